"""What stands on the second page, as numbers: treatments, changes of medicine, sore places, last days."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, Subquery

from journal.core.feet import Area
from journal.core.periods import Period
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.reports.choices import ReportChoices
from journal.reports.notes import cut
from journal.reports.rows import RatingRow
from journal.users.models import User
from symptoms.models import DailyRating, OwnWordKind, SoreSpot

LAST_DAYS = 14


@dataclass(frozen=True)
class Treatment:
    """Something done beside massage: on `n_days`, first and last."""

    name: str
    n_days: int
    first: date
    last: date


@dataclass(frozen=True)
class FootMap:
    """Where it was sore on a day: the score of each (foot, area), None where it was only marked."""

    day: date
    spots: Mapping[tuple[str, Area], int | None]


@dataclass(frozen=True)
class LastDay:
    """One day: four scores in the order of SYMPTOMS, None where not rated; sessions and their minutes."""

    day: date
    scores: tuple[int | None, ...]
    n_sessions: int
    minutes: int


@dataclass(frozen=True)
class Details:
    """What is counted for the second page.

    medicines  (day, what the person wrote, shortened; empty when notes stay out), newest first.
    maps       the first and the last of the period; one or none when there are no more.
    days       the period's last two weeks at most, oldest first.
    """

    treatments: list[Treatment]
    medicines: list[tuple[date, str]]
    maps: list[FootMap]
    days: list[LastDay]


def details_of(owner: User, choices: ReportChoices, ratings: Sequence[RatingRow], days: DayTable) -> Details:
    """Two queries at any length of journal; rows and table are the period's, oldest first."""
    return Details(
        treatments=_treatments(owner, choices.period, ratings),
        medicines=[
            (date.fromisoformat(row.day), cut(row.medication_change) if choices.has_notes else "")
            for row in reversed(ratings)
            if row.medication_change
        ],
        maps=_maps(owner, choices.period),
        days=_last_days(days),
    )


def _treatments(owner: User, period: Period, ratings: Sequence[RatingRow]) -> list[Treatment]:
    """Most days first; those of the person's own words too."""
    rated = DailyRating.objects.owned_by(owner).in_period(period)
    own = rated.filter(own_words__kind=OwnWordKind.THERAPY).values_list("own_words__name", "date")
    named = [(str(one.label), date.fromisoformat(row.day)) for row in ratings for one in row.therapies]
    # Noted built in and by the person's own word on one day, it was one day.
    by_name: dict[str, set[date]] = {}
    for name, day in [*named, *own]:
        by_name.setdefault(name, set()).add(day)
    found = [Treatment(name, len(dates), min(dates), max(dates)) for name, dates in by_name.items()]
    return sorted(found, key=lambda one: (-one.n_days, one.name))


def _maps(owner: User, period: Period) -> list[FootMap]:
    noted = SoreSpot.objects.filter(
        rating__owner=owner, rating__date__gte=period.first, rating__date__lte=period.last
    )
    ends = [noted.order_by(order).values("rating__date")[:1] for order in ("rating__date", "-rating__date")]
    spots = noted.filter(Q(rating__date=Subquery(ends[0])) | Q(rating__date=Subquery(ends[1])))
    by_day: dict[date, dict[tuple[str, Area], int | None]] = {}
    for day, foot, area, score in spots.order_by("rating__date").values_list(
        "rating__date", "foot", "area", "score"
    ):
        by_day.setdefault(day, {})[foot, area] = score
    return [FootMap(day, found) for day, found in by_day.items()]


def _last_days(days: DayTable) -> list[LastDay]:
    start = max(0, days.n_days - LAST_DAYS)
    return [
        LastDay(
            day=days.dates[at].astype(date),
            scores=tuple(_score(days.ratings[symptom][at]) for symptom in SYMPTOMS),
            n_sessions=int(days.sessions[at]),
            minutes=int(days.minutes[at]),
        )
        for at in range(start, days.n_days)
    ]


def _score(score: float) -> int | None:
    return None if math.isnan(score) else int(score)
