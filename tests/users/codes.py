"""Codes as a telephone reckons them, RFC 6238; without Django, for the tests in a browser."""

from __future__ import annotations

import base64
import hashlib
import hmac
import struct
import time


def code_of(secret: str, *, at: float | None = None) -> str:
    """Six digits for an instant (now, if none is named)."""
    counter = int((time.time() if at is None else at) // 30)  # noqa: TID251  allauth looks at the real clock
    key = base64.b32decode(secret.replace(" ", ""))
    digest = hmac.new(key, struct.pack(">Q", counter), hashlib.sha1).digest()
    start = digest[-1] & 15
    number = struct.unpack(">I", digest[start : start + 4])[0] & 0x7FFFFFFF
    return f"{number % 1_000_000:06}"
