"""Makers of sign-ins, as they stand in the list of devices."""

from __future__ import annotations

import secrets
from datetime import date
from typing import Any

from allauth.mfa.models import Authenticator
from allauth.usersessions.models import UserSession
from cryptography.hazmat.primitives.asymmetric import ec
from django.test import Client
from fido2.cose import ES256
from fido2.utils import websafe_encode
from fido2.webauthn import AttestationObject, AttestedCredentialData, AuthenticatorData, CollectedClientData

from journal.core.session_store import SessionStore
from journal.users.models import User
from tests.makers import PASSWORD
from tests.users.two_steps import show_password

DEVICES = "/accounts/devices/"
TELEPHONE = "Mozilla/5.0 (Android 16; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0"
KNOWN_PERSON = AuthenticatorData.FLAG(0x45)
"""Somebody was there, showed who they are, and a key was made."""
COMPUTER = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0 Safari/537.36"


def make_sign_in(owner: User, day: date | None = None, *, note: str = TELEPHONE) -> UserSession:
    """A device of that name whose session is not looked into."""
    store = SessionStore()
    store.create()
    return UserSession.objects.create(
        user=owner, ip="192.0.2.7", user_agent=note, session_key=store.session_key
    )


def make_passkey(owner: User, day: date | None = None, *, note: str = "My telephone") -> Authenticator:
    """One of that name with which nobody can sign in: its private half is thrown away."""
    data = {"name": note, "passwordless": True, "credential": _registered()}
    made: Authenticator = Authenticator.objects.create(
        user=owner, type=Authenticator.Type.WEBAUTHN, data=data
    )
    return made


def _registered() -> dict[str, Any]:
    """What a browser sent when the passkey was made."""
    public_key = ec.generate_private_key(ec.SECP256R1()).public_key()
    cose = ES256.from_cryptography_key(public_key)  # type: ignore[no-untyped-call]  # fido2 has none here
    key_id = secrets.token_bytes(16)
    data = AuthenticatorData.create(
        bytes(32), KNOWN_PERSON, 0, AttestedCredentialData.create(bytes(16), key_id, cose)
    )
    made = AttestationObject.create("none", data, {})
    asked = CollectedClientData.create("webauthn.create", b"", "http://testserver")
    response = {"clientDataJSON": websafe_encode(asked), "attestationObject": websafe_encode(made)}
    key = websafe_encode(key_id)
    return {"id": key, "rawId": key, "type": "public-key", "response": response}


def signed_in(user: User, user_agent: str = COMPUTER) -> Client:
    """A browser in which somebody has typed their password."""
    client = Client(headers={"User-Agent": user_agent})
    client.post("/accounts/login/", {"login": user.username, "password": PASSWORD})
    return client


def known(user: User, user_agent: str = COMPUTER) -> Client:
    """The same, after the person has shown there once more who they are."""
    client = signed_in(user, user_agent)
    show_password(client)
    return client


def names(client: Client) -> list[str]:
    """The list of devices, as it is shown."""
    found: Any = client.get(DEVICES).context["devices"]
    return [f"{device.name}{' (this)' if device.is_this else ''}" for device in found]
