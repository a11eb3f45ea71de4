"""The database itself keeps what a rating may be: each rule broken and kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from journal.users.models import User
from symptoms.models import SYMPTOMS, DailyRating
from tests.makers import make_rating

DAY = date(2026, 1, 5)
EMPTY = dict.fromkeys(SYMPTOMS, None)


@pytest.mark.parametrize(
    "broken",
    [
        *({symptom: score} for symptom in SYMPTOMS for score in (-1, 11, 70_000)),
        EMPTY,
        {"entry_method": "dictated"},
        {"date": date(1899, 12, 31)},
    ],
    ids=str,
)
def test_a_broken_rating_is_refused(broken: dict[str, Any], alice: User) -> None:
    with pytest.raises((IntegrityError, DataError)):
        make_rating(alice, **{"day": broken.pop("date", DAY)} | broken)


@pytest.mark.parametrize(
    "kept",
    [*({**EMPTY, symptom: score} for symptom in SYMPTOMS for score in (0, 10)), {"date": date(1900, 1, 1)}],
    ids=str,
)
def test_a_rating_at_the_edge_is_kept(kept: dict[str, Any], alice: User) -> None:
    make_rating(alice, **{"day": kept.pop("date", DAY)} | kept)

    assert DailyRating.objects.owned_by(alice).count() == 1


def test_a_day_is_rated_once(alice: User) -> None:
    make_rating(alice, DAY)

    with pytest.raises(IntegrityError):
        make_rating(alice, DAY)


def test_two_people_rate_the_same_day(alice: User, bob: User) -> None:
    make_rating(alice, DAY)
    make_rating(bob, DAY)

    assert DailyRating.objects.count() == 2
