"""What a person sees of their links: which work, until when, and who opened them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from django.core.paginator import Page, Paginator
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.moments import moment
from journal.reports import phrases
from journal.sharing.models import SharedReport
from journal.users.models import User

ENDED_A_PAGE = 20


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
    is_pausing: bool


@dataclass(frozen=True)
class SharesPage:
    """`working` are all that work; `page` is where among the ended ones the lines of `ended` stand."""

    working: list[ShareLine]
    ended: list[ShareLine]
    page: Page[SharedReport]


def shares_page(owner: User, *, number: str | None, now: datetime) -> SharesPage:
    """Every link that works, and a page of those that ended, newest first; `number` counts from 1."""
    theirs = SharedReport.objects.owned_by(owner).with_last_openings().newest_first()
    page = Paginator(theirs.over_at(now), ENDED_A_PAGE).get_page(number)
    return SharesPage(
        working=[_line(share, owner.zone, now) for share in theirs.open_at(now)],
        ended=[_line(share, owner.zone, now) for share in page],
        page=page,
    )


def instant_text(instant: datetime, zone: ZoneInfo) -> str:
    local = instant.astimezone(zone)
    day, time = date_format(local, "DATE_FORMAT"), date_format(local, "H:i")
    return _("%(day)s, %(time)s") % {"day": day, "time": time}


def made_before_text(share: SharedReport, zone: ZoneInfo, now: datetime) -> str:
    """What became of the link that the same form made before, for whoever has changed an answer since."""
    said = [
        _("Nothing was changed: this link was made before, and shown then."),
        _pin(share),
        _state(share, zone, now),
        _("To change anything, revoke it here and make another.")
        if share.is_open_at(now)
        else _("Make another."),
    ]
    return " ".join(said)


def _line(share: SharedReport, zone: ZoneInfo, now: datetime) -> ShareLine:
    return ShareLine(
        share=share,
        name=share.label or _("A link without a name"),
        days=_("The report of %(days)s") % {"days": phrases.days_text(share.period)},
        state=_state(share, zone, now),
        pin=_pin(share),
        opened=_opened(share.n_openings),
        openings=[
            f"{moment(opening.opened_at, now, zone)} · {opening.get_what_display()} · {opening.browser}"
            for opening in share.last_openings
        ],
        warning=_warning(share, zone, now),
        is_pausing=share.is_open_at(now) and share.is_locked_at(now),
    )


def _pin(share: SharedReport) -> str:
    return _("It asks for a PIN.") if share.has_pin else _("It asks for no PIN.")


def _state(share: SharedReport, zone: ZoneInfo, now: datetime) -> str:
    if share.revoked_at:
        return _("You revoked it %(moment)s.") % {"moment": moment(share.revoked_at, now, zone)}
    if share.is_guessed_out:
        return _("Ended: %(n)s wrong PINs.") % {"n": share.wrong_pins_in_all}
    words = _("Works until %(instant)s.") if share.is_open_at(now) else _("Ended %(instant)s.")
    return words % {"instant": instant_text(share.expires_at, zone)}


def _opened(n_openings: int) -> str:
    if not n_openings:
        return _("Not opened yet.")
    return ngettext("Opened once.", "Opened %(n)s times.", n_openings) % {"n": n_openings}


def _warning(share: SharedReport, zone: ZoneInfo, now: datetime) -> str:
    if share.wrong_pin_at is None:
        return ""
    counted = {"n": share.wrong_pins_in_all, "moment": moment(share.wrong_pin_at, now, zone)}
    said = [
        ngettext(
            "One wrong PIN so far, %(moment)s.",
            "%(n)s wrong PINs so far, the last %(moment)s.",
            share.wrong_pins_in_all,
        )
        % counted
    ]
    if share.is_locked_at(now) and share.locked_until and share.is_open_at(now):
        until = {"instant": instant_text(share.locked_until, zone)}
        said.append(_("The link pauses until %(instant)s.") % until)
    if share.is_open_at(now):
        said.append(_("If that was not your clinician, revoke the link and make another."))
    elif share.is_guessed_out:
        said.append(_("Somebody may have guessed. You can make a new link, with another PIN."))
    return " ".join(said)
