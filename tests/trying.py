"""Experiments ready-made, with the days that somebody lives through them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import numpy as np

from journal.users.models import User
from sessions.experiment_days import Course
from sessions.experiment_seal import commitment_of
from sessions.models import Experiment, ExperimentPause, MassageSession, Technique
from symptoms.models import SYMPTOMS, DailyRating
from tests.makers import noon

ORDER = "ABBABAABABBA"
COINS = "ABBAABABBABAABABBAABBAABABBABAABBAABABBABA"
NONCE = "0123456789abcdef" * 2
WEEKS_PLAN: dict[str, Any] = {
    "compares": "frequency",
    "outcome": "overall",
    "sessions_a": 2,
    "sessions_b": 5,
    "duration_minutes": 15,
    "n_blocks": 12,
    "block_days": 7,
    "run_max": 3,
}
"""Two sessions a week or five, for twelve weeks."""
PAIRS_PLAN: dict[str, Any] = {
    "compares": "session",
    "sessions_a": 1,
    "sessions_b": 0,
    "n_blocks": 42,
    "block_days": 1,
    "run_max": None,
}
"""A session or a day of rest, in 21 pairs of days: what differs from weeks."""


def make_experiment(
    owner: User, starts_on: date, *, pauses: Iterable[tuple[date, date | None]] = (), **fields: Any
) -> Experiment:
    """Two sessions a week or five, for twelve weeks, overall, sealed; unless told otherwise."""
    usual = WEEKS_PLAN | {"made_at": noon(starts_on), "order": ORDER, "nonce": NONCE}
    experiment = Experiment(owner=owner, starts_on=starts_on, **usual | fields)
    experiment.commitment = experiment.commitment or commitment_of(experiment)
    experiment.full_clean()
    experiment.save()
    for paused_on, resumed_on in pauses:
        ExperimentPause.objects.create(experiment=experiment, paused_on=paused_on, resumed_on=resumed_on)
    return Experiment.objects.with_plans().get(pk=experiment.pk)


def make_coin_experiment(owner: User, starts_on: date, **fields: Any) -> Experiment:
    """A session or a day of rest, in 21 pairs of days."""
    return make_experiment(owner, starts_on, **PAIRS_PLAN | {"order": COINS} | fields)


def make_technique_experiment(
    owner: User, starts_on: date, *, techniques: tuple[str, str] = ("circles", "foot-rub"), **fields: Any
) -> Experiment:
    """Two techniques of the catalogue, by their slugs; three sessions a week under both plans."""
    plans = {
        f"technique_{plan}": Technique.objects.get(owner=None, slug=slug)
        for plan, slug in zip("ab", techniques, strict=True)
    }
    usual: dict[str, Any] = {"compares": "technique", "sessions_a": 3, "sessions_b": 3}
    return make_experiment(owner, starts_on, **usual | plans | fields)


def make_own_experiment(owner: User, starts_on: date, *, note: str = "Warm towel") -> Experiment:
    """A technique of the owner's own, named `note`, and another one; stopped after two weeks."""
    own = Technique.objects.create(owner=owner, own_name=note)
    return make_technique_experiment(
        owner, starts_on, technique_a=own, stopped_on=starts_on + timedelta(days=14)
    )


def live_through(experiment: Experiment, *, difference: float = 0.0, until: date | None = None) -> None:
    """Every day rated and the plan kept: as many points lower (or higher) under B from the next day on."""
    course = Course(experiment)
    days = [
        (block.first + timedelta(days=n), block)
        for block in course.blocks
        for n in range((block.last - block.first).days + 1)
    ]
    random = np.random.default_rng(7)
    planned = set(course.overlay(days[-1][0]).planned)
    ratings, massages, is_b = [], [], False
    for day, block in days:
        if until and day > until:
            break
        score = int(np.clip(round(5 + random.normal() + difference * is_b), 0, 10))
        written = {"owner": experiment.owner, "date": day, "entered_at": noon(day), "entered_on": day}
        ratings.append(DailyRating(**written, **dict.fromkeys(SYMPTOMS, score)))
        if day in planned:
            massages.append(MassageSession(**written, duration_minutes=experiment.duration_minutes))
        is_b = block.letter == "B"
    DailyRating.objects.bulk_create(ratings)
    MassageSession.objects.bulk_create(massages)
