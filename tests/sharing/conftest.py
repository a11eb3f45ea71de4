"""The shared report that many tests are about."""

from __future__ import annotations

from datetime import date

import pytest

from journal.sharing.models import SharedReport
from journal.users.models import User
from tests.makers import make_rating
from tests.sharing.making import PIN, make_share


@pytest.fixture
def locked(alice: User, today: date) -> SharedReport:
    """Alice's report behind a PIN."""
    make_rating(alice, today, pain=2)
    return make_share(alice, pin=PIN, n_days=90)
