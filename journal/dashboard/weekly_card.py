"""Whether Today asks for the weekly check."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from journal.users.models import User
from symptoms.models import CheckInLayout, Extra, WeeklyCheck

A_WEEK = timedelta(days=7)


def asks_for_weekly_check(owner: User, today: date, entry_days: Iterable[date]) -> bool:
    """A week after the last check, or after the journal began, and never when it is hidden.

    `entry_days` are the days of entries that the page knows anyway: the oldest tells, beside the day on which
    the account was made, how old the journal is at least. So one query is enough, and often none.
    """
    began = min(entry_days, default=today)
    joined = owner.date_joined.astimezone(owner.zone).date()
    if today - min(began, joined) < A_WEEK:
        return False
    checked = WeeklyCheck.objects.owned_by(owner).filter(date__gt=today - A_WEEK)
    hidden = CheckInLayout.objects.owned_by(owner).that_hide(Extra.WEEKLY_CHECK)
    # One question: Today is opened more often than anything else.
    return not list(checked.order_by().values_list("pk").union(hidden.values_list("pk"), all=True))
