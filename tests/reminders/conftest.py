from __future__ import annotations

import pytest
from pytest_django import Settings

from journal.reminders.push import posting
from journal.users.models import User
from tests.makers import make_user
from tests.reminders.mail_server import BadMailServer
from tests.reminders.making import MAIL, PushService


@pytest.fixture
def push_service(monkeypatch: pytest.MonkeyPatch) -> PushService:
    """In the place of the internet."""
    service = PushService()
    monkeypatch.setattr(posting, "post", service.post)
    return service


@pytest.fixture
def mail_server(settings: Settings) -> None:
    """The journal has one; Django keeps what is sent in `mail.outbox`."""
    settings.EMAIL_URL = MAIL["EMAIL_URL"]


@pytest.fixture
def bad_mail_server(monkeypatch: pytest.MonkeyPatch) -> BadMailServer:
    return BadMailServer(monkeypatch)


@pytest.fixture
def ann(db: None, mail_server: None) -> User:
    """Lives in Berlin and has an e-mail address."""
    return make_user("ann", email="ann@example.org")
