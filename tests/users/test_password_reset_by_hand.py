"""Without a mail server the reset page promises nothing and says who can help."""

from __future__ import annotations

import pytest
from django.core import mail
from django.test import Client
from pytest_django import Settings

from journal.users.models import User
from tests.makers import make_user


@pytest.mark.parametrize("method", ["get", "post"])
def test_says_what_to_do(method: str, alice: User) -> None:
    page = getattr(Client(), method)("/accounts/password/reset/", {"email": "alice@example.org"})

    assert "manage.py changepassword" in page.content.decode()
    assert mail.outbox == []


def test_with_a_mail_server_a_link_is_sent(settings: Settings, db: None) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    make_user("ann", email="ann@example.org")

    page = Client().post("/accounts/password/reset/", {"email": "ann@example.org"}, follow=True)

    assert page.status_code == 200
    assert [letter.to for letter in mail.outbox] == [["ann@example.org"]]
