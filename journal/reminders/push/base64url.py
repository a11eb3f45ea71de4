"""Bytes as browsers and push services write them: base64 for addresses, without padding."""

from __future__ import annotations

import base64
import binascii
import re

_LETTERS = re.compile(r"[A-Za-z0-9_-]*={0,2}", re.ASCII)


def encode(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def decode(text: str) -> bytes:
    """Raises ValueError for anything else, where the standard library would skip what it does not know."""
    if not _LETTERS.fullmatch(text):
        raise ValueError("not base64")
    bare = text.rstrip("=")
    try:
        return base64.urlsafe_b64decode(bare + "=" * (-len(bare) % 4))
    except binascii.Error as error:
        raise ValueError("not base64") from error
