"""Times of day that lie in the past, in words."""

from __future__ import annotations

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _


def moment(instant: datetime, now: datetime, zone: ZoneInfo) -> str:
    """As one says it: at 19:42, yesterday at 19:42."""
    local, today = instant.astimezone(zone), now.astimezone(zone).date()
    time = date_format(local, "H:i")
    if local.date() == today:
        return _("at %(time)s") % {"time": time}
    if local.date() == today - timedelta(days=1):
        return _("yesterday at %(time)s") % {"time": time}
    return _("on %(day)s at %(time)s") % {"day": date_format(local, "DATE_FORMAT"), "time": time}
