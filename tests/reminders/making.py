"""Makers of what reminders need, a browser that can read its messages, and a push service that keeps them."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.core import mail

from journal.reminders.models import PushDevice, ReminderChoices
from journal.reminders.push import base64url
from journal.reminders.push.encryption import point_of
from journal.users.models import User
from tests.makers import noon

MAIL = {"EMAIL_URL": "smtp://mail.example"}
"""The settings of a journal that has a mail server."""


DAY = date(2026, 11, 20)
"""A Friday."""


def at(hour: int, minute: int = 0, *, day: date = DAY, zone: str = "Europe/Berlin") -> datetime:
    """A clock time where somebody lives."""
    return datetime.combine(day, time(hour, minute), tzinfo=ZoneInfo(zone))


def subjects() -> list[str]:
    """What was sent by e-mail."""
    return [str(message.subject) for message in mail.outbox]


@dataclass(frozen=True)
class Browser:
    """The keys of a browser, made from its number, and its address at a push service."""

    number: int = 1

    @property
    def endpoint(self) -> str:
        return f"https://push.example.net/send/{self.number}"

    @property
    def private_key(self) -> EllipticCurvePrivateKey:
        return derive_private_key(self.number, SECP256R1())

    @property
    def p256dh(self) -> bytes:
        return point_of(self.private_key.public_key())

    @property
    def auth(self) -> bytes:
        return self.number.to_bytes(16, "big")

    @property
    def said(self) -> dict[str, str]:
        """What it tells a page that subscribes it."""
        keys = {"p256dh": base64url.encode(self.p256dh), "auth": base64url.encode(self.auth)}
        return {"endpoint": self.endpoint, **keys}

    def read(self, body: bytes) -> bytes:
        """Unlocks a message step by step as RFC 8188 and RFC 8291 tell the receiver to."""
        salt, record_size, id_length = body[:16], int.from_bytes(body[16:20], "big"), body[20]
        sender, locked = body[21 : 21 + id_length], body[21 + id_length :]
        assert len(locked) <= record_size
        shared = self.private_key.exchange(
            ECDH(), EllipticCurvePublicKey.from_encoded_point(SECP256R1(), sender)
        )
        secret = derive(shared, 32, salt=self.auth, info=b"WebPush: info\0" + self.p256dh + sender)
        key = derive(secret, 16, salt=salt, info=b"Content-Encoding: aes128gcm\0")
        nonce = derive(secret, 12, salt=salt, info=b"Content-Encoding: nonce\0")
        text = AESGCM(key).decrypt(nonce, locked, None)
        assert text[-1:] == b"\x02"
        return text[:-1]


def derive(secret: bytes, length: int, *, salt: bytes, info: bytes) -> bytes:
    return HKDF(SHA256(), length=length, salt=salt, info=info).derive(secret)


@dataclass
class PushService:
    """Stands where messages are posted: keeps them, and answers as it is told (200 if not told)."""

    answers: dict[str, int | Exception] = field(default_factory=dict)
    posted: list[tuple[str, bytes, dict[str, str]]] = field(default_factory=list)

    def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        answer = self.answers.get(url, 201)
        self.posted.append((url, body, dict(headers)))
        if isinstance(answer, Exception):
            raise answer
        return answer

    def read_by(self, browser: Browser) -> list[Any]:
        """The messages as the browser reads them."""
        return [json.loads(browser.read(body)) for url, body, _ in self.posted if url == browser.endpoint]


def make_choices(owner: User, **fields: Any) -> ReminderChoices:
    """The evening check-in at eight, by confirmed e-mail, unless told otherwise."""
    usual: dict[str, Any] = {"is_check_in_on": True, "check_in_time": time(20), "is_by_email": True}
    usual["confirmed_email"] = owner.email
    return ReminderChoices.objects.create(owner=owner, **usual | fields)


def make_device(owner: User, _day: date | None = None, *, note: str = "Phone", number: int = 1) -> PushDevice:
    """A device of that number, named `note`."""
    said = Browser(number).said
    return PushDevice.objects.create(owner=owner, label=note, made_at=noon(date(2026, 1, 5)), **said)
