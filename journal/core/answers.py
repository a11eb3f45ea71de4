"""Answers on their way back to a visitor, who may take their time: no thread waits for that."""

from __future__ import annotations

from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from http import HTTPStatus
from shutil import disk_usage
from tempfile import SpooledTemporaryFile, gettempdir
from typing import IO, Protocol

from django.utils.translation import gettext_lazy as _

from journal.core.busy import RETRY_AFTER_SECONDS

BYTES_IN_MEMORY_MAX = 1024 * 1024
"""A longer answer, such as a whole journal, waits on the disk for its reader."""
BYTES_WITHOUT_DISK_MAX = 64 * 1024 * 1024
"""On a full disk everything can still be read."""
Headers = list[tuple[str, str]]
_WORDS = {
    HTTPStatus.BAD_REQUEST: _("What was sent broke off. Nothing was changed."),
    HTTPStatus.REQUEST_TIMEOUT: _(
        "What you sent took too long to arrive. Nothing was changed. Go back and send it again."
    ),
    HTTPStatus.LENGTH_REQUIRED: _("What was sent does not say how long it is. Nothing was changed."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: _("What you sent is far too large. Nothing was changed."),
    HTTPStatus.INTERNAL_SERVER_ERROR: _("Something went wrong here. Go back and try again."),
    HTTPStatus.INSUFFICIENT_STORAGE: _(
        "The disk of this journal is full. Go back and try again later, and tell whoever runs it."
    ),
    HTTPStatus.SERVICE_UNAVAILABLE: _(
        "The journal is busy. Nothing was changed. Wait half a minute, go back and try again."
    ),
}


class Line(Protocol):
    """The way back to the visitor: the `protocol` of RSGI."""

    def response_bytes(self, status: int, headers: Headers, body: bytes) -> None: ...

    def response_file(self, status: int, headers: Headers, file: str) -> None: ...

    def client_disconnect(self) -> Awaitable[None]: ...


@dataclass(frozen=True)
class Answer:
    """`body` is a file at its beginning when it is long."""

    status: int
    headers: Headers
    body: bytes | IO[bytes]


def refusal(status: HTTPStatus) -> Answer:
    """What is said before, or instead of, any page; the connection ends with it."""
    headers = [
        ("Content-Type", "text/plain; charset=utf-8"),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
        ("Connection", "close"),
    ]
    if status == HTTPStatus.SERVICE_UNAVAILABLE:
        headers.append(("Retry-After", str(RETRY_AFTER_SECONDS)))
    return Answer(status, headers, f"{_WORDS[status]}\n".encode())


def whole(status: int, headers: Headers, pieces: Iterable[bytes]) -> Answer:
    """All the pieces, once the last of them is made."""
    in_memory_max = BYTES_IN_MEMORY_MAX if _is_room_on_disk() else BYTES_WITHOUT_DISK_MAX
    file = SpooledTemporaryFile(max_size=in_memory_max)  # noqa: SIM115  a long one goes along
    try:
        for piece in pieces:
            file.write(piece)
        n_bytes = file.tell()
        file.seek(0)
    except BaseException:
        file.close()
        raise
    if n_bytes > in_memory_max:
        others = [(name, value) for name, value in headers if name.lower() != "content-length"]
        return Answer(status, [*others, ("Content-Length", str(n_bytes)), ("Connection", "close")], file)
    with file:
        return Answer(status, headers, file.read())


def _is_room_on_disk() -> bool:
    try:
        return disk_usage(gettempdir()).free > BYTES_WITHOUT_DISK_MAX
    except OSError:
        # No folder for such files can be written to.
        return False


async def send(answer: Answer, line: Line) -> None:
    """Hands it over; a file stays open until its reader is gone."""
    if isinstance(answer.body, bytes):
        line.response_bytes(answer.status, answer.headers, answer.body)
        return
    with answer.body as file:
        # It has no name in any folder, so that nothing stays behind whatever happens.
        line.response_file(answer.status, answer.headers, f"/dev/fd/{file.fileno()}")
        await line.client_disconnect()
