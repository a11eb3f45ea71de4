"""Today says when one more session meets the week's target though no planned day is left for it."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check, make_massage, make_routine


def said_of_the_week(alice: User, client: Client, today: date, done: list[int], **routine: Any) -> str:
    """Today with a routine and a session on these days ago."""
    make_routine(alice, today - timedelta(days=40), **routine)
    for days_ago in done:
        make_massage(alice, today - timedelta(days=days_ago))
    return client.get("/").content.decode()


@pytest.mark.parametrize(
    ("done", "routine", "said"),
    [
        # Three a week are planned on Monday, Wednesday and Friday.
        ([0, 1], {"sessions_per_week": 3}, "One more by Sunday makes 3."),
        ([], {"sessions_per_week": 1}, "One by Sunday is enough."),
    ],
)
def test_one_more_is_named_when_no_planned_day_is_left_for_it(
    done: list[int], routine: dict[str, Any], said: str, alice: User, client_of: ClientOf, today: date
) -> None:
    page = said_of_the_week(alice, client_of(alice), today, done, **routine)

    assert said in page
    assert "Next: Monday 23 November." in page


@pytest.mark.parametrize(
    ("done", "routine"),
    [
        ([0], {"sessions_per_week": 3}),
        ([0, 1, 2], {"sessions_per_week": 3}),
        ([1, 2], {"sessions_per_week": 3}),
        ([0, 1], {"sessions_per_week": 3, "weekdays": ["monday", "friday", "sunday"]}),
        ([], {"sessions_per_week": 0}),
    ],
    ids=["two are missing", "the target is met", "today is planned", "Sunday is planned", "none are wanted"],
)
def test_one_more_is_not_named_otherwise(
    done: list[int], routine: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    page = said_of_the_week(alice, client_of(alice), today, done, **routine)

    assert not re.search(r"One (more )?(by|today)", page)


@pytest.mark.parametrize(("done", "is_said"), [([2, 3], True), ([0, 3], False)])
def test_on_the_last_day_one_more_is_named_only_before_a_session(
    done: list[int], is_said: bool, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    clock_at(datetime(2026, 11, 22, 12, tzinfo=UTC))

    page = said_of_the_week(alice, client_of(alice), date(2026, 11, 22), done, sessions_per_week=3)

    assert ("One more today makes 3." in page) is is_said


def test_under_an_urgent_warning_no_session_is_asked_for(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=["wound"])

    page = said_of_the_week(alice, client_of(alice), today, [0, 1], sessions_per_week=3)

    assert "card-warning" in page
    assert "One more by Sunday" not in page
