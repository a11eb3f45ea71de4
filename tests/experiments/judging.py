"""Experiments that are over, with days made by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from journal.experiments.results import Outcomes, outcomes_of
from journal.insights.trial import TrialResult
from sessions.experiment_days import Course
from sessions.models import Experiment
from symptoms.models import SYMPTOMS, DailyRating
from tests.conftest import ClientOf
from tests.makers import noon

JITTER = (0, 1, 0, 0, -1, 1, -1, -1, 0, 1, 0, 1, -1)
"""Ups and downs of a length that no week, pair or block divides."""


def rate(
    made: Experiment, score_of: Callable[[str], int], *, only: Callable[[int], bool] = lambda _n: True
) -> None:
    """Rates each day by the letter of the day before, from the second day to the one after the last.

    only  by the day's number, counted from 0.
    """
    course, rows = Course(made), []
    last = course.blocks[-1].last
    for number in range(1, (last - made.starts_on).days + 2):
        day = made.starts_on + timedelta(days=number)
        block = course.block_on(day - timedelta(days=1))
        if block is None or not only(number):
            continue
        score = score_of(block.letter) + JITTER[number % len(JITTER)]
        written: dict[str, Any] = {"date": day, "entered_at": noon(day), "entered_on": day}
        rows.append(DailyRating(owner=made.owner, **written, **dict.fromkeys(SYMPTOMS, score)))
    DailyRating.objects.bulk_create(rows)


def read_json(client_of: ClientOf, made: Experiment) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(
        client_of(made.owner).get(f"/experiments/{made.pk}/file.json").content
    )
    return content


def by_plan(a: int, b: int) -> Callable[[str], int]:
    """The score after a day of each plan."""
    return lambda letter: a if letter == "A" else b


def outcomes(made: Experiment, today: date) -> Outcomes:
    return outcomes_of(made.owner, Experiment.objects.with_plans().get(pk=made.pk), today=today)


def result(made: Experiment, today: date) -> TrialResult:
    """Of an experiment that must have one."""
    found = outcomes(made, today).found
    assert isinstance(found, TrialResult)
    return found
