"""The browsers in which somebody is signed in, as their owner sees them, and signing them out from afar."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from allauth.core.exceptions import ImmediateHttpResponse
from allauth.usersessions.models import UserSession
from django.core.exceptions import PermissionDenied

from journal.core import clock
from journal.core.device_names import device_name
from journal.core.moments import moment
from journal.users import sign_ins, signed_in
from journal.users.requests import SignedInRequest

_NOTED = "device_noted"


@dataclass(frozen=True)
class Device:
    """A browser on the list.

    `signed_in` is such as "yesterday at 19:42"; `address` is where it was when it was used last.
    """

    pk: int
    name: str
    address: str
    is_this: bool
    signed_in: str
    used_on: date


def note_use(request: SignedInRequest, *, now: datetime) -> None:
    """Keeps the list true: once a day, and when the sign-in has got another key.

    Only with a form, which writes anyway: a page that is only read must not wait for the database's turn.
    """
    today = now.astimezone(request.user.zone).date()
    seen = [today.isoformat(), request.session.session_key]
    if request.method == "POST" and request.session.get(_NOTED) != seen:
        # Where the visitor's address cannot be told (JOURNAL_PROXIES), an entry must be saved all the same.
        with suppress(PermissionDenied, ImmediateHttpResponse):
            UserSession.objects.create_from_request(request)
        signed_in.begin_unless_known(request, now=now)
        request.session[_NOTED] = seen


def devices_of(request: SignedInRequest) -> list[Device]:
    """This one first, then the one that was used last."""
    zone, now = request.user.zone, clock.now()
    found = [_device(session, now, zone) for session in UserSession.objects.purge_and_list(request.user)]
    return sorted(found, key=lambda device: (device.is_this, device.used_on, device.pk), reverse=True)


def sign_out_others(request: SignedInRequest) -> int:
    """Every browser but this one, whether it is on the list or not; gives how many there were."""
    return sign_ins.end_sign_ins(request.user.pk, but=request.session.session_key)


def _device(session: UserSession, now: datetime, zone: ZoneInfo) -> Device:
    return Device(
        pk=session.pk,
        name=device_name(session.user_agent),
        address=session.ip,
        is_this=session.is_current(),
        signed_in=moment(session.created_at, now, zone),
        used_on=session.last_seen_at.astimezone(zone).date(),
    )
