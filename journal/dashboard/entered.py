"""When an entry was written, in words: only where that was not the day it describes."""

from __future__ import annotations

from datetime import tzinfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.entries import Entry
from symptoms.models import DailyRating, EntryMethod


def entered_words(entry: Entry, zone: tzinfo) -> str:
    """Such as "entered 2 days later, 21 Nov 08:12"; empty for what was written on its own day.

    `zone` is its owner's. A day that was rated before it came, further east, is not late either.
    """
    if isinstance(entry, DailyRating) and entry.entry_method == EntryMethod.IMPORT:
        return _("imported on %(day)s") % {"day": date_format(entry.entered_on, "SHORT_DATE_FORMAT")}
    n_days = (entry.entered_on - entry.date).days
    if n_days <= 0:
        return ""
    text = ngettext("entered %(n)s day later, %(when)s", "entered %(n)s days later, %(when)s", n_days)
    return text % {"n": n_days, "when": _when(entry, zone)}


def _when(entry: Entry, zone: tzinfo) -> str:
    """The day, with its year where that is another than the entry's, and the time."""
    is_same_year = entry.entered_on.year == entry.date.year
    # Translators: formats of a date, see https://docs.djangoproject.com/en/stable/ref/templates/builtins/#date
    day = date_format(entry.entered_on, _("j M") if is_same_year else "SHORT_DATE_FORMAT")
    local = entry.entered_at.astimezone(zone)
    # Whoever has moved since would read a time that does not belong to that day.
    return f"{day} {date_format(local, 'TIME_FORMAT')}" if local.date() == entry.entered_on else day
