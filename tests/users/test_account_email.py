"""The page of the account's e-mail address: a new one counts once somebody has opened the link there."""

from __future__ import annotations

import re
from datetime import date

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from journal.users.addresses import waiting_email
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user, noon
from tests.users.two_steps import known

ADDRESS = "/accounts/email/"
NEW = {"email": "new@example.org"}


@pytest.fixture(autouse=True)
def mail_server(settings: Settings) -> None:
    settings.EMAIL_URL = "smtp://mail.example"


@pytest.fixture
def ann(db: None) -> User:
    return make_user("ann", email="ann@example.org")


def path_in_letter() -> str:
    [found] = re.findall(r"http://127\.0\.0\.1:8000(/\S+)", str(mail.outbox[-1].body))
    return str(found)


def email_of(user: User) -> str:
    return User.objects.get(pk=user.pk).email


def test_one_who_has_none_adds_one(alice: User, client_of: ClientOf) -> None:
    client = known(client_of(alice))

    page = client.post(ADDRESS, NEW, follow=True).content.decode()
    before = email_of(alice)
    confirmed = client.post(path_in_letter(), follow=True)

    assert "A link is on its way to new@example.org." in page
    assert before == ""
    assert email_of(alice) == "new@example.org"
    assert confirmed.redirect_chain[-1][0] == ADDRESS
    assert "new@example.org is the address of your account now." in confirmed.content.decode()


def test_the_old_address_stays_until_the_new_one_is_confirmed(ann: User, client_of: ClientOf) -> None:
    client = known(client_of(ann))
    client.post(ADDRESS, NEW)
    page = client.get(ADDRESS).content.decode()
    before = email_of(ann)

    Client().post(path_in_letter())

    assert "We sent a link to new@example.org." in page
    assert before == "ann@example.org"
    assert email_of(ann) == "new@example.org"
    assert waiting_email(ann) == ""


def test_opening_the_link_alone_changes_nothing(ann: User, client_of: ClientOf) -> None:
    known(client_of(ann)).post(ADDRESS, NEW)

    page = Client().get(path_in_letter()).content.decode()

    assert "Yes, it is mine" in page
    assert "ann" not in page.replace("new@example.org", "")
    assert email_of(ann) == "ann@example.org"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"email": ""}, "required"),
        ({"email": "nowhere"}, "valid email"),
        ({"email": "a\x00@example.org"}, "Null characters"),
        ({"email": "ann@example.org"}, "This is the address of your account already."),
        ({"email": "ANN@example.org"}, "This is the address of your account already."),
    ],
    ids=str,
)
def test_a_mistake_is_said_beside_the_field_and_the_address_stays_typed(
    broken: dict[str, str], reason: str, ann: User, client_of: ClientOf
) -> None:
    page = client_of(ann).post(ADDRESS, NEW | broken).content.decode()

    assert reason in page
    assert "What you typed is still here." in page
    assert (mail.outbox, waiting_email(ann), email_of(ann)) == ([], "", "ann@example.org")


def test_a_form_answered_under_another_address_leads_to_its_own(ann: User, client_of: ClientOf) -> None:
    page = client_of(ann).post(ADDRESS, NEW | {"email": "nowhere"}).content.decode()

    assert f'action="{ADDRESS}"' in page
    assert 'value="nowhere"' in page


def test_another_new_address_takes_the_place_of_the_one_that_waits(ann: User, client_of: ClientOf) -> None:
    client = known(client_of(ann))
    client.post(ADDRESS, NEW | {"email": "typo@example.org"})
    old_link = path_in_letter()

    client.post(ADDRESS, NEW)
    answer = client.post(old_link)

    assert waiting_email(ann) == "new@example.org"
    assert answer.status_code == 404
    assert email_of(ann) == "ann@example.org"


def test_the_link_can_be_sent_again(ann: User, client_of: ClientOf) -> None:
    for _ in range(2):
        assert known(client_of(ann)).post(ADDRESS, NEW)["Location"] == ADDRESS

    assert [letter.to for letter in mail.outbox] == [["new@example.org"]] * 2


def test_a_broken_link_is_told_kindly(db: None) -> None:
    page = Client().get("/accounts/confirm-email/x-y/").content.decode()

    assert "This link does not work any more" in page


def test_an_address_of_somebody_elses_account_stays_theirs(
    ann: User, alice: User, client_of: ClientOf
) -> None:
    for person in (ann, alice):
        known(client_of(person)).post(ADDRESS, NEW)
        path = path_in_letter()
        page = Client().post(path, follow=True).content.decode()

    assert (email_of(ann), email_of(alice)) == ("new@example.org", "")
    assert "belongs to another account here" in page


def test_a_forgotten_password_is_not_reset_at_an_address_that_waits(ann: User, client_of: ClientOf) -> None:
    known(client_of(ann)).post(ADDRESS, NEW)
    mail.outbox.clear()

    Client().post("/accounts/password/reset/", {"email": "new@example.org"})
    to_the_waiting_one = "/password/reset/key/" in "".join(str(letter.body) for letter in mail.outbox)
    Client().post("/accounts/password/reset/", {"email": "ann@example.org"})

    assert not to_the_waiting_one
    assert "/password/reset/key/" in str(mail.outbox[-1].body)


def test_without_a_mail_server_it_says_so(ann: User, client_of: ClientOf, settings: Settings) -> None:
    settings.EMAIL_URL = ""
    client = client_of(ann)

    pages = [client.get(ADDRESS).content.decode(), client.post(ADDRESS, NEW).content.decode()]

    assert all("This journal has no mail server" in page for page in pages)
    assert not any("Send me the link" in page for page in pages)
    assert mail.outbox == []


def test_an_example_journal_sends_nothing(client_of: ClientOf, db: None) -> None:
    client = client_of(make_user("demo", demo_expires_at=noon(date(2030, 1, 1))))

    page = client.post(ADDRESS, NEW).content.decode()

    assert "This is an example journal" in page
    assert mail.outbox == []


def test_settings_and_reminders_lead_there(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    for page in ("/settings/", "/settings/reminders/"):
        assert f'href="{ADDRESS}"' in client.get(page).content.decode()
