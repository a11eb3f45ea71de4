"""A journal in which every page has something to show."""

from __future__ import annotations

import pytest

from journal.core import clock
from journal.demo.actions import fill
from journal.users.models import User


@pytest.fixture
def journal(alice: User) -> User:
    fill(alice, today=clock.today_for(alice), now=clock.now())
    return alice
