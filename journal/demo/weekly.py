"""The weekly checks of the example: what its person says of a week agrees with how its days were rated.

Drawn from dice of their own, so that the days do not depend on anything here.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import fmean

from journal.core.periods import Period
from journal.demo.generate import N_WEEKS, ExampleRating
from journal.demo.massages import EnteredAt, entered_in_the_evening
from symptoms.models import Trouble

FIRST_WEEK = 2
"""The person finds the weekly check after two weeks."""
SKIPPED, N_DAYS_TO_TELL = 0.15, 3
"""How often a week is not checked, as a share of the weeks; and the rated days that a week needs."""
SOME_FROM, MUCH_FROM = 3.8, 5.6
"""How strong a symptom is, on average over the week, when it gives some trouble and much."""
TROUBLED_BY = {
    "walking": ("numbness", -1.6),
    "sleep": ("burning", 0.4),
    "shoes": ("burning", 0.0),
    "activity": ("pain", -0.4),
    "mood": ("pain", -1.0),
}
"""The symptom that each trouble follows, and how many points are added to it."""
ENJOYMENT, ACTIVITY, NOISE = -0.8, -0.3, 0.35
"""How far the two other questions of the PEG lie from the week's pain, and how much all three vary."""


@dataclass(frozen=True)
class ExampleWeeklyCheck:
    """One check of the seven days up to a date."""

    date: date
    peg: tuple[int, int, int]
    troubles: Mapping[str, str]
    falls: int
    entered: EnteredAt


def weekly_checks(ratings: Sequence[ExampleRating], *, falls: Mapping[date, int]) -> list[ExampleWeeklyCheck]:
    """A check in most weeks, oldest first; the newest so long ago that the next one is due today.

    `falls` are those that were noted by day.
    """
    rng = random.Random("weekly checks")  # noqa: S311 (an example to be repeated, not a secret)
    last_day = ratings[-1].date
    days = [last_day - timedelta(days=6 + 7 * weeks) for weeks in reversed(range(N_WEEKS - FIRST_WEEK))]
    found = (_check(rng, day, _means(ratings, day)) for day in days)
    return [
        replace(check, falls=_n_falls(falls, Period.ending(check.date, n_days=7)))
        for check in found
        if check is not None
    ]


def _n_falls(falls: Mapping[date, int], week: Period) -> int:
    return sum(n for fell_on, n in falls.items() if fell_on in week)


def _means(ratings: Sequence[ExampleRating], day: date) -> dict[str, float]:
    """The week's mean of each symptom; empty when too few days are rated."""
    week = Period.ending(day, n_days=7)
    rated = [rating.scores for rating in ratings if rating.date in week]
    if len(rated) < N_DAYS_TO_TELL:
        return {}
    symptoms = {symptom for symptom, _ in TROUBLED_BY.values()}
    return {
        symptom: fmean(score for scores in rated if (score := scores[symptom]) is not None)
        for symptom in sorted(symptoms)
    }


def _check(rng: random.Random, day: date, means: Mapping[str, float]) -> ExampleWeeklyCheck | None:
    noise = [rng.gauss(0, NOISE) for _ in range(3)]
    is_skipped, entered = rng.random() < SKIPPED, entered_in_the_evening(rng)
    if is_skipped or not means:
        return None
    pain, enjoyment, activity = (
        min(10, max(0, round(means["pain"] + shift + chance)))
        for shift, chance in zip((0, ENJOYMENT, ACTIVITY), noise, strict=True)
    )
    troubles = {part: _trouble(means[symptom] + shift) for part, (symptom, shift) in TROUBLED_BY.items()}
    return ExampleWeeklyCheck(day, (pain, enjoyment, activity), troubles, 0, entered)


def _trouble(strength: float) -> str:
    if strength >= MUCH_FROM:
        return Trouble.MUCH
    return Trouble.SOME if strength >= SOME_FROM else Trouble.NONE
