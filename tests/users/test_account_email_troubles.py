"""A new address when the mail server does not take the link, or when somebody tries too often."""

from __future__ import annotations

import smtplib

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from pytest_django import Settings

from journal.users.addresses import waiting_email
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.two_steps import known

ADDRESS = "/accounts/email/"
NEW = {"email": "new@example.org"}

# Its own, because other tests count the links of a person of the same number.
COUNTING = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": "account_email"}
}


@pytest.fixture
def ann(db: None, settings: Settings) -> User:
    """Has an address, in a journal with a mail server."""
    settings.EMAIL_URL = "smtp://mail.example"
    return make_user("ann", email="ann@example.org")


@pytest.mark.parametrize(
    "error",
    [smtplib.SMTPRecipientsRefused({"new@example.org": (550, b"new@example.org?")}), TimeoutError()],
    ids=lambda error: type(error).__name__,
)
def test_an_e_mail_that_is_not_taken_is_said_and_changes_nothing(
    error: Exception, ann: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    def fail(*_given: object) -> int:
        raise error

    monkeypatch.setattr(EmailBackend, "send_messages", fail)

    page = known(client_of(ann)).post(ADDRESS, NEW).content.decode()
    reset = Client().post("/accounts/password/reset/", {"email": "ann@example.org"})

    assert "The e-mail could not be sent." in page
    assert waiting_email(ann) == ""
    assert reset.status_code == 503
    assert "The e-mail could not be sent" in reset.content.decode()
    assert "example.org" not in caplog.text


def test_only_so_many_links_a_day(ann: User, client_of: ClientOf, settings: Settings) -> None:
    settings.CACHES = COUNTING
    settings.ACCOUNT_RATE_LIMITS = {"mailed_link": "2/d/user"}
    client = known(client_of(ann))

    pages = [client.post(ADDRESS, NEW | {"email": f"new{n}@example.org"}) for n in range(3)]

    assert len(mail.outbox) == 2
    assert "We have sent a few links today." in pages[-1].content.decode()


def test_a_password_can_be_guessed_only_so_often(ann: User, client_of: ClientOf, settings: Settings) -> None:
    settings.CACHES = COUNTING
    settings.ACCOUNT_RATE_LIMITS = {"reauthenticate": "2/m/user"}
    client = client_of(ann)
    asked = client.post(ADDRESS, NEW)["Location"]
    for guess in ("one", "two"):
        client.post(asked, {"password": guess, "next": ADDRESS})

    answer = client.post(asked, {"password": PASSWORD, "next": ADDRESS})

    assert answer.status_code == 429
    assert mail.outbox == []
