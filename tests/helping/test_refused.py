"""Helpers who come too late are told so in plain words; strangers are told nothing."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import ended, invitation_path, make_helping, make_invitation
from tests.makers import make_user
from tests.sharing.making import words

OVER, PLAIN = "Anna no longer shows you this, or it has ended.", "The address may be mistyped"
UNUSABLE = "This invitation was used, has ended or is mistyped. Ask for a new one."


def helper_of(helping: Helping) -> User:
    assert helping.helper
    return helping.helper


def test_an_ended_help_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    ended(helping)

    answer = client_of(helper_of(helping)).get(f"/helping/{helping.pk}/")

    page = answer.content.decode()
    assert answer.status_code == 404
    assert OVER in page
    assert 'href="/helping/"' in page
    assert PLAIN not in page


def test_a_tick_that_is_taken_away_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    Helping.objects.update(may=Tick.PLAN)

    answer = client_of(helper_of(helping)).get(f"/helping/{helping.pk}/ratings/")

    assert answer.status_code == 404
    assert OVER in answer.content.decode()


def test_a_closed_journal_says_the_same(helping: Helping, client_of: ClientOf, today: date) -> None:
    User.objects.filter(pk=helping.owner_id).update(erase_at=datetime(2026, 11, 27, tzinfo=UTC))

    assert OVER in client_of(helper_of(helping)).get(f"/helping/{helping.pk}/").content.decode()


@pytest.mark.parametrize("path", ["", "ratings/", "log/"])
def test_a_stranger_is_told_the_same_as_of_what_never_was(
    path: str, helping: Helping, client_of: ClientOf, today: date
) -> None:
    carol = make_user("carol")
    make_helping(make_user("dora"), carol, number=2)

    there, nowhere = (client_of(carol).get(f"/helping/{pk}/{path}") for pk in (helping.pk, helping.pk + 1000))

    assert (there.status_code, words(there.content.decode())) == (404, words(nowhere.content.decode()))
    assert PLAIN in there.content.decode()


def test_the_owner_of_the_journal_is_told_nothing_there(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert PLAIN in client_of(helping.owner).get(f"/helping/{helping.pk}/").content.decode()


@pytest.mark.parametrize("method", ["get", "post"])
def test_the_link_leads_who_accepted_it_to_the_person(
    method: str, helping: Helping, client_of: ClientOf, today: date
) -> None:
    answer = getattr(client_of(helper_of(helping)), method)(invitation_path())

    assert answer.headers["Location"] == f"/helping/{helping.pk}/"


def test_after_the_end_the_link_leads_nowhere(helping: Helping, client_of: ClientOf, today: date) -> None:
    ended(helping)

    answer = client_of(helper_of(helping)).get(invitation_path())

    assert answer.status_code == 404
    assert UNUSABLE in answer.content.decode()


def test_every_link_that_does_not_work_is_answered_alike(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_helping(alice, bob)
    ended(make_invitation(alice, number=2))
    carol = make_user("carol")

    for client in (client_of(carol), Client()):
        pages = [client.get(invitation_path(number)) for number in (1, 2, 3)]
        assert {page.status_code for page in pages} == {404}
        assert len({words(page.content.decode()) for page in pages}) == 1
        assert UNUSABLE in pages[0].content.decode()
