"""`make run` sends the reminders by itself."""

from __future__ import annotations

import pytest
from django.core import mail
from pytest_django import Settings

from journal.core import serving
from journal.management.commands import serve
from journal.users.models import User
from tests.conftest import ClockAt
from tests.reminders.making import at, make_choices


@pytest.fixture(autouse=True)
def kept_database(monkeypatch: pytest.MonkeyPatch) -> None:
    """The test's own connection is not the server's to close."""
    monkeypatch.setattr(serving, "let_go_of_database", lambda: None)


def test_a_round_sends_what_is_due(ann: User, clock_at: ClockAt) -> None:
    make_choices(ann)
    clock_at(at(20))

    for _ in range(2):
        serve.remind()

    assert [letter.to for letter in mail.outbox] == [[ann.email]]


def test_a_copy_that_is_only_tried_out_reminds_nobody(
    ann: User, clock_at: ClockAt, settings: Settings
) -> None:
    settings.REMINDERS_ARE_SENT = False
    make_choices(ann)
    clock_at(at(20))

    serve.remind()

    assert mail.outbox == []


def test_a_round_that_fails_is_logged_and_the_next_one_comes(
    ann: User, clock_at: ClockAt, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    make_choices(ann)
    clock_at(at(20))
    with monkeypatch.context() as broken:
        broken.setattr("journal.reminders.sending.Mailer", None)
        serve.remind()

    serve.remind()

    assert "Reminders could not be sent" in caplog.text
    assert len(mail.outbox) == 1
