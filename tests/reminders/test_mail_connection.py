"""One connection for many e-mails, with a server that may hang up between two of them."""

from __future__ import annotations

import smtplib
from typing import Any

import pytest
from django.core.mail.backends.smtp import EmailBackend

from journal.reminders.mail import Mailer, question_to
from journal.reminders.outcomes import Outcome
from journal.users.models import User


class Server:
    """Stands where Django opens SMTP connections; `hang_up` makes the open ones useless."""

    def __init__(self) -> None:
        self.n_opened = self.n_taken = self.n_hung_up = 0

    def hang_up(self) -> None:
        self.n_hung_up = self.n_opened


class Connection(smtplib.SMTP):
    def __init__(self, server: Server) -> None:
        super().__init__()
        server.n_opened += 1
        self.server, self.number = server, server.n_opened

    def _needs_server(self) -> None:
        if self.number <= self.server.n_hung_up:
            raise smtplib.SMTPServerDisconnected

    def noop(self) -> tuple[int, bytes]:
        self._needs_server()
        return 250, b"ok"

    def quit(self) -> tuple[int, bytes]:
        self._needs_server()
        return 221, b"bye"

    def sendmail(self, *_given: Any, **_more: Any) -> dict[str, tuple[int, bytes]]:
        self._needs_server()
        self.server.n_taken += 1
        return {}


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Server:
    server = Server()
    monkeypatch.setattr(EmailBackend, "connection_class", lambda *_given, **_more: Connection(server))
    monkeypatch.setattr("journal.reminders.mail.get_connection", EmailBackend)
    return server


def test_many_e_mails_go_over_one_connection(ann: User, server: Server) -> None:
    with Mailer() as mailer:
        outcomes = [mailer.send(question_to(ann)) for _ in range(3)]

    assert outcomes == [Outcome.SENT] * 3
    assert (server.n_opened, server.n_taken) == (1, 3)


def test_a_server_that_hung_up_between_two_e_mails_loses_none(ann: User, server: Server) -> None:
    with Mailer() as mailer:
        first = mailer.send(question_to(ann))
        server.hang_up()
        second = mailer.send(question_to(ann))

    assert [first, second] == [Outcome.SENT] * 2
    assert (server.n_opened, server.n_taken) == (2, 2)
