"""One month of a journal: what was done, what is planned, where a foot check stopped a session."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from journal.core.periods import FIRST_DATE, Period, week_of
from journal.dashboard.history import Score, scores_of
from journal.users.models import User
from sessions.models import FootCheck, MassageSession, Routine
from sessions.schedule import PlannedDay, planned_days
from symptoms.models import DailyRating

LAST_DATE = date(2100, 12, 31)


@dataclass(frozen=True)
class CalendarDay:
    """One square of the month."""

    day: date
    n_sessions: int
    planned: PlannedDay | None
    was_stopped: bool
    is_past: bool
    is_today: bool
    is_chosen: bool


@dataclass(frozen=True)
class ChosenDay:
    """All that is known of the day a person looks at; nothing can be logged for a day to come."""

    day: date
    massages: list[MassageSession]
    foot_checks: list[FootCheck]
    planned: PlannedDay | None
    rating: DailyRating | None
    scores: list[Score]
    is_to_come: bool
    is_past: bool


@dataclass(frozen=True)
class CalendarPage:
    """A month by weeks; None stands for the days of its neighbours. `earlier` and `later` are months."""

    first: date
    weeks: list[list[CalendarDay | None]]
    chosen: ChosenDay | None
    earlier: date | None
    later: date | None
    holds_today: bool
    error: str

    @property
    def weekdays(self) -> list[date]:
        """Seven days that give the columns their names."""
        first = next(day.day for day in self.weeks[1] if day)
        return [first + timedelta(days=offset) for offset in range(7)]


@dataclass(frozen=True)
class CalendarChoice:
    """What an address asks for: a month by its first day, perhaps one of its days, and what was wrong."""

    month: date
    day: date | None
    error: str = ""


def choice_from(query: Mapping[str, str], *, today: date) -> CalendarChoice:
    """Reads `month=2026-11` and `day=2026-11-13`; never raises. A day alone brings its month along."""
    this_month = today.replace(day=1)
    try:
        day = date.fromisoformat(query["day"]) if query.get("day") else None
        month = date.fromisoformat(f"{query['month']}-01") if query.get("month") else None
    except ValueError:
        return CalendarChoice(this_month, today, _not_known())
    month = month or (day or today).replace(day=1)
    if not FIRST_DATE <= month <= LAST_DATE or (day and day.replace(day=1) != month):
        return CalendarChoice(this_month, today, _not_known())
    # The month that holds today opens at today, every other one without a day.
    return CalendarChoice(month, day or (today if month == this_month else None))


def _not_known() -> str:
    return _("This address names no month or day from 1900 to 2100, so you see this month.")


def calendar_page(owner: User, query: Mapping[str, str], *, today: date) -> CalendarPage:
    """The month an address asks for; one that makes no sense shows this month and says so."""
    choice = choice_from(query, today=today)
    month = Period(choice.month, _month_after(choice.month) - timedelta(days=1))
    massages = MassageSession.objects.owned_by(owner).in_period(month)
    n_sessions = Counter(massages.order_by().values_list("date", flat=True))
    foot_checks = list(FootCheck.objects.owned_by(owner).that_stopped().in_period(month).newest_first())
    stops = {check.date for check in foot_checks}
    routines = Routine.objects.owned_by(owner).oldest_first()
    planned = {one.date: one for one in planned_days(routines, month, week_start=owner.week_start)}
    days = [
        CalendarDay(
            day,
            n_sessions[day],
            planned=planned.get(day),
            was_stopped=day in stops,
            is_past=day < today,
            is_today=day == today,
            is_chosen=day == choice.day,
        )
        for day in month.days()
    ]
    chosen = _chosen(owner, choice.day, planned, foot_checks, today=today) if choice.day else None
    return CalendarPage(
        first=month.first,
        weeks=_weeks(days, month, week_start=owner.week_start),
        chosen=chosen,
        earlier=_month_before(month.first) if month.first > FIRST_DATE else None,
        later=month.last + timedelta(days=1) if month.last < LAST_DATE else None,
        holds_today=today in month,
        error=choice.error,
    )


def _chosen(
    owner: User,
    day: date,
    planned: Mapping[date, PlannedDay],
    foot_checks: list[FootCheck],
    *,
    today: date,
) -> ChosenDay:
    rating = DailyRating.objects.owned_by(owner).on(day).first()
    return ChosenDay(
        day,
        massages=list(MassageSession.objects.owned_by(owner).on(day).with_details().order_by("entered_at")),
        foot_checks=[check for check in foot_checks if check.date == day],
        planned=planned.get(day),
        rating=rating,
        scores=scores_of(rating),
        is_to_come=day > today,
        is_past=day < today,
    )


def _weeks(days: list[CalendarDay], month: Period, *, week_start: int) -> list[list[CalendarDay | None]]:
    """The days in rows of seven."""
    before = (month.first - week_of(month.first, week_start=week_start).first).days
    squares = [*[None] * before, *days]
    squares += [None] * (-len(squares) % 7)
    return [squares[start : start + 7] for start in range(0, len(squares), 7)]


def _month_before(first: date) -> date:
    return (first - timedelta(days=1)).replace(day=1)


def _month_after(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)
