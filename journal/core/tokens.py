"""The secret of a link: made here, given to its owner once, and never kept."""

from __future__ import annotations

import hashlib
import secrets

TOKEN_BYTES = 16
"""128 bits: too many to try."""
DIGEST_LENGTH = 64


def new_token() -> str:
    return secrets.token_urlsafe(TOKEN_BYTES)


def digest_of(token: str) -> str:
    """What the table holds of a token. Quick and without salt: nobody can guess 128 random bits."""
    return hashlib.sha256(token.encode()).hexdigest()
