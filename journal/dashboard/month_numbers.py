"""A month as a table of numbers, one row a day: the twin of its heat map."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.db.models import F, Q
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.dashboard.entered import entered_words
from journal.dashboard.heat import ALL, value_of, value_text
from journal.dashboard.month import Month, MonthDay
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating, EntryMethod

NOT_RATED = "–"


@dataclass(frozen=True)
class NumbersLine:
    """One day: the four scores, their mean, sessions and minutes, and in words what is no number."""

    day: date
    cells: list[str]
    words: str


def numbers_of(owner: User, month: Month) -> list[NumbersLine]:
    """The days of the month; two queries look for what was written on another day."""
    late = _late(owner, month.period)
    return [NumbersLine(one.day, _cells(one), _words(one, late.get(one.day, []))) for one in month.days]


def _cells(one: MonthDay) -> list[str]:
    mean = value_of(one.scores, ALL)
    return [
        *(NOT_RATED if score is None else str(score) for score in one.scores),
        NOT_RATED if mean is None else value_text(mean, ALL),
        str(len(one.minutes)) if one.minutes else NOT_RATED,
        str(sum(one.minutes)) if one.minutes else NOT_RATED,
    ]


def _words(one: MonthDay, late: list[str]) -> str:
    planned = _("planned") if one.planned and not one.minutes else ""
    stopped = _("foot check found something") if one.was_stopped else ""
    return capfirst("; ".join(filter(None, [planned, stopped, *late])))


def _late(owner: User, period: Period) -> dict[date, list[str]]:
    """What to say of the entries that were not written on their own day, by that day."""
    is_late = Q(entered_on__gt=F("date"))
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    massages = MassageSession.objects.owned_by(owner).in_period(period).filter(is_late)
    words: defaultdict[date, list[str]] = defaultdict(list)
    for entry in chain(
        ratings.filter(is_late | Q(entry_method=EntryMethod.IMPORT)), massages.order_by("entered_at")
    ):
        text = _("rating %(entered)s") if isinstance(entry, DailyRating) else _("session %(entered)s")
        words[entry.date].append(text % {"entered": entered_words(entry, owner.zone)})
    return words
