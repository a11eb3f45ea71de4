"""What a push service learns of the sender, and that only this journal can have signed it."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import ECDSA
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from pytest_django import Settings

from journal.core.addresses import site_address
from journal.reminders.push.base64url import decode
from journal.reminders.push.encryption import public_key
from journal.reminders.push.own_secret import own_secret
from journal.reminders.push.sending import push
from journal.reminders.push.vapid import application_server_key, authorization
from journal.reminders.words import Words
from journal.users.models import User
from tests.reminders.making import PushService, make_device

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
SECRET = "the-secret-of-one-journal-" * 3
ENDPOINT = "https://push.example.net:443/send/abc?x=1"


def checked(header: str) -> dict[str, Any]:
    """The claims, once the signature is seen to fit the key beside it."""
    found = re.fullmatch(r"vapid t=([\w-]+)\.([\w-]+)\.([\w-]+), k=([\w-]+)", header)
    assert found
    head, claims, signature, key = found.groups()
    raw = decode(signature)
    pair = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    public_key(decode(key)).verify(pair, f"{head}.{claims}".encode(), ECDSA(SHA256()))
    assert json.loads(decode(head)) == {"typ": "JWT", "alg": "ES256"}
    said: dict[str, Any] = json.loads(decode(claims))
    return said


def signed(secret: str = SECRET) -> str:
    return authorization(ENDPOINT, secret=secret, contact="mailto:journal@example.org", now=NOW)


def test_says_for_whom_until_when_and_whom_to_ask() -> None:
    assert checked(signed()) == {
        "aud": "https://push.example.net:443",
        "exp": int(NOW.timestamp()) + 12 * 60 * 60,
        "sub": "mailto:journal@example.org",
    }


def test_another_journal_cannot_sign_for_this_one() -> None:
    other = signed("the-secret-of-another-one-" * 3)
    forged = other.partition(", k=")[0] + f", k={application_server_key(SECRET)}"

    with pytest.raises(InvalidSignature):
        checked(forged)


def test_the_key_stays_the_same_as_long_as_the_secret_does() -> None:
    keys = [application_server_key(secret) for secret in (SECRET, SECRET, SECRET + "x")]

    assert keys[0] == keys[1] != keys[2]
    assert len(decode(keys[0])) == 65


@pytest.mark.parametrize(
    ("address", "contact"),
    [
        ("https://journal.example", "https://journal.example"),
        ("http://127.0.0.1:8000", "mailto:me@example.org"),
    ],
)
def test_names_an_address_that_push_services_take(
    address: str, contact: str, alice: User, push_service: PushService, settings: Settings
) -> None:
    settings.SITE = site_address(address)
    settings.IS_HTTPS = address.startswith("https")
    settings.DEFAULT_FROM_EMAIL = "My journal <me@example.org>"

    push(make_device(alice), Words("Title", "Body", "/"), now=NOW)

    [(_url, _body, headers)] = push_service.posted
    assert checked(headers.pop("Authorization"))["sub"] == contact
    assert headers == {
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": "10800",
        "Urgency": "normal",
    }


def test_the_secret_is_made_once_and_readable_by_its_owner_alone(
    tmp_path: Path, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("PUSH_KEY", raising=False)
    settings.VAR_DIR = tmp_path

    # Past its cache, as two processes that start one after the other.
    secrets = {own_secret.__wrapped__() for _ in range(2)}

    assert len(secrets) == 1
    assert [(path.name, path.stat().st_mode & 0o777) for path in tmp_path.iterdir()] == [("push_key", 0o600)]
