"""What was deleted in the last month waits on one page to be brought back."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import DailyRating
from tests.conftest import ClientOf, ClockAt
from tests.makers import (
    make_massage,
    make_massage_version,
    make_rating,
    make_rating_version,
    make_weekly_check_version,
)

DELETED = "/deleted/"


def lines(answer: object) -> list[tuple[date, str]]:
    """The entries of the page: their day and what they said."""
    return [(entry.day, entry.state.line) for entry in answer.context["entries"]]  # type: ignore[attr-defined]


def test_nothing_deleted_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    assert "Nothing is deleted." in client_of(alice).get(DELETED).content.decode()


def test_the_newest_deletion_stands_first(alice: User, client_of: ClientOf, today: date) -> None:
    first, second = today - timedelta(days=3), today - timedelta(days=2)
    make_rating_version(alice, first, pain=6)
    make_massage_version(alice, second, minutes=15)

    answer = client_of(alice).get(DELETED)

    assert lines(answer) == [(second, "15 minutes: Basic foot rub"), (first, "pain 6")]


def test_a_weekly_check_waits_here_too(alice: User, client_of: ClientOf, today: date) -> None:
    version = make_weekly_check_version(alice, today, falls=2)

    page = client_of(alice).get(DELETED).content.decode()

    assert "Weekly check, 20 November 2026" in page
    assert f'action="/weekly-check/versions/{version.pk}/bring-back/"' in page
    assert f'action="/weekly-check/versions/{version.pk}/forget/"' in page


def test_an_entry_that_is_there_again_is_not_listed(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating_version(alice, today, pain=6)
    make_rating(alice, today, pain=2)
    version = make_massage_version(alice, today)
    make_massage(alice, today, client_id=version.client_id)

    assert lines(client_of(alice).get(DELETED)) == []


def test_of_an_entry_deleted_twice_the_last_state_is_listed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for pain in (6, 2):
        make_rating_version(alice, today, pain=pain)

    assert lines(client_of(alice).get(DELETED)) == [(today, "pain 2")]


def test_after_a_month_it_is_no_longer_offered(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    make_rating_version(alice, date(2026, 10, 1))
    clock_at(datetime(2026, 10, 31, 12, tzinfo=UTC))
    is_offered_still = lines(client_of(alice).get(DELETED)) != []

    clock_at(datetime(2026, 10, 31, 12, 1, tzinfo=UTC))

    assert is_offered_still
    assert lines(client_of(alice).get(DELETED)) == []


def test_its_buttons_bring_back_a_rating_and_a_session(alice: User, client_of: ClientOf, today: date) -> None:
    rating, massage = make_rating_version(alice, today, pain=6), make_massage_version(alice, today)
    client = client_of(alice)
    page = client.get(DELETED).content.decode()

    for address in (
        f"/check-in/versions/{rating.pk}/bring-back/",
        f"/sessions/versions/{massage.pk}/bring-back/",
    ):
        assert f'action="{address}"' in page
        client.post(address, {"seen_version": "", "next": DELETED})

    assert (DailyRating.objects.count(), MassageSession.objects.count()) == (1, 1)
    assert lines(client.get(DELETED)) == []


def test_all_days_lead_there_even_when_nothing_is_left(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating_version(alice, today)

    assert f'href="{DELETED}"' in client_of(alice).get("/history/").content.decode()


def test_bob_sees_nothing_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating_version(alice, today)
    make_massage_version(alice, today)

    assert lines(client_of(bob).get(DELETED)) == []


def test_ten_more_entries_ask_no_further_query(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_rating_version(alice, today)
    make_massage_version(alice, today)
    client.get(DELETED)
    with CaptureQueriesContext(connection) as few:
        client.get(DELETED)
    for days in range(1, 11):
        make_rating_version(alice, today - timedelta(days=days))
        make_massage_version(alice, today - timedelta(days=days))
        make_weekly_check_version(alice, today - timedelta(days=days))
    with CaptureQueriesContext(connection) as many:
        client.get(DELETED)

    assert len(few) == len(many)
