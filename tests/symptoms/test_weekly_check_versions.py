"""How a weekly check was before each change, in words."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from symptoms.models import WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import make_weekly_check, make_weekly_check_version

ADDRESS = "/weekly-check/2026-11-20/"


def check(client: Client, **said: str) -> None:
    """Saves the check as its form does, from how it stands."""
    stored = WeeklyCheck.objects.first()
    answer = client.post(ADDRESS, said | {"seen_version": stored.version if stored else ""})
    assert answer.status_code == 302


def test_a_check_that_was_never_changed_has_none(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check(alice, today)
    client = client_of(alice)

    assert "There are none." in client.get(f"{ADDRESS}versions/").content.decode()
    assert "Earlier versions" not in client.get(ADDRESS).content.decode()


def test_each_change_says_what_was_said_before_and_after(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    check(client, peg_pain="7", mood="much")
    check(client, peg_pain="4", mood="much")
    check(client, peg_pain="4", falls="1")

    page = client.get(f"{ADDRESS}versions/").context["page"]

    assert [version.state.line for version in page.versions] == [
        "PEG without a mean (1 of 3 answers); much trouble: mood",
        "PEG without a mean (1 of 3 answers); much trouble: mood",
    ]
    assert [
        {(one.label, one.saved, one.yours) for one in version.differences} for version in page.versions
    ] == [
        {("Mood", "Much trouble", ""), ("Falls", "", "1")},
        {("Pain on average", "7", "4")},
    ]
    assert "Earlier versions (2)" in client.get(ADDRESS).content.decode()


def test_a_deleted_check_still_has_its_versions(alice: User, client_of: ClientOf, today: date) -> None:
    make_weekly_check_version(alice, today, falls=3)

    page = client_of(alice).get(f"{ADDRESS}versions/").content.decode()

    assert "This day has no weekly check now." in page
    assert "Deleted at 13:00" in page
    assert "3 falls" in page


def test_ten_more_versions_ask_no_further_query(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for n_falls in range(3):
        check(client, falls=str(n_falls))
    client.get(f"{ADDRESS}versions/")
    with CaptureQueriesContext(connection) as few:
        client.get(f"{ADDRESS}versions/")
    for n_falls in range(3, 13):
        check(client, falls=str(n_falls))
    client.get("/settings/")
    with CaptureQueriesContext(connection) as many:
        client.get(f"{ADDRESS}versions/")

    assert len(few) == len(many)


def test_a_day_of_bob_shows_nothing_of_alice(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check_version(alice, today, note="only mine")

    assert "There are none." in client_of(bob).get(f"{ADDRESS}versions/").content.decode()
