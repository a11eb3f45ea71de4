"""Experiments laid out in days without a database, and any that a person could bring about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from sessions.experiment_days import Course
from sessions.models import Experiment, ExperimentPause
from tests.makers import noon
from tests.trying import COINS, ORDER, PAIRS_PLAN, WEEKS_PLAN

MONDAY = date(2026, 9, 7)
Pauses = Iterable[tuple[date, date | None]]


def day(number: int) -> date:
    """A day of an experiment that begins on `MONDAY`, counted from 0."""
    return MONDAY + timedelta(days=number)


def course_of(pauses: Pauses = (), *, starts_on: date = MONDAY, **fields: Any) -> Course:
    """Two sessions a week or five, for twelve weeks, unless told otherwise."""
    usual = WEEKS_PLAN | {"made_at": noon(starts_on), "order": ORDER}
    experiment = Experiment(pk=1, starts_on=starts_on, **usual | fields)
    rows = [ExperimentPause(paused_on=paused_on, resumed_on=resumed_on) for paused_on, resumed_on in pauses]
    # As after `with_pauses`.
    vars(experiment)["_prefetched_objects_cache"] = {"pauses": rows}
    return Course(experiment)


def coins(pauses: Pauses = (), **fields: Any) -> Course:
    """A session or a day of rest, in 21 pairs of days."""
    return course_of(pauses, **PAIRS_PLAN | {"order": COINS} | fields)


RULES = {
    (12, 7, 3): ORDER,
    (8, 7, 3): "ABBABAAB",
    (16, 7, 2): "ABBABAABABBABAAB",
    (10, 14, 3): "ABBABAABAB",
    (42, 1, None): COINS,
}


@st.composite
def pauses_and_stop(draw: st.DrawFn) -> tuple[list[tuple[date, date | None]], date | None]:
    """Pauses one after the other, the last one open at times; and a stop at times, after all of it."""
    at, pauses = 0, list[tuple[date, date | None]]()
    for waited, lasted in draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 30)), max_size=4)):
        pauses.append((day(at + waited), day(at + waited + lasted)))
        at += waited + lasted
    if draw(st.booleans()):
        at += draw(st.integers(0, 30))
        pauses.append((day(at), None))
    stopped_on = draw(st.none() | st.integers(at, at + 40).map(day))
    return pauses, stopped_on


@st.composite
def any_course(draw: st.DrawFn) -> Course:
    """One of any rule, with pauses and a stop as they may come."""
    (n_blocks, block_days, run_max), order = draw(st.sampled_from(sorted(RULES.items(), key=str)))
    pauses, stopped_on = draw(pauses_and_stop())
    rule: dict[str, Any] = {
        "n_blocks": n_blocks,
        "block_days": block_days,
        "run_max": run_max,
        "order": order,
    }
    if run_max is None:
        rule |= {"compares": "session", "sessions_a": 1, "sessions_b": 0}
    return course_of(pauses, stopped_on=stopped_on, **rule)
