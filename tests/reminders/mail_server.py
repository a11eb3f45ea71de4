"""A mail server that does not take what it should."""

from __future__ import annotations

import smtplib

import pytest
from django.core.mail import EmailMessage
from django.core.mail.backends.locmem import EmailBackend

BUSY = smtplib.SMTPRecipientsRefused({"ann@example.org": (450, b"busy")})
REFUSED = smtplib.SMTPRecipientsRefused({"ann@example.org": (550, b"no such person")})


class BadMailServer:
    """Goes wrong for the addresses that are named, when it is opened or when it sends."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.at_opening: Exception | None = None
        self.at_sending: dict[str, Exception] = {}
        self.n_opened = 0
        send = EmailBackend.send_messages

        def opened(_backend: EmailBackend) -> None:
            self.n_opened += 1
            if self.at_opening:
                raise self.at_opening

        def sent(backend: EmailBackend, messages: list[EmailMessage]) -> int:
            for message in messages:
                if error := self.at_sending.get(message.to[0]):
                    raise error
            return int(send(backend, messages) or 0)

        monkeypatch.setattr(EmailBackend, "open", opened)
        monkeypatch.setattr(EmailBackend, "send_messages", sent)
