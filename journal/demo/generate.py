"""An invented half year: 26 weeks of ratings and sessions with an effect that is really there.

Pure and repeatable: the same last day and seed give the same journal. The person of the example rates
four symptoms on most days. What they feel has a memory of about two days; a session eases the day
after it (`NEXT_DAY_EFFECT`); sessions fall on days chosen without regard to how the feet feel, so the
effect can be found honestly. Their routine goes from two sessions a week to four, one week is bad,
and two weeks are not written down at all.
"""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, time, timedelta
from statistics import fmean

from journal.core.weekdays import Weekdays
from journal.demo.details import ExampleCheck, checks_before, with_details
from journal.demo.massages import EnteredAt, ExampleMassage, entered_in_the_evening, massage_on

N_WEEKS = 26
N_DAYS = N_WEEKS * 7

BASELINE = {"tingling": 6.0, "numbness": 7.0, "burning": 4.5, "pain": 5.5}
"""The mean score without any session."""
NEXT_DAY_EFFECT = {"tingling": -1.0, "numbness": -0.4, "burning": -0.9, "pain": -0.9}
"""Points that a session takes off the day after it; the memory below passes some on."""
MEMORY = 0.5
"""The share of yesterday's deviation that is still felt today."""
SHARED_NOISE, OWN_NOISE = 0.5, 0.5
WEEKDAY_SHIFT = (0.0, 0.0, 0.1, 0.1, 0.3, -0.1, -0.2)
"""Monday to Sunday: a working week on the feet."""

FIRST_ROUTINE, SECOND_ROUTINE = 2, 4
SECOND_ROUTINE_FROM_WEEK = 12
FIRST_WEEKDAYS = Weekdays.TUESDAY | Weekdays.FRIDAY
SECOND_WEEKDAYS = Weekdays.MONDAY | Weekdays.WEDNESDAY | Weekdays.FRIDAY | Weekdays.SUNDAY
AWAY_WEEKS, BAD_WEEK = (7, 8), 18
"""Two weeks away hold a whole calendar week, on whatever weekday a reader lets it begin."""
BAD_WEEK_SHIFT = 1.8

DAY_MISSED, SYMPTOM_MISSED, SAME_AS_YESTERDAY, NOTE_WRITTEN = 0.08, 0.02, 0.04, 0.11
"""How often each happens, as a share of the days."""
GOOD_DAY, HARD_DAY = -1.2, 0.4
"""Mean deviation from the baseline, in points, below or above which a note says so."""
GOOD_DAY_NOTES = ("slept-through", "walked-to-market", "warm-feet")
HARD_DAY_NOTES = ("long-day", "cold-day", "shoes", "bad-night")
PLAIN_DAY_NOTES = ("visitors", "garden", "stiff-toes", "quiet-day", "stairs")


@dataclass(frozen=True)
class ExampleRating:
    """One rated day. `note` is a key of `journal.demo.notes.NOTES`, or empty."""

    date: date
    scores: Mapping[str, int | None]
    note: str
    is_same_as_yesterday: bool
    entered: EnteredAt


@dataclass(frozen=True)
class ExampleRoutine:
    """What the person aimed for from a day on."""

    starts_on: date
    sessions_per_week: int
    duration_minutes: int
    weekdays: Weekdays


@dataclass(frozen=True)
class ExampleJournal:
    """Everything in the order of its days."""

    ratings: tuple[ExampleRating, ...]
    massages: tuple[ExampleMassage, ...]
    checks: tuple[ExampleCheck, ...]
    routines: tuple[ExampleRoutine, ...]


def example_journal(last_day: date, *, seed: int = 4) -> ExampleJournal:
    """The 182 days up to `last_day`."""
    rng = random.Random(seed)  # noqa: S311 (an example to be repeated, not a secret)
    first_day = last_day - timedelta(days=N_DAYS - 1)
    days = [first_day + timedelta(days=offset) for offset in range(N_DAYS)]
    massage_offsets = _massage_offsets(rng)
    felt = _felt(rng, days, massage_offsets)
    ratings = _ratings(rng, days, felt)
    massages = [
        (massage_on(rng, days[offset]), _strength(felt[offset])) for offset in sorted(massage_offsets)
    ]
    dice = random.Random(f"details of {seed}")  # noqa: S311 (as above)
    told = with_details(dice, massages, first_day)
    return ExampleJournal(
        ratings=ratings,
        massages=tuple(told),
        checks=tuple(checks_before(dice, told, first_day)),
        routines=_routines(first_day),
    )


