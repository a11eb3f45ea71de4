"""The database itself keeps what the details of a session may be."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from journal.users.models import User
from sessions.models import MassageSession
from tests.makers import make_massage
from tests.past_the_model import NO_SUCH_SET, write_past_the_model

DAY = date(2026, 1, 5)
REFUSED = (IntegrityError, DataError)


@pytest.mark.parametrize(
    "broken",
    [
        {"feet": "three"},
        {"pressure": "hard"},
        {"relief": "cured"},
        {"hurt": 11},
        {"symptoms_before": 11},
        {"symptoms_after": 11},
        {"areas": NO_SUCH_SET},
        {"tools": NO_SUCH_SET},
        {"setting": NO_SUCH_SET},
        {"acknowledged": NO_SUCH_SET},
        {"carrier_teaspoons": 1},
    ],
    ids=str,
)
def test_an_impossible_detail_of_a_session_is_refused(broken: dict[str, Any], alice: User) -> None:
    massage = make_massage(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(MassageSession, massage.pk, broken)


@pytest.mark.parametrize(
    "kept",
    [{"feet": "left"}, {"pressure": "firm"}, {"relief": "worse"}, {"hurt": 0}, {"hurt": 10}, {"areas": 15}],
    ids=str,
)
def test_a_possible_detail_of_a_session_is_kept(kept: dict[str, Any], alice: User) -> None:
    massage = make_massage(alice, DAY)

    write_past_the_model(MassageSession, massage.pk, kept)


@pytest.mark.parametrize("teaspoons", [0, 21])
def test_impossible_teaspoons_are_refused(teaspoons: int, alice: User) -> None:
    massage = make_massage(alice, DAY, carrier_oil="coconut")

    with pytest.raises(REFUSED):
        write_past_the_model(MassageSession, massage.pk, {"carrier_teaspoons": teaspoons})
