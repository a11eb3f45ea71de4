"""The PIN of a shared report: few tries, ever longer pauses, an end, and an hour of not being asked again."""

from __future__ import annotations

from datetime import datetime, timedelta
from enum import Enum

from django.contrib.auth.hashers import check_password
from django.db import transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.crypto import constant_time_compare, salted_hmac

from journal.core import security
from journal.sharing.models import WRONG_PINS_MAX, SharedReport
from journal.users import signed_in

TRIES = 5
"""After so many wrong PINs the link pauses."""
PAUSE = timedelta(minutes=15)
KEPT_FOR = timedelta(hours=1)
_SESSION_KEY, _SALT = "shared_pins", "journal.sharing.pins"


class Tried(Enum):
    RIGHT, WRONG, PAUSED, ENDED = range(4)


def try_pin(share: SharedReport, pin: str, *, now: datetime) -> Tried:
    """Whether this PIN opens the share; `share` then knows its counts and its pause.

    The try is counted before the PIN is looked at, so that guesses which arrive together are counted too.
    The slow comparison comes after that, so that it does not hold the database.
    """
    if not _count_try(share, now):
        security.too_often("PIN")
        return Tried.PAUSED if share.is_open_at(now) else Tried.ENDED
    this = SharedReport.objects.filter(pk=share.pk)
    # Takes the same time whatever is wrong about the PIN.
    if check_password(pin, share.pin_hash):
        # This try was counted, and is none of the wrong ones; those before it stay in sight.
        n_wrong = F("wrong_pins_in_all") - 1
        this.update(wrong_pins=0, wrong_pins_in_all=n_wrong, locked_until=None)
        return Tried.RIGHT
    security.sign_in_failed("PIN", share.owner_id)
    this.update(wrong_pin_at=now)
    if not share.is_open_at(now):
        return Tried.ENDED
    return Tried.PAUSED if share.is_locked_at(now) else Tried.WRONG


@transaction.atomic
def _count_try(share: SharedReport, now: datetime) -> bool:
    """Takes one of the tries; False when there is none now."""
    held = SharedReport.objects.select_for_update().get(pk=share.pk)
    may_try = held.is_open_at(now) and not held.is_locked_at(now)
    if may_try:
        held.wrong_pins += 1
        held.wrong_pins_in_all += 1
        is_last = held.wrong_pins % TRIES == 0
        held.locked_until = now + pause_after(held.wrong_pins) if is_last else None
        held.save(update_fields=["wrong_pins", "wrong_pins_in_all", "locked_until"])
    share.wrong_pins, share.wrong_pins_in_all = held.wrong_pins, held.wrong_pins_in_all
    share.locked_until, share.revoked_at = held.locked_until, held.revoked_at
    return may_try


def pause_after(n_wrong: int) -> timedelta:
    """A quarter of an hour, and twice as long each further time until the link ends."""
    return PAUSE * (1 << (n_wrong // TRIES - 1))


def tries_to_pause(share: SharedReport) -> int:
    return TRIES - share.wrong_pins % TRIES


def tries_to_end(share: SharedReport) -> int:
    return WRONG_PINS_MAX - share.wrong_pins_in_all


def remember(request: HttpRequest, share: SharedReport, *, now: datetime) -> None:
    """Opens this share, and no other, to this browser for an hour."""
    known = {key: one for key, one in request.session.get(_SESSION_KEY, {}).items() if _is_new(one, now)}
    request.session[_SESSION_KEY] = known | {str(share.pk): {"proof": _proof(share), "at": now.isoformat()}}
    # Whoever put a cookie of theirs into this browser does not get in with it.
    signed_in.renew_key(request)


def is_remembered(request: HttpRequest, share: SharedReport, *, now: datetime) -> bool:
    one = request.session.get(_SESSION_KEY, {}).get(str(share.pk))
    return bool(one) and _is_new(one, now) and constant_time_compare(one["proof"], _proof(share))


def may_see(request: HttpRequest, share: SharedReport, *, now: datetime) -> bool:
    """Whether this browser needs no PIN (any more)."""
    return not share.has_pin or is_remembered(request, share, now=now)


def _is_new(one: dict[str, str], now: datetime) -> bool:
    return timedelta(0) <= now - datetime.fromisoformat(one["at"]) < KEPT_FOR


def _proof(share: SharedReport) -> str:
    """Says that somebody knew the PIN of this share; of another share, or another PIN, it is another."""
    return salted_hmac(_SALT, f"{share.pk}:{share.pin_hash}", algorithm="sha256").hexdigest()
