"""Every day of a journal, newest first, in pages of four weeks."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from journal.core.periods import Period
from journal.dashboard.entered import entered_words
from journal.insights.timeline import first_entry_date
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from symptoms.models import SYMPTOMS, DailyRating
from symptoms.words import brief_extras, said_on

DAYS_A_PAGE = 28
AHEAD = timedelta(days=2)
"""Somebody who has flown west may have rated days that have not come there yet; they are listed too."""


@dataclass(frozen=True)
class Score:
    symptom: str
    label: str
    score: int


@dataclass(frozen=True)
class HistoryMassage:
    """A session, and when it was entered if that was another day."""

    massage: MassageSession
    entered: str


@dataclass(frozen=True)
class HistoryDay:
    """One calendar day; a day without entries is listed too, so that it can be filled in.

    `stops` are its foot checks that found something; clear ones are not listed. `extras` says in short what
    the rating says besides, and `entered` when it was written, if that was another day.
    """

    day: date
    rating: DailyRating | None
    scores: list[Score]
    extras: str
    entered: str
    massages: list[HistoryMassage]
    stops: list[FootCheck]


@dataclass(frozen=True)
class HistoryPage:
    """One page; `number` counts from 1, the newest."""

    number: int
    n_pages: int
    days: list[HistoryDay]
    is_empty: bool

    @property
    def newer(self) -> int | None:
        return self.number - 1 if self.number > 1 else None

    @property
    def older(self) -> int | None:
        return self.number + 1 if self.number < self.n_pages else None


def history_page(owner: User, *, number: int, today: date) -> HistoryPage:
    """The page `number`, or the nearest there is."""
    first = first_entry_date(owner)
    n_days = max(1, (today - first).days + 1) if first else 1
    n_pages = max(1, ceil(n_days / DAYS_A_PAGE))
    number = min(max(number, 1), n_pages)
    last = today - timedelta(days=DAYS_A_PAGE * (number - 1))
    page_days = min(DAYS_A_PAGE, n_days - DAYS_A_PAGE * (number - 1))
    period = Period.ending(last, n_days=page_days)
    if number == 1:
        period = Period(period.first, period.last + AHEAD)
    days = [day for day in _days(owner, period) if day.day <= today or _has_entries(day)]
    return HistoryPage(number, n_pages, days, is_empty=first is None)


def _has_entries(day: HistoryDay) -> bool:
    return bool(day.rating or day.massages or day.stops)


def _days(owner: User, period: Period) -> list[HistoryDay]:
    rated = DailyRating.objects.owned_by(owner).in_period(period)
    ratings = {rating.date: rating for rating in rated.prefetch_related("own_words", "sore_spots")}
    massages = defaultdict(list)
    for massage in MassageSession.objects.owned_by(owner).in_period(period).with_details():
        massages[massage.date].append(HistoryMassage(massage, entered_words(massage, owner.zone)))
    stops = defaultdict(list)
    checks = FootCheck.objects.owned_by(owner).in_period(period).that_stopped()
    for check in checks.order_by("entered_at", "pk"):
        stops[check.date].append(check)
    return [
        HistoryDay(
            day,
            rating := ratings.get(day),
            scores_of(rating),
            brief_extras(said_on(rating)) if rating else "",
            entered_words(rating, owner.zone) if rating else "",
            massages[day],
            stops[day],
        )
        for day in reversed(list(period.days()))
    ]


def scores_of(rating: DailyRating | None) -> list[Score]:
    if rating is None:
        return []
    return [
        Score(symptom, str(SYMPTOMS[symptom]), score)
        for symptom, score in rating.scores.items()
        if score is not None
    ]
