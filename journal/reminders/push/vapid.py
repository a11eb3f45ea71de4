"""Says to a push service who sends: RFC 8292, with a key that this journal made at its first start."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime, timedelta
from functools import lru_cache
from urllib.parse import urlsplit

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    derive_private_key,
)
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256

from journal.reminders.push.base64url import encode
from journal.reminders.push.encryption import point_of

_ORDER = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551
"""How many points the curve has: private keys are the numbers below it, without 0."""
_VALID_FOR = timedelta(hours=12)
"""A push service refuses what is signed for more than a day."""


@lru_cache(maxsize=4)
def signing_key(secret: str) -> EllipticCurvePrivateKey:
    """The private key that belongs to the stored secret; 512 bits, so that every key is as likely."""
    number = int.from_bytes(hashlib.sha512(secret.encode()).digest(), "big")
    return derive_private_key(number % (_ORDER - 1) + 1, SECP256R1())


def application_server_key(secret: str) -> str:
    """The public half, as a browser wants it when it subscribes."""
    return encode(point_of(signing_key(secret).public_key()))


def authorization(endpoint: str, *, secret: str, contact: str, now: datetime) -> str:
    """The header that signs a message to this push service.

    `contact` is where the service's people turn when something is wrong: a `mailto:` or `https:` address.
    """
    parts = urlsplit(endpoint)
    claims = {
        "aud": f"{parts.scheme}://{parts.netloc}",
        "exp": int((now + _VALID_FOR).timestamp()),
        "sub": contact,
    }
    signed = ".".join(encode(json.dumps(part).encode()) for part in ({"typ": "JWT", "alg": "ES256"}, claims))
    r, s = decode_dss_signature(signing_key(secret).sign(signed.encode(), ECDSA(SHA256())))
    signature = encode(r.to_bytes(32, "big") + s.to_bytes(32, "big"))
    return f"vapid t={signed}.{signature}, k={application_server_key(secret)}"
