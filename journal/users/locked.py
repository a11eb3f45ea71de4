"""Keeps short secrets in the database so that a copy of the database alone does not give them away."""

from __future__ import annotations

import base64
from functools import cache

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

_PURPOSE = b"journal.users.locked"


class UnreadableError(Exception):
    """The secret was locked with another SECRET_KEY, or is none of ours."""


def lock(text: str) -> str:
    return _locks(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).encrypt(text.encode()).decode()


def unlock(locked: str) -> str:
    """Raises UnreadableError. It never gives an empty secret: the codes of that one are known to all."""
    try:
        return _locks(settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS).decrypt(locked.encode()).decode()
    except InvalidToken as error:
        raise UnreadableError from error


def lock_anew(locked: str) -> str:
    """The same secret, locked with the SECRET_KEY of now; raises UnreadableError."""
    return lock(unlock(locked))


@cache
def _locks(*keys: str) -> MultiFernet:
    """Locks with the first key; earlier ones still open what they have locked."""
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key))) for key in keys])


def _derived(key: str) -> bytes:
    """A key of this purpose alone, so that what it locks is worth nothing to another use of SECRET_KEY."""
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=_PURPOSE).derive(key.encode())
