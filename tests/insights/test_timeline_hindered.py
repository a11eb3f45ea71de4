"""The days on which the feet got in the way, as the rules are given them."""

from __future__ import annotations

from pytest_django import DjangoAssertNumQueries

from journal.insights import timeline
from journal.users.models import User
from tests.insights.some_facts import TODAY, ago
from tests.makers import make_rating


def test_days_are_told_on_which_the_feet_got_much_in_the_way(
    alice: User, bob: User, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_rating(alice, ago(1), walking="much", sleep="much")
    make_rating(alice, ago(4), sleep="much")
    make_rating(alice, ago(2), walking="some", shoes="much")
    make_rating(alice, ago(56), walking="much")
    make_rating(bob, TODAY, walking="much")

    with django_assert_num_queries(1):
        days = timeline.hindered_days(alice, TODAY)

    assert days == (ago(4), ago(1))
