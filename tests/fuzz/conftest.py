"""A house full of people, made once for all tests here; whatever one of them writes is forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from django.conf import settings
from django.db import transaction

from journal.core import clock
from journal.reminders.push import posting
from journal.users import security_mail
from tests.conftest import AtOnce
from tests.fuzz.doors import House
from tests.fuzz.people import NOW, visitors
from tests.reminders.making import MAIL, PushService


@pytest.fixture(scope="package")
def house(django_db_setup: None, django_db_blocker: Any) -> Iterator[House]:
    """It has a mail server and no internet."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch, transaction.atomic():
        patch.setattr(clock, "now", lambda: NOW)
        patch.setattr(posting, "post", PushService().post)
        patch.setattr(security_mail, "sender", AtOnce())
        patch.setattr(settings, "EMAIL_URL", MAIL["EMAIL_URL"])
        house = House(visitors())
        house.explore()
        yield house
        transaction.set_rollback(True)


@pytest.fixture
def db(house: House) -> Iterator[None]:
    """In the place of the usual one, which would close the connection that the house is on."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
