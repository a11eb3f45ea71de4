"""The list in plain words."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.activity.models import Activity, Kind
from journal.core.moments import moment

LINES_A_PAGE = 25
_WARNS = {Kind.SIGN_IN_FAILED, Kind.CODE_FAILED}


@dataclass(frozen=True)
class Line:
    """`what` happened, `when` in words, and `by` which kind of browser, with the file or link it is about."""

    what: str
    when: str
    by: str
    detail: str
    is_warning: bool


@dataclass(frozen=True)
class ActivityPage:
    lines: list[Line]
    page: Page[Activity]


def activity_page(owner: Any, *, number: str | None, zone: ZoneInfo, now: datetime) -> ActivityPage:
    """Newest first; `number` counts pages from 1."""
    page = Paginator(Activity.objects.owned_by(owner).newest_first(), LINES_A_PAGE).get_page(number)
    return ActivityPage([_line(activity, now, zone) for activity in page], page)


def _line(activity: Activity, now: datetime, zone: ZoneInfo) -> Line:
    return Line(
        what=activity.get_kind_display(),
        when=_when(activity, now, zone),
        by=activity.browser,
        detail=activity.detail,
        is_warning=activity.kind in _WARNS,
    )


def _when(activity: Activity, now: datetime, zone: ZoneInfo) -> str:
    last = moment(activity.happened_at, now, zone)
    if activity.n_times == 1:
        return last
    times = ngettext("%(n)s time", "%(n)s times", activity.n_times) % {"n": activity.n_times}
    return _("%(times)s, the last %(moment)s") % {"times": times, "moment": last}