def _routines(first_day: date) -> tuple[ExampleRoutine, ...]:
    change = first_day + timedelta(weeks=SECOND_ROUTINE_FROM_WEEK)
    return (
        ExampleRoutine(first_day, FIRST_ROUTINE, 20, FIRST_WEEKDAYS),
        ExampleRoutine(change, SECOND_ROUTINE, 15, SECOND_WEEKDAYS),
    )


def _strength(deviation: Mapping[str, float]) -> float:
    """How strong the symptoms of a day are together, 0 to 10 and a little beyond."""
    return fmean(baseline + deviation[symptom] for symptom, baseline in BASELINE.items())


def _massage_offsets(rng: random.Random) -> set[int]:
    """The days with a session, counted from the first: about as many a week as the routine says."""
    offsets: set[int] = set()
    for week in range(N_WEEKS):
        aim = FIRST_ROUTINE if week < SECOND_ROUTINE_FROM_WEEK else SECOND_ROUTINE
        n_done = 0 if week in AWAY_WEEKS else aim + rng.choice((-1, -1, 0, 0, 0, 1))
        offsets.update(week * 7 + day for day in rng.sample(range(7), n_done))
    return offsets


def _felt(rng: random.Random, days: list[date], massage_offsets: set[int]) -> list[dict[str, float]]:
    """What each day feels like before it is rounded to a score: deviation from the baseline, by symptom."""
    carried = dict.fromkeys(BASELINE, 0.0)
    felt = []
    for offset, day in enumerate(days):
        shared = rng.gauss(0, SHARED_NOISE)
        for symptom, effect in NEXT_DAY_EFFECT.items():
            eased = effect if offset - 1 in massage_offsets else 0.0
            carried[symptom] = MEMORY * carried[symptom] + shared + rng.gauss(0, OWN_NOISE) + eased
        shift = WEEKDAY_SHIFT[day.weekday()] + (BAD_WEEK_SHIFT if offset // 7 == BAD_WEEK else 0.0)
        felt.append({symptom: value + shift for symptom, value in carried.items()})
    return felt


def _ratings(rng: random.Random, days: list[date], felt: list[dict[str, float]]) -> tuple[ExampleRating, ...]:
    ratings: list[ExampleRating] = []
    for offset, (day, deviation) in enumerate(zip(days, felt, strict=True)):
        is_missed = rng.random() < DAY_MISSED or offset // 7 in AWAY_WEEKS
        is_same = rng.random() < SAME_AS_YESTERDAY
        if is_missed:
            continue
        yesterday = ratings[-1] if ratings and ratings[-1].date == day - timedelta(days=1) else None
        if is_same and yesterday:
            rating = ExampleRating(
                date=day,
                scores=yesterday.scores,
                note="",
                is_same_as_yesterday=True,
                entered=entered_in_the_evening(rng),
            )
        else:
            rating = ExampleRating(
                date=day,
                scores=_scores(rng, deviation),
                note=_note(rng, offset, deviation),
                is_same_as_yesterday=False,
                entered=_entered(rng),
            )
        ratings.append(rating)
    return tuple(ratings)


def _scores(rng: random.Random, deviation: Mapping[str, float]) -> dict[str, int | None]:
    scores: dict[str, int | None] = {
        symptom: min(10, max(0, round(baseline + deviation[symptom])))
        for symptom, baseline in BASELINE.items()
    }
    # At most one of the four is forgotten, so that a rating always says something.
    if rng.random() < SYMPTOM_MISSED * len(BASELINE):
        scores[rng.choice(tuple(BASELINE))] = None
    return scores


def _entered(rng: random.Random) -> EnteredAt:
    """The evening of the day, or now and then the next morning."""
    evening = entered_in_the_evening(rng)
    return EnteredAt(1, time(8, rng.randrange(60))) if rng.random() < DAY_MISSED else evening


def _note(rng: random.Random, offset: int, deviation: Mapping[str, float]) -> str:
    chosen = {
        BAD_WEEK * 7 + 1: "bad-week-begins",
        BAD_WEEK * 7 + 5: "bad-week-goes-on",
        (AWAY_WEEKS[-1] + 1) * 7: "back-home",
        SECOND_ROUTINE_FROM_WEEK * 7: "more-often",
    }
    if offset in chosen:
        return chosen[offset]
    if rng.random() >= NOTE_WRITTEN:
        return ""
    mean = sum(deviation.values()) / len(deviation)
    notes = GOOD_DAY_NOTES if mean < GOOD_DAY else HARD_DAY_NOTES if mean > HARD_DAY else PLAIN_DAY_NOTES
    return rng.choice(notes)
