"""Letters about changes of signing in: what they say, and that each is sent once to the right address."""

from __future__ import annotations

import re

import pytest
from django.core import mail
from django.core.management import call_command
from django.test import Client, TestCase
from pytest_django import Settings

from journal.users.adapter import AccountAdapter
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.reminders.making import at
from tests.users.letters import NEW_PASSWORD, change_password, letters, make_ann
from tests.users.two_steps import SECURITY, known, set_up_app

EMAIL = "/accounts/email/"
TO_ANN = ["ann@example.org"]


@pytest.fixture
def ann(db: None, settings: Settings) -> User:
    settings.EMAIL_URL = "smtp://mail.example"
    return make_ann()


def paths(address: str) -> list[str]:
    """Of the links in the last letter."""
    return re.findall(rf"{address}(/\S+)", str(mail.outbox[-1].body))


def test_it_says_what_and_when_and_what_to_do(
    ann: User, client_of: ClientOf, clock_at: ClockAt, settings: Settings
) -> None:
    clock_at(at(20))

    change_password(client_of(ann))

    assert letters() == [(TO_ANN, "Your password was changed")]
    [letter] = mail.outbox
    assert letter.extra_headers["Auto-Submitted"] == "auto-generated"
    assert "was changed.\nWhen: 20 November 2026, 20:00 (Europe/Berlin)\n" in str(letter.body)
    assert "If it was not you: sign in, change your password" in str(letter.body)
    assert paths(settings.SITE.geturl()) == ["/settings/activity/"]


def test_it_names_nobody_no_browser_and_not_what_the_journal_is_about(ann: User, client_of: ClientOf) -> None:
    change_password(client_of(ann))

    text = f"{mail.outbox[0].subject} {mail.outbox[0].body}".lower()
    unsaid = ("testserver", "chrome", "linux", "ann", "ip", "neuropathy", "massage", "feet")
    assert [word for word in unsaid if re.search(rf"\b{word}\b", text)] == []


def test_a_password_reset_by_its_link(ann: User) -> None:
    browser = Client()
    browser.post("/accounts/password/reset/", {"email": ann.email})
    [link] = paths("http://127.0.0.1:8000")
    form = browser.get(link)["Location"]

    browser.post(form, {"password1": NEW_PASSWORD, "password2": NEW_PASSWORD})

    assert letters()[1:] == [(TO_ANN, "Your password was changed")]
    assert "through a link that was sent to this address" in str(mail.outbox[-1].body)


def test_an_app_and_its_codes_on_paper(ann: User, client_of: ClientOf) -> None:
    client = client_of(ann)
    with TestCase.captureOnCommitCallbacks(execute=True):
        set_up_app(client)
    for page in ("recovery-codes/generate", "totp/deactivate"):
        with TestCase.captureOnCommitCallbacks(execute=True):
            client.post(f"{SECURITY}{page}/")

    assert letters() == [
        (TO_ANN, "Codes from an app were switched on"),
        (TO_ANN, "New codes on paper were made"),
        (TO_ANN, "Codes from an app were switched off"),
    ]


@pytest.mark.parametrize(
    ("what", "subject"),
    [
        ("account/email/password_set", "Your account has a password now"),
        ("mfa/email/webauthn_added", "A passkey was added"),
        ("mfa/email/webauthn_removed", "A passkey was removed"),
    ],
)
def test_the_rest_of_what_allauth_tells_has_words_of_ours(what: str, subject: str, ann: User) -> None:
    AccountAdapter().send_notification_mail(what, ann)

    assert letters() == [(TO_ANN, subject)]
    assert "When: " in str(mail.outbox[0].body)


def test_whoever_runs_the_journal_removes_the_second_step(ann: User, client_of: ClientOf) -> None:
    set_up_app(client_of(ann))

    call_command("remove_second_step", "ann")

    assert letters() == [(TO_ANN, "Your second step was removed")]


def test_another_address_is_told_to_the_earlier_one(ann: User, client_of: ClientOf) -> None:
    client = known(client_of(ann))
    client.post(EMAIL, {"email": "new@example.org"})
    [link] = paths("http://127.0.0.1:8000")

    client.post(link)
    client.post(link)

    assert letters()[1:] == [(TO_ANN, "Your e-mail address was changed")]
    assert "new@example.org" not in str(mail.outbox[-1].body)


def test_an_address_that_is_taken_off_is_told_so(ann: User, client_of: ClientOf) -> None:
    client = known(client_of(ann))
    for _twice in range(2):
        client.post(f"{EMAIL}remove/", {"email": "ann@example.org"})

    assert letters() == [(TO_ANN, "Your e-mail address was taken off")]
