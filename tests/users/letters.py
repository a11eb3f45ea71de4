"""An account whose address is confirmed, a change of its password, and the letters that were sent."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.core import mail
from django.test import Client

from journal.users.models import User
from tests.makers import PASSWORD, make_user
from tests.users.sign_ins import COMPUTER

NEW_PASSWORD = "even-warmer-feet-2"


def make_ann(*, is_confirmed: bool = True) -> User:
    ann = make_user("ann", email="ann@example.org", time_zone="Europe/Berlin")
    EmailAddress.objects.create(user=ann, email=ann.email, verified=is_confirmed, primary=True)
    return ann


def change_password(client: Client) -> int:
    """The status of the answer."""
    words = {"oldpassword": PASSWORD, "password1": NEW_PASSWORD, "password2": NEW_PASSWORD}
    return client.post("/accounts/password/change/", words, headers={"User-Agent": COMPUTER}).status_code


def letters() -> list[tuple[list[str], str]]:
    """To whom, and about what."""
    return [(letter.to, str(letter.subject)) for letter in mail.outbox]
