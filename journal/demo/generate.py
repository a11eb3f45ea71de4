"""An invented half year: 26 weeks of ratings and sessions of one of three people.

Pure and repeatable: the same person and last day give the same journal. They rate four symptoms on most
days; one week is bad, and a week or two are not written down at all. What they feel has a memory of a few
days. What sessions have to do with it is told of each person in `journal.demo.people`.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from statistics import fmean

from journal.core.weekdays import Weekdays
from journal.demo.details import ExampleCheck, checks_before, with_details
from journal.demo.massage_days import Deviation, bad_days, planned_days
from journal.demo.massages import EnteredAt, ExampleMassage, entered_in_the_evening, massage_on
from journal.demo.people import Person

N_WEEKS = 26
N_DAYS = N_WEEKS * 7

WEEKDAY_SHIFT = (0.0, 0.0, 0.1, 0.1, 0.3, -0.1, -0.2)
"""Monday to Sunday: a working week on the feet."""
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

    person: Person
    first_day: date
    ratings: tuple[ExampleRating, ...]
    massages: tuple[ExampleMassage, ...]
    checks: tuple[ExampleCheck, ...]
    routines: tuple[ExampleRoutine, ...]


def example_journal(person: Person, last_day: date) -> ExampleJournal:
    """The 182 days up to `last_day`."""
    rng = random.Random(person.seed)  # noqa: S311 (an example to be repeated, not a secret)
    first_day = last_day - timedelta(days=N_DAYS - 1)
    days = [first_day + timedelta(days=offset) for offset in range(N_DAYS)]
    if person.pull is None:
        massage_offsets = planned_days(rng, person, n_weeks=N_WEEKS)
        felt = _felt(rng, person, days, massage_offsets)
    else:
        felt = _felt(rng, person, days, set())
        massage_offsets = bad_days(rng, person, felt, pull=person.pull)
    ratings = _ratings(rng, person, days, felt)
    massages = [
        (massage_on(rng, days[offset]), _strength(person, felt[offset])) for offset in sorted(massage_offsets)
    ]
    dice = random.Random(f"details of {person.seed}")  # noqa: S311 (as above)
    told = with_details(dice, person.mishaps, massages, first_day)
    return ExampleJournal(
        person=person,
        first_day=first_day,
        ratings=ratings,
        massages=tuple(told),
        checks=tuple(checks_before(dice, told, first_day + timedelta(weeks=person.guided_from_week))),
        routines=_routines(person, first_day),
    )


def _routines(person: Person, first_day: date) -> tuple[ExampleRoutine, ...]:
    return tuple(
        ExampleRoutine(
            first_day + timedelta(weeks=plan.from_week),
            plan.sessions_per_week,
            plan.duration_minutes,
            plan.weekdays,
        )
        for plan in person.plans
    )


def _strength(person: Person, deviation: Deviation) -> float:
    """How strong the symptoms of a day are together, 0 to 10 and a little beyond."""
    return fmean(baseline + deviation[symptom] for symptom, baseline in person.baseline.items())


def _felt(
    rng: random.Random, person: Person, days: list[date], massage_offsets: set[int]
) -> list[dict[str, float]]:
    """How each day deviates from the baseline."""
    carried = dict.fromkeys(person.baseline, 0.0)
    felt = []
    for offset, day in enumerate(days):
        shared = rng.gauss(0, person.shared_noise)
        for symptom, effect in person.next_day_effect.items():
            eased = effect if offset - 1 in massage_offsets else 0.0
            own = rng.gauss(0, person.own_noise)
            carried[symptom] = person.memory * carried[symptom] + shared + own + eased
        shift = WEEKDAY_SHIFT[day.weekday()] + (BAD_WEEK_SHIFT if offset // 7 == person.bad_week else 0.0)
        felt.append({symptom: value + shift for symptom, value in carried.items()})
    return felt


def _ratings(
    rng: random.Random, person: Person, days: list[date], felt: Sequence[Deviation]
) -> tuple[ExampleRating, ...]:
    ratings: list[ExampleRating] = []
    for offset, (day, deviation) in enumerate(zip(days, felt, strict=True)):
        is_missed = rng.random() < DAY_MISSED or offset // 7 in person.away_weeks
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
                scores=_scores(rng, person.baseline, deviation),
                note=person.told.get(offset) or _note(rng, deviation),
                is_same_as_yesterday=False,
                entered=_entered(rng),
            )
        ratings.append(rating)
    return tuple(ratings)


def _scores(rng: random.Random, baseline: Mapping[str, float], deviation: Deviation) -> dict[str, int | None]:
    scores: dict[str, int | None] = {
        symptom: min(10, max(0, round(mean + deviation[symptom]))) for symptom, mean in baseline.items()
    }
    # At most one of the four is forgotten, so that a rating always says something.
    if rng.random() < SYMPTOM_MISSED * len(baseline):
        scores[rng.choice(tuple(baseline))] = None
    return scores


def _entered(rng: random.Random) -> EnteredAt:
    """The evening of the day, or now and then the next morning."""
    evening = entered_in_the_evening(rng)
    return EnteredAt(1, time(8, rng.randrange(60))) if rng.random() < DAY_MISSED else evening


def _note(rng: random.Random, deviation: Deviation) -> str:
    if rng.random() >= NOTE_WRITTEN:
        return ""
    mean = fmean(deviation.values())
    notes = GOOD_DAY_NOTES if mean < GOOD_DAY else HARD_DAY_NOTES if mean > HARD_DAY else PLAIN_DAY_NOTES
    return rng.choice(notes)
