"""How a body is taken in, piece by piece."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from http import HTTPStatus

import pytest

from journal.core import arriving
from journal.core.arriving import Arrivals, RefusedError, seconds_for

PIECE = b"0123456789"


class Sent:
    """A connection that gives its pieces one after the other, and says no more after the last one."""

    def __init__(self, *pieces: bytes, is_cut: bool = False) -> None:
        self.pieces = [*pieces, *[b""] * is_cut]

    def __aiter__(self) -> Sent:
        return self

    def __anext__(self) -> Awaitable[bytes]:
        return self._next()

    async def _next(self) -> bytes:
        if not self.pieces:
            await asyncio.Event().wait()
        return self.pieces.pop(0)


class Trickle(Sent):
    """One that gives a byte now and then."""

    async def _next(self) -> bytes:
        await asyncio.sleep(0.01)
        return b"a"


def taken(sent: Sent, n_bytes: int) -> bytes:
    async def take() -> bytes:
        async with Arrivals().body(sent, n_bytes=n_bytes) as file:
            return file.read()

    return asyncio.run(take())


def test_all_of_it_is_there_before_anybody_works_on_it() -> None:
    assert taken(Sent(PIECE, PIECE), n_bytes=20) == PIECE * 2


def test_what_is_longer_than_any_file_may_be_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "BYTES_KEPT_MAX", 15)

    assert taken(Sent(PIECE, PIECE, PIECE), n_bytes=30) == (PIECE * 2)[:15]


@pytest.mark.parametrize(
    ("sent", "n_bytes", "status"),
    [
        (Sent(PIECE), 20, HTTPStatus.REQUEST_TIMEOUT),
        (Sent(PIECE, is_cut=True), 20, HTTPStatus.BAD_REQUEST),
        (Sent(), arriving.BYTES_PASSED_OVER + 1, HTTPStatus.REQUEST_ENTITY_TOO_LARGE),
    ],
)
def test_what_does_not_come_is_not_waited_for(
    sent: Sent, n_bytes: int, status: HTTPStatus, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(arriving, "PAUSE_SECONDS_MAX", 0.01)

    with pytest.raises(RefusedError) as refused:
        taken(sent, n_bytes)

    assert refused.value.status == status


def test_a_byte_now_and_then_is_too_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "SECONDS_MIN", 0.05)

    with pytest.raises(RefusedError) as refused:
        taken(Trickle(), n_bytes=1000)

    assert refused.value.status == HTTPStatus.REQUEST_TIMEOUT


def test_who_announces_much_and_sends_little_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "SECONDS_MIN", 0.05)

    async def take() -> None:
        async with asyncio.timeout(5), Arrivals().body(Trickle(), n_bytes=20_000_000):
            pass

    with pytest.raises(RefusedError):
        asyncio.run(take())


def test_a_longer_body_may_take_longer_up_to_a_bound() -> None:
    assert seconds_for(100) == pytest.approx(30, abs=0.1)
    assert seconds_for(3_500_000) == 130
    assert seconds_for(200_000_000) == 600


def test_a_place_is_free_again_when_the_request_is_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(arriving, "LONG_AT_ONCE_MAX", 1)
    monkeypatch.setattr(arriving, "BYTES_IN_MEMORY_MAX", 5)
    monkeypatch.setattr(arriving, "PAUSE_SECONDS_MAX", 0.01)

    async def take_two() -> None:
        arrivals = Arrivals()
        async with arrivals.body(Sent(PIECE), n_bytes=10):
            with pytest.raises(RefusedError) as refused:
                await arrivals.body(Sent(PIECE), n_bytes=10).__aenter__()
        assert refused.value.status == HTTPStatus.SERVICE_UNAVAILABLE
        async with arrivals.body(Sent(PIECE), n_bytes=10) as file:
            assert file.read() == PIECE

    asyncio.run(take_two())
