"""What the tests of the second step do again and again."""

from __future__ import annotations

import re
import time
from typing import Any

from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.test import Client

from journal.users.models import User
from tests.makers import PASSWORD
from tests.users.codes import code_of

SECURITY = "/accounts/security/"
SIGN_IN = "/accounts/login/"
SECOND_STEP = f"{SECURITY}authenticate/"


def show_password(client: Client) -> None:
    """Says once more who it is."""
    client.post("/accounts/reauthenticate/", {"password": PASSWORD})


def known(client: Client) -> Client:
    """The same browser, after its person has said who it is."""
    show_password(client)
    return client


def set_up_app(client: Client) -> str:
    """Gives the secret of the app."""
    show_password(client)
    page = client.get(f"{SECURITY}totp/activate/").content.decode()
    [secret] = re.findall(r"<code>([A-Z2-7 ]+)</code>", page)
    # The code of the last half minute, so that the one of now is still to be used.
    earlier = code_of(str(secret), at=time.time() - 30)  # noqa: TID251
    client.post(f"{SECURITY}totp/activate/", {"code": earlier})
    return str(secret)


def paper_codes(client: Client) -> list[str]:
    text = client.get(f"{SECURITY}recovery-codes/download/").content.decode()
    return re.findall(r"^\d{4} \d{4}$", text, flags=re.MULTILINE)


def after_password(user: User) -> tuple[Client, Any]:
    """A new browser in which the password was typed, and what it was answered."""
    client = Client()
    return client, client.post(SIGN_IN, {"login": user.username, "password": PASSWORD})


def is_inside(client: Client) -> bool:
    return client.get("/settings/").status_code == 200


def age(client: Client, *, minutes: int) -> None:
    """As if that much time had passed since the password was shown."""
    session = client.session
    records = session[AUTHENTICATION_METHODS_SESSION_KEY]
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        record | {"at": record["at"] - 60 * minutes} for record in records
    ]
    session.save()
    assert records[-1]["at"] <= time.time()  # noqa: TID251  allauth looks at the real clock
