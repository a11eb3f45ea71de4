"""The calendar: a month as a heat map of one symptom, with its sessions, planned days and stops."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse
from django.utils.dates import MONTHS, WEEKDAYS, WEEKDAYS_ABBR
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.periods import FIRST_DATE, LAST_DATE, Period, week_of
from journal.dashboard.calendar_choice import CalendarChoice, choice_from
from journal.dashboard.heat import ALL, MEASURES, Band, bands, step_of, value_of, value_text
from journal.dashboard.month import Month, MonthDay, month_of
from journal.users.models import User
from symptoms.models import SYMPTOMS

DOTS = {1: "•", 2: "••"}
"""A dot each; three sessions and more are written as a number."""


@dataclass(frozen=True)
class CalendarDay:
    """One square of the month, ready to print; `step` is 0 for a day without a rating to show.

    Numbers are text: no locale writes them otherwise, and Django's templates need no time to find that out.
    """

    number: str
    address: str
    words: str
    step: str
    value: str
    dots: str
    has_many_sessions: bool
    is_planned: bool
    was_stopped: bool
    is_past: bool
    is_today: bool


@dataclass(frozen=True)
class Weekday:
    name: str
    short: str


@dataclass(frozen=True)
class MeasureTab:
    """A way to colour the month."""

    key: str
    label: str
    address: str


@dataclass(frozen=True)
class CalendarPage:
    """A month by weeks; None stands for the days of its neighbours. `earlier` and `later` are addresses."""

    choice: CalendarChoice
    month: Month
    weeks: list[list[CalendarDay | None]]
    weekdays: list[Weekday]
    earlier: str
    later: str
    holds_today: bool

    @property
    def first(self) -> date:
        return self.month.period.first

    @property
    def month_number(self) -> str:
        return str(self.first.month)

    @property
    def symptom(self) -> str:
        """The chosen symptom's name; empty while all are shown together."""
        return "" if self.choice.measure == ALL else str(SYMPTOMS[self.choice.measure])

    @property
    def tabs(self) -> list[MeasureTab]:
        labels = {ALL: _("All")} | SYMPTOMS
        return [MeasureTab(key, str(labels[key]), self.choice.address(measure=key)) for key in MEASURES]

    @property
    def bands(self) -> list[Band]:
        return bands(self.choice.measure)

    @property
    def months(self) -> list[tuple[str, str]]:
        """(number, name) of the twelve months."""
        return [(str(number), str(name)) for number, name in MONTHS.items()]

    @property
    def numbers_address(self) -> str:
        """The same page with the table of numbers switched over."""
        return self.choice.address(shows_numbers=not self.choice.shows_numbers)


def calendar_page(owner: User, query: Mapping[str, str], *, today: date) -> CalendarPage:
    """The month an address asks for; one that makes no sense shows this month and says so."""
    choice = choice_from(query, today=today)
    first = choice.month
    after = (first + timedelta(days=31)).replace(day=1)
    before = (first - timedelta(days=1)).replace(day=1)
    month = month_of(owner, Period(first, after - timedelta(days=1)), today=today)
    days = list(_squares(month, choice.measure, today))
    return CalendarPage(
        choice,
        month,
        weeks=_weeks(days, first, week_start=owner.week_start),
        weekdays=_weekdays(owner.week_start),
        earlier=choice.address(month=before) if before >= FIRST_DATE else "",
        later=choice.address(month=after) if after <= LAST_DATE else "",
        holds_today=today in month.period,
    )


def _squares(month: Month, measure: str, today: date) -> Iterator[CalendarDay]:
    first = month.period.first
    name, symptom = str(MONTHS[first.month]), str(SYMPTOMS.get(measure, _("mean"))).lower()
    # Only the day differs from address to address: one is looked up, not thirty.
    before, _day, behind = reverse("day", kwargs={"day": first}).partition(first.isoformat())
    for one in month.days:
        value = value_of(one.scores, measure)
        text = "" if value is None else value_text(value, measure)
        is_planned = one.planned is not None and not one.minutes
        yield CalendarDay(
            number=str(one.day.day),
            address=f"{before}{one.day.isoformat()}{behind}",
            words=f"{name}{_said(one, f'{symptom} {text}' if text else '', is_planned=is_planned)}",
            step="0" if value is None else str(step_of(value)),
            value=text,
            dots=DOTS.get(len(one.minutes), ""),
            has_many_sessions=len(one.minutes) > len(DOTS),
            is_planned=is_planned,
            was_stopped=one.was_stopped,
            is_past=one.day < today,
            is_today=one.day == today,
        )


def _said(one: MonthDay, rating: str, *, is_planned: bool) -> str:
    """What a square shows, for those who hear it."""
    n = len(one.minutes)
    words = [
        rating,
        ngettext("%(n)s session", "%(n)s sessions", n) % {"n": n} if n else "",
        _("planned") if is_planned else "",
        _("foot check found something") if one.was_stopped else "",
    ]
    return "".join(f", {word}" for word in words if word)


def _weekdays(week_start: int) -> list[Weekday]:
    """The columns of the month."""
    numbers = ((week_start + offset) % 7 for offset in range(7))
    return [Weekday(str(WEEKDAYS[number]), str(WEEKDAYS_ABBR[number])[:2]) for number in numbers]


def _weeks(days: list[CalendarDay], first: date, *, week_start: int) -> list[list[CalendarDay | None]]:
    """The days in rows of seven."""
    before = (first - week_of(first, week_start=week_start).first).days
    squares = [*[None] * before, *days]
    squares += [None] * (-len(squares) % 7)
    return [squares[start : start + 7] for start in range(0, len(squares), 7)]
