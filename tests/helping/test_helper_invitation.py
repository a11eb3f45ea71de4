"""What becomes of an invitation: accepted once, declined, or too late."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.test import Client
from pytest_django import Settings

from journal.helping.models import Helping, Side
from journal.helping.ticks import Tick
from journal.users.invitations import invite
from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import invitation_path, make_helping, make_invitation
from tests.makers import make_user, noon
from tests.sharing.making import words

ACCEPT, DECLINE = {"answer": "accept"}, {"answer": "decline"}


def test_whoever_is_signed_in_sees_whose_it_is_and_what_they_may(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_invitation(alice, may=Tick.PLAN)

    page = words(client_of(bob).get(invitation_path()).content.decode())

    assert "Anna asks for your help" in page
    assert "The plan of today" in page
    assert "The report and its PDF" not in page
    assert "Your user name, bob" in page
    assert "alice" not in page


def test_a_visitor_is_told_no_name_and_led_back_here(alice: User, today: date) -> None:
    make_invitation(alice)

    page = Client().get(invitation_path()).content.decode()

    assert "Anna" not in page
    assert "/accounts/signup/?next=%2Fhelping%2Finvitation%2F" in page
    assert "/accounts/login/?next=%2Fhelping%2Finvitation%2F" in page


def test_after_signing_up_one_is_back_at_the_invitation(alice: User, today: date) -> None:
    make_invitation(alice)
    client = Client()
    answers = {"username": "maria", "password1": "warm-feet-walk-further", "next": invitation_path()}

    answer = client.post("/accounts/signup/", answers)

    assert answer.headers["Location"] == invitation_path()
    assert "Anna" in client.get(invitation_path()).content.decode()


@pytest.mark.parametrize("policy", ["invited", "closed"])
def test_who_may_not_sign_up_is_offered_no_sign_up(
    policy: str, alice: User, today: date, settings: Settings
) -> None:
    settings.SIGN_UP = policy
    make_invitation(alice)

    page = Client().get(invitation_path()).content.decode()

    assert "/accounts/signup/" not in page
    assert "This link alone does not let you make one" in page
    assert "/accounts/login/?next=%2Fhelping%2Finvitation%2F" in page


def test_let_in_by_whoever_runs_the_journal_one_signs_up_and_is_back_here(
    alice: User, today: date, settings: Settings
) -> None:
    settings.SIGN_UP = "invited"
    make_invitation(alice)
    client = Client()
    client.get(f"/join/{invite(email='', now=noon(today))}/")

    page = client.get(invitation_path()).content.decode()
    answers = {"username": "maria", "password1": "warm-feet-walk-further", "next": invitation_path()}
    answer = client.post("/accounts/signup/", answers)

    assert "/accounts/signup/?next=%2Fhelping%2Finvitation%2F" in page
    assert "This link alone" not in page
    assert answer.headers["Location"] == invitation_path()


def test_accepted_it_opens_the_pages_and_works_no_more(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    helping = make_invitation(alice)
    client = client_of(bob)

    answer = client.post(invitation_path(), ACCEPT)

    assert answer.headers["Location"] == f"/helping/{helping.pk}/"
    assert client.get(f"/helping/{helping.pk}/").status_code == 200
    helping.refresh_from_db()
    assert helping.helper == bob
    assert client_of(make_user("carol")).get(invitation_path()).status_code == 404


def test_declined_it_works_no_more(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    helping = make_invitation(alice)

    client_of(bob).post(invitation_path(), DECLINE)

    helping.refresh_from_db()
    assert (helping.ended_by, helping.helper) == (Side.HELPER, None)
    assert client_of(bob).get(invitation_path()).status_code == 404


@pytest.mark.parametrize("answer", [ACCEPT, DECLINE])
def test_nobody_answers_their_own(
    answer: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    make_invitation(alice)

    page = client_of(alice).post(invitation_path(), answer).content.decode()

    assert "You made this link yourself" in page
    assert Helping.objects.waiting_at(noon(today)).count() == 1


def test_an_example_journal_accepts_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    make_invitation(alice)
    demo = make_user("demo", demo_expires_at=datetime(2126, 1, 1, tzinfo=UTC))

    page = client_of(demo).post(invitation_path(), ACCEPT).content.decode()

    assert "This cannot be accepted here" in page
    assert not Helping.objects.exclude(accepted_at=None).exists()


def test_a_second_invitation_of_the_same_person_changes_nothing(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_helping(alice, bob)
    make_invitation(alice, number=2)

    page = client_of(bob).post(invitation_path(2), ACCEPT).content.decode()

    assert "You help this person already" in page


def test_two_at_once_and_the_first_is_the_helper(
    alice: User, bob: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    invited = make_invitation(alice)
    # Both have opened the page before one of them accepts.
    monkeypatch.setattr("journal.helping.pages.invitation_views.invitation_or_404", lambda *_: invited)
    client_of(bob).post(invitation_path(), ACCEPT)

    page = client_of(make_user("carol")).post(invitation_path(), ACCEPT, follow=True).content.decode()

    assert "answered in another window" in page
    assert Helping.objects.get().helper == bob


@pytest.mark.parametrize("expires_at", [datetime(2026, 11, 20, 19, tzinfo=UTC)])
def test_too_late_is_like_never(
    expires_at: datetime, alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_invitation(alice, expires_at=expires_at)

    assert client_of(bob).get(invitation_path()).status_code == 404
    assert Client().get(invitation_path()).status_code == 404
    assert Client().get("/helping/invitation/nothing/").status_code == 404


def test_signed_out_meanwhile_nothing_is_answered(alice: User, today: date) -> None:
    make_invitation(alice)

    answer = Client().post(invitation_path(), ACCEPT)

    assert answer.status_code == 403
    assert Helping.objects.get().helper is None
