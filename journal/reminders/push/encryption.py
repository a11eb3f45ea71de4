"""Locks a message so that only one browser can read it: RFC 8291, in one record of RFC 8188 (aes128gcm)."""

from __future__ import annotations

import os

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDH,
    SECP256R1,
    EllipticCurvePrivateKey,
    EllipticCurvePublicKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

AUTH_BYTES = 16
POINT_BYTES = 65
RECORD_BYTES = 4096
TEXT_BYTES_MAX = 3000
_LAST_RECORD = b"\x02"


def encrypt(
    text: bytes,
    *,
    p256dh: bytes,
    auth: bytes,
    salt: bytes | None = None,
    private_key: EllipticCurvePrivateKey | None = None,
) -> bytes:
    """The body of a push message.

    `p256dh` (an uncompressed point of P-256) and `auth` are the browser's. `salt` and `private_key` are
    fresh for every message; only a test that repeats a published example gives them.

    Raises ValueError for keys that are none, and for a text that no push service needs to take.
    """
    if len(auth) != AUTH_BYTES or len(text) > TEXT_BYTES_MAX:
        raise ValueError("the auth secret has another length, or the text is too long")
    receiver = public_key(p256dh)
    salt = salt or os.urandom(16)
    private_key = private_key or generate_private_key(SECP256R1())
    sender_point = point_of(private_key.public_key())
    shared = private_key.exchange(ECDH(), receiver)
    both_points = b"WebPush: info\x00" + p256dh + sender_point
    secret = HKDF(SHA256(), length=32, salt=auth, info=both_points).derive(shared)
    key = HKDF(SHA256(), length=16, salt=salt, info=b"Content-Encoding: aes128gcm\x00").derive(secret)
    nonce = HKDF(SHA256(), length=12, salt=salt, info=b"Content-Encoding: nonce\x00").derive(secret)
    header = salt + RECORD_BYTES.to_bytes(4, "big") + bytes([POINT_BYTES]) + sender_point
    return header + AESGCM(key).encrypt(nonce, text + _LAST_RECORD, None)


def public_key(point: bytes) -> EllipticCurvePublicKey:
    """Raises ValueError when the bytes are no point of the curve."""
    if len(point) != POINT_BYTES:
        raise ValueError("a point of P-256 has 65 bytes")
    return EllipticCurvePublicKey.from_encoded_point(SECP256R1(), point)


def point_of(key: EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)
