"""The periods that a report may be of; the first choice is since the last visit, once one is marked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.care.told import last_visit_on
from journal.core.periods import NamedPeriods, PeriodChoice
from journal.users.models import User

SINCE_VISIT = "visit"
VISIT_DAYS_MIN = 7
"""A visit of today is what the report is for, and one of the last days leaves too little to report on: then
the one before it is meant."""
PERIODS = NamedPeriods({"14d": 14, "30d": 30, "8w": 56, "90d": 90, "1y": 365, "all": None}, default="8w")
PERIOD_LABELS = {
    "14d": _("14 days"),
    "30d": _("30 days"),
    "8w": _("8 weeks"),
    "90d": _("90 days"),
    "1y": _("1 year"),
    "all": _("All"),
}


@dataclass(frozen=True)
class ReportPeriods(NamedPeriods):
    """Those that the owner may choose from; `visit` is the day that the first of them begins with, if any."""

    visit: date | None = None

    def from_query(self, query: Mapping[str, str], *, today: date) -> PeriodChoice:
        if query.get("period") == SINCE_VISIT and self.visit is None and not query.get("first"):
            message = gettext(
                "No visit is marked that was a week ago or longer, so you see the usual period."
            )
            return self.usual(message, today=today)
        return super().from_query(query, today=today)

    @property
    def labels(self) -> dict[str, Promise | str]:
        """By key, in the order in which they are offered."""
        if self.visit is None:
            return dict(PERIOD_LABELS)
        day = {"day": date_format(self.visit, "SHORT_DATE_FORMAT")}
        return {SINCE_VISIT: gettext("Since my visit, %(day)s") % day, **PERIOD_LABELS}


def periods_for(owner: User, today: date) -> ReportPeriods:
    """One query."""
    visit = last_visit_on(owner, today - timedelta(days=VISIT_DAYS_MIN))
    if visit is None:
        return ReportPeriods(PERIODS.n_days, PERIODS.default)
    since = {SINCE_VISIT: (today - visit).days + 1}
    return ReportPeriods({**since, **PERIODS.n_days}, SINCE_VISIT, visit)
