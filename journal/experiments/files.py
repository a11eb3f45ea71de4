"""An experiment as files, so that anybody can work its result out again."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date, timedelta
from typing import Any

from journal.core.periods import Period
from journal.experiments.designs import scheme_of
from journal.experiments.results import Outcomes, n_units_of, seed_of
from journal.experiments.words import plan_words
from journal.insights import timeline
from journal.insights.day_table import SYMPTOMS
from journal.insights.design import WINDOW_DAYS_MAX
from journal.insights.trial import TooLittle, TrialResult
from journal.users.models import User
from sessions.experiment_seal import sealed_text

COLUMNS = ("date", "block", "plan", "complete", *SYMPTOMS, "overall", "sessions", "minutes")


def day_rows(owner: User, outcomes: Outcomes, *, today: date) -> Iterator[tuple[Any, ...]]:
    """A row for each day from the first to the one after the last; None where there is no plan or rating."""
    if not outcomes.blocks:
        return
    first = outcomes.experiment.starts_on
    last = min(today, max(fact.block.last for fact in outcomes.blocks) + timedelta(days=1))
    days = timeline.day_table(owner, Period(first, max(first, last)))
    for at in range(days.n_days):
        day = first + timedelta(days=at)
        block = outcomes.course.block_on(day)
        plan = (
            (block.number + 1, block.letter, "yes" if block.is_complete else "no") if block else (None,) * 3
        )
        rated = (_said(days.ratings[symptom][at], 0) for symptom in SYMPTOMS)
        yield (
            day.isoformat(),
            *plan,
            *rated,
            _said(days.overall[at], 4),
            int(days.sessions[at]),
            int(days.minutes[at]),
        )


def _said(score: float, decimals: int) -> float | None:
    """None where nothing was rated; a whole number without decimals."""
    if math.isnan(score):
        return None
    return round(float(score), decimals) if decimals else int(score)


def as_csv(owner: User, outcomes: Outcomes, *, today: date) -> str:
    """The days as a table; an empty cell is nothing, never 0."""
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(COLUMNS)
    writer.writerows(day_rows(owner, outcomes, today=today))
    return text.getvalue()


def as_json(owner: User, outcomes: Outcomes, *, today: date) -> str:
    """Design, seal, days and result; only of an experiment that is over, as it tells the whole order."""
    experiment = outcomes.experiment
    content = {
        "format": "neuropathy-journal-experiment",
        "version": 1,
        "plans": {letter: plan_words(experiment, letter) for letter in "AB"},
        "sealed_text": sealed_text(experiment),
        "commitment_sha256": experiment.commitment,
        "stopped_on": experiment.stopped_on.isoformat() if experiment.stopped_on else None,
        "pauses": [
            {
                "paused_on": pause.paused_on.isoformat(),
                "resumed_on": pause.resumed_on.isoformat() if pause.resumed_on else None,
            }
            for pause in experiment.pauses.all()
        ],
        "days": [dict(zip(COLUMNS, row, strict=True)) for row in day_rows(owner, outcomes, today=today)],
        "analysis": _analysis(outcomes),
        "result": _result(outcomes),
    }
    return json.dumps(content, indent=1, ensure_ascii=False)


def _analysis(outcomes: Outcomes) -> dict[str, Any]:
    """What, beside the sealed text and the days, settles how the result is worked out."""
    experiment, begun = outcomes.experiment, [fact.block for fact in outcomes.blocks]
    scheme = scheme_of(experiment)
    return {
        "method": "Neuropathy Journal, docs/insights.md, Experiments",
        "estimate_is": "plan A minus plan B, in points of 0 to 10; below 0, A was lower",
        "exposure_days": scheme.window_days,
        "exposure_ends_days_before": scheme.lag_days,
        "last_days_at_most": WINDOW_DAYS_MAX,
        "own_day_beside": scheme.is_paired,
        "weekdays_beside": scheme.has_weekdays,
        "blocks_or_pairs_begun": n_units_of(experiment, begun) if begun else 0,
        "seed_of_other_orders": seed_of(experiment),
    }


def _result(outcomes: Outcomes) -> dict[str, Any]:
    """The numbers, or why there are none: too few ratings or blocks, or a seal that does not fit."""
    match outcomes.found:
        case TrialResult() as found:
            return asdict(found)
        case TooLittle(missing, n_days):
            return {"none_for_want_of": str(missing), "n_days": n_days}
        case _:
            return {"none_for_want_of": "seal"}
