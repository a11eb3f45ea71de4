"""A message is locked as RFC 8291 says, and nobody but the browser it is for can read it."""

from __future__ import annotations

import pytest
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key

from journal.reminders.push import base64url
from journal.reminders.push.base64url import decode
from journal.reminders.push.encryption import POINT_BYTES, TEXT_BYTES_MAX, encrypt, public_key
from tests.reminders.making import Browser

BROWSER = Browser(7)


def test_the_example_of_rfc_8291() -> None:
    sender = int.from_bytes(decode("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")

    body = encrypt(
        b"When I grow up, I want to be a watermelon",
        p256dh=decode(
            "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4"
        ),
        auth=decode("BTBZMqHH6r4Tts7J_aSIgg"),
        salt=decode("DGv6ra1nlYgDCS1FRnbzlw"),
        private_key=derive_private_key(sender, SECP256R1()),
    )

    # Appendix A of the RFC. Version 1.2.1 of http-ece, which pywebpush uses, reads it too:
    # http_ece.decrypt(body, private_key=…, auth_secret=…, version="aes128gcm").
    assert base64url.encode(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
        "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


@pytest.mark.parametrize("text", [b"", b"x", "ü – ≥".encode(), b"\x00" * TEXT_BYTES_MAX], ids=len)
def test_the_browser_reads_what_was_sent(text: bytes) -> None:
    assert BROWSER.read(encrypt(text, p256dh=BROWSER.p256dh, auth=BROWSER.auth)) == text


def test_no_other_browser_can_read_it() -> None:
    body = encrypt(b"secret", p256dh=BROWSER.p256dh, auth=BROWSER.auth)

    with pytest.raises(InvalidTag):
        Browser(8).read(body)


def test_a_changed_byte_is_noticed() -> None:
    body = encrypt(b"secret", p256dh=BROWSER.p256dh, auth=BROWSER.auth)

    with pytest.raises(InvalidTag):
        BROWSER.read(body[:-1] + bytes([body[-1] ^ 1]))


def test_the_same_text_never_looks_the_same() -> None:
    bodies = {encrypt(b"hello", p256dh=BROWSER.p256dh, auth=BROWSER.auth) for _ in range(3)}

    assert len(bodies) == 3


def test_a_text_that_no_service_must_take_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        encrypt(b"x" * (TEXT_BYTES_MAX + 1), p256dh=BROWSER.p256dh, auth=BROWSER.auth)


@pytest.mark.parametrize(
    "point",
    [
        b"",
        b"\x00",
        b"\x04" + b"\x00" * 64,
        b"\x04" + b"\xff" * 64,
        BROWSER.p256dh[:-1] + bytes([BROWSER.p256dh[-1] ^ 1]),
        b"\x02" + BROWSER.p256dh[1:33],
        BROWSER.p256dh + b"\x00",
    ],
    ids=len,
)
def test_what_is_no_point_of_the_curve_is_refused(point: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        public_key(point)


@pytest.mark.parametrize("data", [b"", b"a", b"ab", b"abc", bytes(range(POINT_BYTES))], ids=len)
def test_base64_goes_there_and_back(data: bytes) -> None:
    assert decode(base64url.encode(data)) == data


@pytest.mark.parametrize("text", ["a", "ab+/", "a b", "é", "ab\n", "====", "a=b"])
def test_what_is_no_base64_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="not base64"):
        decode(text)
