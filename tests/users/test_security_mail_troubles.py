"""Letters about changes of signing in that are not sent, and a mail server that hinders no change."""

from __future__ import annotations

import smtplib
import threading

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.test import Client
from pytest_django import Settings

from journal.users import security_mail
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.users.letters import NEW_PASSWORD, change_password, letters, make_ann
from tests.users.two_steps import known

EMAIL = "/accounts/email/"
# As it is while the journal serves, before the tests put another in its place.
SENDER = security_mail.sender


@pytest.fixture(autouse=True)
def mail_server(settings: Settings) -> None:
    settings.EMAIL_URL = "smtp://mail.example"


def is_changed(user: User) -> bool:
    return User.objects.get(pk=user.pk).check_password(NEW_PASSWORD)


@pytest.mark.parametrize(
    "error",
    [
        smtplib.SMTPRecipientsRefused({"ann@example.org": (550, b"ann@example.org?")}),
        ConnectionRefusedError("mail.example"),
        TimeoutError(),
        ValueError("ann@example.org"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_what_is_not_taken_is_changed_all_the_same(
    error: Exception, db: None, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    def fail(*_given: object) -> int:
        raise error

    ann = make_ann()
    monkeypatch.setattr(EmailBackend, "send_messages", fail)

    assert change_password(client_of(ann)) == 302
    assert is_changed(ann)
    assert f"could not be sent ({type(error).__name__})" in caplog.text
    assert "example" not in caplog.text


def test_nobody_waits_for_a_server_that_does_not_answer(
    db: None, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    send = EmailBackend.send_messages

    def slow(self: EmailBackend, messages: list[mail.EmailMessage]) -> int:
        assert answers.wait(30)
        return send(self, messages)

    ann = make_ann()
    monkeypatch.setattr(EmailBackend, "send_messages", slow)
    monkeypatch.setattr(security_mail, "sender", SENDER)

    status = change_password(client_of(ann))
    before = letters()
    answers.set()
    # There is one hand, so what it is given now comes after the letter.
    SENDER.submit(int).result(timeout=30)

    assert (status, is_changed(ann), before) == (302, True, [])
    assert letters() == [(["ann@example.org"], "Your password was changed")]


def test_without_a_thread_to_send_it_the_change_stays(
    db: None, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    class Stopped:
        def submit(self, *_given: object) -> None:
            raise RuntimeError("cannot schedule new futures after shutdown")

    ann = make_ann()
    monkeypatch.setattr(security_mail, "sender", Stopped())

    assert change_password(client_of(ann)) == 302
    assert is_changed(ann)
    assert "could not be sent (RuntimeError)" in caplog.text


def test_without_a_mail_server_nothing_is_sent(db: None, client_of: ClientOf, settings: Settings) -> None:
    settings.EMAIL_URL = ""

    assert change_password(client_of(make_ann())) == 302
    assert letters() == []


@pytest.mark.parametrize("has_row", [True, False])
def test_nothing_goes_to_an_address_that_nobody_has_confirmed(
    has_row: bool, db: None, client_of: ClientOf
) -> None:
    ann = make_ann(is_confirmed=False)
    if not has_row:
        EmailAddress.objects.all().delete()
    client = known(client_of(ann))

    change_password(client)
    client.post(f"{EMAIL}remove/", {"email": "ann@example.org"})

    assert letters() == []


def test_an_earlier_address_that_nobody_had_confirmed_is_told_nothing(db: None, client_of: ClientOf) -> None:
    client = known(client_of(make_ann(is_confirmed=False)))
    client.post(EMAIL, {"email": "new@example.org"})
    link = str(mail.outbox[0].body).partition("http://127.0.0.1:8000")[2].split()[0]

    client.post(link)

    assert User.objects.get().email == "new@example.org"
    assert len(letters()) == 1


def test_an_account_without_an_address_changes_its_password(db: None, client_of: ClientOf) -> None:
    assert change_password(client_of(make_user("bare"))) == 302
    assert letters() == []


def test_an_address_that_waits_is_told_nothing(db: None, client_of: ClientOf) -> None:
    client = known(client_of(make_ann()))
    client.post(EMAIL, {"email": "new@example.org"})
    mail.outbox.clear()

    client.post(f"{EMAIL}remove/", {"email": "new@example.org"})

    assert letters() == []


def test_a_link_opened_twice_is_told_once(db: None, client_of: ClientOf) -> None:
    known(client_of(make_ann())).post(EMAIL, {"email": "new@example.org"})
    link = str(mail.outbox[0].body).partition("http://127.0.0.1:8000")[2].split()[0]

    for _twice in range(2):
        Client().post(link)

    assert letters()[1:] == [(["ann@example.org"], "Your e-mail address was changed")]
