"""The database itself keeps what a weekly check may be: each rule broken and kept."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError, transaction

from journal.users.models import User
from symptoms.models import PEG, TROUBLES, WeeklyCheck
from tests.makers import make_weekly_check, noon
from tests.past_the_model import write_past_the_model

DAY = date(2026, 1, 5)
EMPTY: dict[str, Any] = dict.fromkeys(PEG, None) | dict.fromkeys(TROUBLES, "") | {"falls": None}


@pytest.mark.parametrize(
    "broken",
    [
        *({item: score} for item in PEG for score in (-1, 11, 70_000)),
        *({part: "huge"} for part in TROUBLES),
        *({"falls": falls} for falls in (-1, 100)),
        EMPTY,
        EMPTY | {"note": "only words"},
        {"date": date(1899, 12, 31)},
    ],
    ids=str,
)
def test_a_broken_check_is_refused(broken: dict[str, Any], alice: User) -> None:
    check = make_weekly_check(alice, DAY)

    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        write_past_the_model(WeeklyCheck, check.pk, broken)


@pytest.mark.parametrize(
    "kept",
    [
        *({item: score} for item in PEG for score in (0, 10)),
        *({part: word} for part in TROUBLES for word in ("none", "some", "much")),
        *({"falls": falls} for falls in (0, 99)),
    ],
    ids=str,
)
def test_a_single_answer_at_the_edge_is_kept(kept: dict[str, Any], alice: User) -> None:
    WeeklyCheck.objects.create(owner=alice, date=DAY, entered_at=noon(DAY), entered_on=DAY, **kept)

    assert WeeklyCheck.objects.owned_by(alice).count() == 1


def test_a_check_of_1900_is_kept(alice: User) -> None:
    assert make_weekly_check(alice, date(1900, 1, 1)).pk


def test_a_day_has_one_check(alice: User) -> None:
    make_weekly_check(alice, DAY)

    with pytest.raises(IntegrityError):
        make_weekly_check(alice, DAY)


def test_two_people_check_the_same_day(alice: User, bob: User) -> None:
    make_weekly_check(alice, DAY)
    make_weekly_check(bob, DAY)

    assert WeeklyCheck.objects.count() == 2


@pytest.mark.parametrize(
    ("items", "mean"), [((0, 0, 0), 0), ((10, 10, 10), 10), ((5, 4, 4), 13 / 3), ((5, None, 4), None)]
)
def test_the_peg_is_the_mean_of_its_three_items(
    items: tuple[int | None, ...], mean: float | None, alice: User
) -> None:
    assert make_weekly_check(alice, DAY, **dict(zip(PEG, items, strict=True))).peg == mean
