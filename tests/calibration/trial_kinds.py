"""The kinds of experiments that the method is tried on, each named by what is special about it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from journal.insights.trial_schemes import Scheme
from tests.calibration.feelings import Feelings
from tests.calibration.simulator import Keeping, Massage
from tests.calibration.trial_stops import Stop, after, never, when_it_looks_clear, when_pairs_look_clear
from tests.calibration.trial_studies import PAIRS_STUDIED, SLOW_STUDIED, WEEK_STUDIED, Study

EARLIER_DAYS = 84
"""As long has the person kept a journal when told their own chance."""

WEEKLY = {
    "8 weeks": Scheme(8, 7, 3),
    "10 times two weeks": Scheme(10, 14, 3),
    "12 weeks": Scheme(12, 7, 3),
    "16 weeks": Scheme(16, 7, 2),
}
PAIRED = {f"{n_days} days in pairs": Scheme(n_days, 1, None) for n_days in (28, 42, 56)}
OFFERED = {name: scheme for name, scheme in (WEEKLY | PAIRED).items() if name != "28 days in pairs"}
NOT_OFFERED = {"10 weeks": Scheme(10, 7, 3), "8 times two weeks": Scheme(8, 14, 3)}


class Before(StrEnum):
    """Evenly is every second day: then a massage that helps adds nothing to the ups and downs."""

    NOTHING = "no sessions before"
    EVENLY = "sessions every second day before"
    AT_RANDOM = "sessions on random days before"


@dataclass(frozen=True)
class Kind:
    """One kind of experiment.

    points          how much better plan A is in truth, on the scale of 0 to 10.
    at_once         how much lower ratings are on the very days of plan A; in weeks part of `points`.
    skipped         the share of planned sessions that are not taken; who skips also takes some on bad days.
    missed_under_b  the share of days under plan B that lose their rating for that reason alone.
    asks_before     whether they kept a journal before, and were told their own chance of seeing `points`.
    before          how they massaged then.
    """

    scheme: Scheme
    feelings: Feelings = field(default_factory=Feelings)
    massage: Massage = field(default_factory=Massage)
    keeping: Keeping = field(default_factory=Keeping)
    points: float = 0.0
    at_once: int = 0
    skipped: float = 0.0
    missed_under_b: float = 0.0
    stop: Stop = never
    asks_before: bool = False
    before: Before = Before.EVENLY


MANY_MISSED = Keeping(missed=0.4)
LASTING = Feelings(memory=0.9, drift=3)
UNLIKE_DAYS = Feelings(weekday_spread=1.5)
WEEKDAYS_APART = "weekdays with a spread of 1.5 points"

LIVES: dict[str, Callable[[Scheme], Kind]] = {
    "memory 0.6": Kind,
    "memory 0.8": lambda scheme: Kind(scheme, Feelings(memory=0.8)),
    "memory 0.9, drift of 3 points": lambda scheme: Kind(scheme, LASTING),
    "3 in 10 planned sessions skipped, others taken on bad days": lambda scheme: Kind(scheme, skipped=0.3),
    WEEKDAYS_APART: lambda scheme: Kind(scheme, UNLIKE_DAYS),
    "4 in 10 days not rated": lambda scheme: Kind(scheme, keeping=MANY_MISSED),
    "bad days rated less often": lambda scheme: Kind(scheme, keeping=Keeping(missed_when_worse=True)),
    "writes only 0, 5 or 10": lambda scheme: Kind(scheme, keeping=Keeping(step=5)),
    "memory 0.9, drift, skipped sessions and 4 in 10 days not rated": lambda scheme: Kind(
        scheme, LASTING, keeping=MANY_MISSED, skipped=0.3
    ),
}
"""In which the plans make no difference."""


def named(scheme: str, what: str) -> str:
    return f"{scheme}: {what}"


def _nulls() -> Iterator[tuple[str, Kind]]:
    for name, scheme in OFFERED.items():
        for life, kind_of in LIVES.items():
            yield named(name, life), kind_of(scheme)


NULLS = dict(_nulls())

TWO_POINTS = (WEEKLY["12 weeks"], Feelings(spread=1), Massage(in_a_week=2))
SIX_WEEKS = "42 days in pairs"
PAIRS = PAIRED[SIX_WEEKS]

STOPPED: dict[str, Kind] = {
    "no difference, stopped after 8 weeks": Kind(WEEKLY["12 weeks"], stop=after(8)),
    "no difference, memory 0.9 and drift, stopped after 8 weeks": Kind(
        WEEKLY["12 weeks"], LASTING, stop=after(8)
    ),
    "no difference, stopped when it looks clear": Kind(WEEKLY["12 weeks"], stop=when_it_looks_clear),
    "no difference, every second rating under plan B left out": Kind(WEEKLY["12 weeks"], missed_under_b=0.5),
    "no difference, memory 0.9, every second rating under plan B left out": Kind(
        WEEKLY["12 weeks"], LASTING, missed_under_b=0.5
    ),
    "2 points within a week, spread 1.0, stopped after 8 weeks": Kind(
        *TWO_POINTS, points=2, stop=after(8), asks_before=True
    ),
    f"{SIX_WEEKS}: no difference, stopped after 6 pairs": Kind(PAIRS, stop=after(12)),
    f"{SIX_WEEKS}: no difference, stopped after 10 pairs": Kind(PAIRS, stop=after(20)),
    f"{SIX_WEEKS}: no difference, memory 0.9 and drift, 4 in 10 days not rated, stopped after 10 pairs": Kind(
        PAIRS, LASTING, keeping=MANY_MISSED, stop=after(20)
    ),
    f"{SIX_WEEKS}: no difference, stopped when it looks clear": Kind(PAIRS, stop=when_pairs_look_clear),
    f"{SIX_WEEKS}: no difference, every second rating under plan B left out": Kind(PAIRS, missed_under_b=0.5),
    f"{SIX_WEEKS}: 2 points tomorrow, stopped after 10 pairs": Kind(
        PAIRS, massage=Massage(next_day=2), points=2, stop=after(20), asks_before=True, before=Before.NOTHING
    ),
}
"""Experiments that did not go as they should; 12 weeks unless said."""


def in_points(points: int) -> str:
    return f"{points} point{'s' * (points > 1)}"


def _slow() -> Iterator[tuple[str, Kind, Study]]:
    for name, studies in SLOW_STUDIED.items():
        scheme = (WEEKLY | NOT_OFFERED)[name]
        for spread, study in zip((1.0, 1.5), studies, strict=True):
            massage = Massage(slowly=2)
            kind = Kind(scheme, Feelings(spread=spread), massage, points=2, asks_before=True)
            yield named(name, f"2 points, slowly, spread {spread}"), kind, study
    for spread, study in ((1.0, Study(85)), (1.5, Study(61))):
        kind = Kind(
            WEEKLY["12 weeks"], Feelings(spread=spread), Massage(slowly=3), points=3, asks_before=True
        )
        yield named("12 weeks", f"3 points, slowly, spread {spread}"), kind, study


def _within_a_week() -> Iterator[tuple[str, Kind, Study]]:
    for name, scheme in WEEKLY.items():
        for points, spread in ((2, 1.0), (2, 1.5), (1, 1.0)):
            study = WEEK_STUDIED.get((name, points, spread), Study())
            massage = Massage(in_a_week=points)
            kind = Kind(scheme, Feelings(spread=spread), massage, points=points, asks_before=True)
            yield named(name, f"{in_points(points)} within a week, spread {spread}"), kind, study
    for before in (Before.NOTHING, Before.AT_RANDOM):
        kind = Kind(*TWO_POINTS, points=2, asks_before=True, before=before)
        yield named("12 weeks", f"2 points within a week, spread 1.0, {before}"), kind, Study()


def _tomorrow() -> Iterator[tuple[str, Kind, Study]]:
    for (name, points), studied in PAIRS_STUDIED.items():
        for memory, percent in zip((0.3, 0.6, 0.8), studied, strict=True):
            feelings, massage = Feelings(memory=memory), Massage(next_day=points)
            before = Before.NOTHING
            kind = Kind(PAIRED[name], feelings, massage, points=points, asks_before=True, before=before)
            yield named(name, f"{in_points(points)} tomorrow, memory {memory}"), kind, Study(percent)
    for points in (1, 2):
        massage, before = Massage(next_day=points), Before.NOTHING
        kind = Kind(PAIRS, UNLIKE_DAYS, massage, points=points, asks_before=True, before=before)
        yield named(SIX_WEEKS, f"{in_points(points)} tomorrow, {WEEKDAYS_APART}"), kind, Study()


def _at_once() -> Iterator[tuple[str, Kind, Study]]:
    for points in (1, 2):
        kind = Kind(WEEKLY["12 weeks"], Feelings(spread=1), points=points, at_once=points, asks_before=True)
        yield named("12 weeks", f"{in_points(points)} on the day itself, spread 1.0"), kind, Study()
    for memory, points in ((0.3, 2), (0.6, 1), (0.6, 2), (0.6, 3), (0.8, 2)):
        kind = Kind(PAIRS, Feelings(memory=memory), at_once=points)
        told = f"{in_points(points)} on the day itself, none tomorrow, memory {memory}"
        yield named(SIX_WEEKS, told), kind, Study()
    for points in (1, 2):
        massage = Massage(next_day=points)
        kind = Kind(PAIRS, massage=massage, points=points, at_once=2, asks_before=True, before=Before.NOTHING)
        yield named(SIX_WEEKS, f"2 points on the day itself, {points} tomorrow, memory 0.6"), kind, Study()


SLOW, WITHIN_A_WEEK, TOMORROW, AT_ONCE = (
    {name: (kind, study) for name, kind, study in made()}
    for made in (_slow, _within_a_week, _tomorrow, _at_once)
)
HELPED = SLOW | WITHIN_A_WEEK | TOMORROW | AT_ONCE
"""In which plan A is better, be it on its own evenings only, and what the design study had."""

KINDS = NULLS | STOPPED | {name: kind for name, (kind, _) in HELPED.items()}
