"""Taking an address off an account: the account's own, or one that waits for its link."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from journal.users.addresses import waiting_email
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.two_steps import known

ADDRESS = "/accounts/email/remove/"
PAGE = "/accounts/email/"


@pytest.fixture
def ann(db: None, settings: Settings, client_of: ClientOf) -> User:
    """Has an address, and asked for another."""
    settings.EMAIL_URL = "smtp://mail.example"
    ann = make_user("ann", email="ann@example.org")
    known(client_of(ann)).post(PAGE, {"email": "new@example.org"})
    return ann


def email_of(user: User) -> str:
    return User.objects.get(pk=user.pk).email


def test_the_accounts_own_goes_and_what_waits_goes_with_it(ann: User, client_of: ClientOf) -> None:
    page = known(client_of(ann)).post(ADDRESS, {"email": "ann@example.org"}, follow=True).content.decode()

    assert (email_of(ann), waiting_email(User.objects.get(pk=ann.pk))) == ("", "")
    assert "The address is taken off your account." in page
    assert "There is none yet." in page


def test_one_that_waits_goes_alone(ann: User, client_of: ClientOf) -> None:
    known(client_of(ann)).post(ADDRESS, {"email": "new@example.org"})

    assert (email_of(ann), waiting_email(ann)) == ("ann@example.org", "")


@pytest.mark.parametrize("sent", [{}, {"email": ""}, {"email": "x"}, {"email": "\x00"}], ids=str)
def test_another_address_changes_nothing(sent: dict[str, str], ann: User, client_of: ClientOf) -> None:
    assert known(client_of(ann)).post(ADDRESS, sent)["Location"] == PAGE

    assert (email_of(ann), waiting_email(ann)) == ("ann@example.org", "new@example.org")


def test_nobody_takes_off_the_address_of_another(ann: User, bob: User, client_of: ClientOf) -> None:
    known(client_of(bob)).post(ADDRESS, {"email": "ann@example.org"})

    assert email_of(ann) == "ann@example.org"


def test_who_it_is_is_asked_for_first(ann: User, client_of: ClientOf) -> None:
    client = client_of(ann)

    asked = client.post(ADDRESS, {"email": "ann@example.org"})
    before = email_of(ann)
    answer = client.post(asked["Location"], {"password": PASSWORD, "next": ADDRESS})

    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert before == "ann@example.org"
    assert (answer["Location"], email_of(ann)) == (PAGE, "")


def test_asked_in_two_windows_the_first_one_leads_back_to_the_page(ann: User, client_of: ClientOf) -> None:
    client = client_of(ann)
    asked = client.post(ADDRESS, {"email": "ann@example.org"})
    client.post(PAGE, {"email": "third@example.org"})

    answer = client.post(asked["Location"], {"password": PASSWORD, "next": ADDRESS}, follow=True)

    assert answer.redirect_chain[-1] == (PAGE, 302)
    assert email_of(ann) == "ann@example.org"
