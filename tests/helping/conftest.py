"""Alice, whom Bob helps."""

from __future__ import annotations

import pytest

from journal.helping.models import Helping
from journal.users.models import User
from tests.helping.making import make_helping


@pytest.fixture
def helping(alice: User, bob: User) -> Helping:
    """Bob helps Alice, who calls him Maria and has ticked nothing."""
    return make_helping(alice, bob)
