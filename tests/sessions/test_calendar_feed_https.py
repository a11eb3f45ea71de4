"""The secret address of the plan, asked for in the clear by a journal that is reached by https."""

from __future__ import annotations

from datetime import date

from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.makers import make_calendar_feed
from tests.sessions.feeds import address_of


def test_by_plain_http_it_is_refused_and_not_led_on(alice: User, today: date, settings: Settings) -> None:
    """What was sent in the clear is no secret any more, and a redirect would let it be sent so again."""
    address = address_of(make_calendar_feed(alice))
    settings.IS_HTTPS = True

    in_the_clear, by_https = (Client().get(address, secure=is_secure) for is_secure in (False, True))

    assert (in_the_clear.status_code, by_https.status_code) == (403, 200)
    assert b"VCALENDAR" not in in_the_clear.content
    assert b"https only" in in_the_clear.content
