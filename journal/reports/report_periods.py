"""The periods that a report may be of; the first choice is since the last visit, once one is marked."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.utils.translation import gettext_lazy as _

from journal.care.told import last_visit_on
from journal.core.periods import NamedPeriods
from journal.users.models import User

SINCE_VISIT = "visit"
VISIT_DAYS_MIN = 7
"""A visit of the last days leaves too little to report on; then it is not what is shown first."""
PERIODS = NamedPeriods({"14d": 14, "30d": 30, "8w": 56, "90d": 90, "1y": 365, "all": None}, default="8w")
PERIOD_LABELS = {
    SINCE_VISIT: _("Since my last visit"),
    "14d": _("14 days"),
    "30d": _("30 days"),
    "8w": _("8 weeks"),
    "90d": _("90 days"),
    "1y": _("1 year"),
    "all": _("All"),
}


def periods_for(owner: User, today: date) -> NamedPeriods:
    """Those that the owner may choose from; one query."""
    visit = last_visit_on(owner, today)
    if visit is None:
        return PERIODS
    n_days = (today - visit).days + 1
    default = SINCE_VISIT if n_days >= VISIT_DAYS_MIN else PERIODS.default
    return replace(PERIODS, n_days={SINCE_VISIT: n_days, **PERIODS.n_days}, default=default)
