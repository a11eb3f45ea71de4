"""Makers of shared reports, and what a link of theirs looks like."""

from __future__ import annotations

import re
from dataclasses import asdict
from datetime import date, datetime, timedelta
from typing import Any

from django.contrib.auth.hashers import make_password
from django.test import Client

from journal.care.told import care_for
from journal.core.tokens import digest_of
from journal.sharing.models import Opening, SharedReport, What
from journal.users.models import User
from tests.makers import noon

DAY = date(2026, 11, 20)
PIN = "2846"
CHOICES = {
    "name": "A. B.",
    "size": "a4",
    "notes": "out",
    "care": "in",
    "details": "in",
    "text": "usual",
    "experiments": "in",
}
NEW, LIST = "/reports/sharing/new/", "/reports/sharing/"
ADDRESS = re.compile(r'value="http://127.0.0.1:8000(/shared/([\w-]{22})/)"')


def token_of(number: int) -> str:
    """As long as a real one, and easy to tell from another."""
    return f"{number:022}"


def make_share(
    owner: User,
    day: date = DAY,
    *,
    note: str = "Dr Lang",
    number: int = 1,
    pin: str = "",
    n_days: int = 30,
    **fields: Any,
) -> SharedReport:
    """A link to the four weeks up to a day, made at its noon, named `note`, with the token of that number.

    It shows what its owner has prepared so far.
    """
    usual: dict[str, Any] = {
        "label": note,
        "token_hash": digest_of(token_of(number)),
        "first_day": day - timedelta(days=27),
        "last_day": day,
        "choices": CHOICES,
        "prepared": asdict(care_for(owner)),
        "wrong_pins_in_all": fields.get("wrong_pins", 0),
        "made_at": noon(day),
        "expires_at": noon(day) + timedelta(days=n_days),
        "pin_hash": make_password(pin) if pin else "",
    }
    return SharedReport.objects.create(owner=owner, **usual | fields)


def make_opening(share: SharedReport, opened_at: datetime, **fields: Any) -> Opening:
    usual: dict[str, Any] = {"what": What.PAGE, "browser": "Firefox, Android"}
    return Opening.objects.create(share=share, opened_at=opened_at, **usual | fields)


def path_of(number: int = 1) -> str:
    return f"/shared/{token_of(number)}/"


def said(**answers: str) -> dict[str, str]:
    """What the form sends, as it stands unless told otherwise."""
    usual = {"client_id": "5b3b6a0e-52ae-4f36-8a86-0c1d0a6c9a01", "days": "30", "pin_code": "", "label": ""}
    return usual | answers


def make(client: Client, query: str = "", **answers: str) -> str:
    """The page that follows on sending the form."""
    return client.post(f"{NEW}?{query}", said(**answers)).content.decode()


def words(page: str) -> str:
    """What stands between the tags, with each run of white space as one blank."""
    return " ".join(re.sub(r"<[^>]*>", " ", page).split())


def shown(number: int = 1) -> str:
    """What the link of that number shows."""
    return Client().get(path_of(number)).content.decode()


def try_pin(client: Client, pin: str, number: int = 1) -> int:
    """The status of the answer: 302 when it is right."""
    return client.post(f"{path_of(number)}pin/", {"pin_code": pin}).status_code


def page_of(client: Client, number: int = 1) -> str:
    return words(client.get(path_of(number)).content.decode())
