"""What the report reads: what was prepared, and the last visit; a query each."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from journal.care.told import Care, care_for, last_visit_on
from journal.users.models import User
from tests.care.making import make_notes, make_visit

TODAY = date(2026, 11, 20)


def test_nothing_prepared_is_empty(alice: User) -> None:
    assert care_for(alice) == Care(goal="", questions=[], conditions=[], medications=[])
    assert last_visit_on(alice, TODAY) is None


def test_says_each_thing_in_its_order_and_nothing_of_others(
    alice: User, bob: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_notes(
        alice, goal="Walk", question_1="One?", question_3="Three?", conditions="a", medications="m 1\nm 2"
    )
    make_notes(bob, goal="Run")

    with django_assert_num_queries(1):
        care = care_for(alice)

    assert (care.goal, care.questions) == ("Walk", ["One?", "Three?"])
    assert (care.conditions, care.medications) == (["a"], ["m 1", "m 2"])


@pytest.mark.parametrize(
    ("today", "last"),
    [
        (date(2026, 10, 10), None),
        (date(2026, 10, 11), date(2026, 10, 11)),
        (date(2026, 11, 16), date(2026, 10, 11)),
        (date(2026, 11, 30), date(2026, 11, 25)),
    ],
)
def test_the_last_visit_is_never_one_to_come_nor_another_persons(
    today: date, last: date | None, alice: User, bob: User
) -> None:
    for offset in (5, -3, -40):
        make_visit(alice, TODAY + timedelta(days=offset))
    make_visit(bob, date(2026, 10, 10))

    assert last_visit_on(alice, today) == last
