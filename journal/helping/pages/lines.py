"""What an owner reads about each helper."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from journal.core.moments import moment
from journal.helping.models import Helping, Side
from journal.helping.pages.forms import HelperForm
from journal.sharing.page import instant_text
from journal.users.models import User


@dataclass(frozen=True)
class HelperLine:
    """One helper in words; `form` is None once it has ended."""

    helping: Helping
    state: str
    seen: str
    form: HelperForm | None


@dataclass(frozen=True)
class HelpersPage:
    """`present` have accepted or may still; `past` have ended, or let the time to answer go by."""

    present: list[HelperLine]
    past: list[HelperLine]


def helpers_page(
    owner: User, now: datetime, *, refused: HelperForm | None = None, pk: int = 0
) -> HelpersPage:
    """Everybody who was ever invited, newest first; `refused` is the form of the one with that `pk`."""
    theirs = Helping.objects.owned_by(owner).select_related("helper").newest_first()
    in_use = set(Helping.objects.owned_by(owner).in_use_at(now).values_list("pk", flat=True))
    present, past = [], []
    for helping in theirs:
        if helping.pk in in_use:
            form = refused if refused and helping.pk == pk else HelperForm.of(helping)
            present.append(HelperLine(helping, _state(helping, owner, now), _seen(helping, owner, now), form))
        else:
            past.append(HelperLine(helping, _state(helping, owner, now), "", None))
    return HelpersPage(present, past)


def _state(helping: Helping, owner: User, now: datetime) -> str:
    if helping.ended_at:
        return _ended(helping, owner, now)
    if helping.accepted_at:
        when = moment(helping.accepted_at, now, owner.zone)
        if helping.helper is None:
            return _("Accepted %(when)s, but that account is gone.") % {"when": when}
        words = _("Accepted %(when)s by the account “%(name)s”.")
        return words % {"when": when, "name": helping.helper.get_username()}
    until = {"instant": instant_text(helping.expires_at, owner.zone)}
    if helping.expires_at > now:
        return _("Invited. The link works once, until %(instant)s.") % until
    return _("Not accepted until %(instant)s.") % until


def _ended(helping: Helping, owner: User, now: datetime) -> str:
    assert helping.ended_at  # noqa: S101  tells mypy what stands above
    when = {"when": moment(helping.ended_at, now, owner.zone)}
    if helping.ended_by == Side.OWNER:
        return _("You ended it %(when)s.") % when
    return _("They ended it %(when)s.") % when if helping.accepted_at else _("They declined %(when)s.") % when


def _seen(helping: Helping, owner: User, now: datetime) -> str:
    if not helping.accepted_at:
        return ""
    if helping.last_seen_at is None:
        return _("They have not been here yet.")
    return _("Last here %(when)s.") % {"when": moment(helping.last_seen_at, now, owner.zone)}
