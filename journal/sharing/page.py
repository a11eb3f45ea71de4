"""What a person sees of their links: which work, until when, and who opened them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.moments import moment
from journal.reports import phrases
from journal.sharing.models import SharedReport
from journal.users.models import User

ENDED_SHOWN = 20


@dataclass(frozen=True)
class ShareLine:
    """One link in words. `openings` are the last ones; `warning` is empty unless somebody guessed PINs."""

    share: SharedReport
    name: str
    days: str
    state: str
    pin: str
    opened: str
    openings: list[str]
    warning: str


@dataclass(frozen=True)
class SharesPage:
    working: list[ShareLine]
    ended: list[ShareLine]


def shares_page(owner: User, *, now: datetime) -> SharesPage:
    """Every link that works, and the newest of those that ended."""
    theirs = SharedReport.objects.owned_by(owner).with_last_openings().newest_first()
    ended = theirs.over_at(now)[:ENDED_SHOWN]
    return SharesPage(
        working=[_line(share, owner.zone, now) for share in theirs.open_at(now)],
        ended=[_line(share, owner.zone, now) for share in ended],
    )


def instant_text(instant: datetime, zone: ZoneInfo) -> str:
    local = instant.astimezone(zone)
    day, time = date_format(local, "DATE_FORMAT"), date_format(local, "H:i")
    return _("%(day)s, %(time)s") % {"day": day, "time": time}


def _line(share: SharedReport, zone: ZoneInfo, now: datetime) -> ShareLine:
    return ShareLine(
        share=share,
        name=share.label or _("A link without a name"),
        days=_("The report of %(days)s") % {"days": phrases.days_text(share.period)},
        state=_state(share, zone, now),
        pin=_("It asks for a PIN.") if share.has_pin else _("It asks for no PIN."),
        opened=_opened(share.n_openings),
        openings=[
            f"{moment(opening.opened_at, now, zone)} · {opening.get_what_display()} · {opening.browser}"
            for opening in share.last_openings
        ],
        warning=_warning(share, zone, now),
    )


def _state(share: SharedReport, zone: ZoneInfo, now: datetime) -> str:
    if share.revoked_at:
        return _("You revoked it %(moment)s.") % {"moment": moment(share.revoked_at, now, zone)}
    words = _("Works until %(instant)s.") if share.is_open_at(now) else _("Ended %(instant)s.")
    return words % {"instant": instant_text(share.expires_at, zone)}


def _opened(n_openings: int) -> str:
    if not n_openings:
        return _("Not opened yet.")
    return ngettext("Opened once.", "Opened %(n)s times.", n_openings) % {"n": n_openings}


def _warning(share: SharedReport, zone: ZoneInfo, now: datetime) -> str:
    if not share.is_open_at(now) or not share.wrong_pins:
        return ""
    wrong = ngettext(
        "One wrong PIN was typed.", "%(n)s wrong PINs were typed, one after the other.", share.wrong_pins
    ) % {"n": share.wrong_pins}
    if not share.is_locked_at(now) or share.locked_until is None:
        return wrong
    until = _("The link pauses until %(instant)s.") % {"instant": instant_text(share.locked_until, zone)}
    return f"{wrong} {until}"
