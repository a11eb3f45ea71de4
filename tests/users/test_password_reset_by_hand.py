"""Without a mail server the reset page promises nothing and says who can help."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client

from journal.users.models import User


@pytest.mark.parametrize("method", ["get", "post"])
def test_says_what_to_do(method: str, alice: User) -> None:
    page = getattr(Client(), method)("/accounts/password/reset/", {"email": "alice@example.org"})

    assert "manage.py changepassword" in page.content.decode()
    assert mail.outbox == []
