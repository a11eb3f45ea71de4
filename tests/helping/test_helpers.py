"""The list of one's helpers."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import LIST, ended, make_helping, make_invitation
from tests.makers import make_user, noon
from tests.sharing.making import words


def listed(client_of: ClientOf, person: User) -> str:
    return words(client_of(person).get(LIST).content.decode())


def test_without_helpers_it_teaches(alice: User, client_of: ClientOf) -> None:
    assert "Nobody helps you here yet" in listed(client_of, alice)


def test_it_says_who_accepted_and_when_they_were_last_here(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    Helping.objects.update(last_seen_at=noon(today))

    page = listed(client_of, helping.owner)

    assert "by the account “bob”" in page
    assert "Last here at 13:00." in page


def test_it_names_what_is_ticked(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_helping(alice, bob, may=Tick.PLAN | Tick.RATINGS)

    assert "Beyond that: the plan of today; the ratings: four numbers a day." in listed(client_of, alice)


def test_an_open_invitation_says_until_when(alice: User, client_of: ClientOf, today: date) -> None:
    make_invitation(alice, expires_at=noon(today) + timedelta(days=1))

    assert "The link works once, until 21 November 2026, 13:00." in listed(client_of, alice)


def test_those_that_ended_stay_with_who_ended_it(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    ended(make_helping(alice, bob, note="Tom"), by="helper")
    ended(make_invitation(alice, note="Eve", number=2), by="helper")
    make_invitation(alice, note="Ida", number=3, expires_at=noon(today) - timedelta(days=1))

    page = listed(client_of, alice)

    assert "They ended it" in page
    assert "They declined" in page
    assert "Not accepted until 19 November 2026" in page


def test_an_account_that_is_gone_is_no_helper(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    helping.helper.delete()

    assert "but that account is gone" in listed(client_of, helping.owner)


def test_others_helpers_are_not_there(helping: Helping, client_of: ClientOf) -> None:
    assert helping.helper
    assert "Maria" not in listed(client_of, helping.helper)


def test_ten_more_ask_no_more_queries(helping: Helping, client_of: ClientOf, today: date) -> None:
    client = client_of(helping.owner)

    def n_queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(LIST)
        return len(queries)

    before = n_queries()
    for number in range(2, 12):
        make_helping(helping.owner, make_user(f"helper{number}"), number=number)
    assert n_queries() == before
