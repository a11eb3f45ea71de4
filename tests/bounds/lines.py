"""A connection on which a visitor sends what no browser would, and when no browser would."""

from __future__ import annotations

import socket
from http.client import HTTPException, HTTPResponse
from urllib.parse import urlsplit

ANSWER_SECONDS_MAX = 30
"""Far more than any bound of `tests.bounds.settings`; a test that needs it has failed."""
FORM = "application/x-www-form-urlencoded"


class Line:
    def __init__(self, address: str, *, receives_bytes: int | None = None) -> None:
        self._at = urlsplit(address)
        self.socket = socket.socket()
        self.socket.settimeout(ANSWER_SECONDS_MAX)
        if receives_bytes:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receives_bytes)
        self.socket.connect((self._at.hostname or "", self._at.port or 0))

    def begin(self, method: str, path: str, **headers: object) -> None:
        """The headers without their end."""
        lines = [f"{method} {path} HTTP/1.1", f"Host: {self._at.netloc}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.send("\r\n".join([*lines, ""]).encode())

    def ask(self, method: str, path: str, **headers: object) -> None:
        self.begin(method, path, **headers)
        self.send(b"\r\n")

    def post(self, path: str, body: bytes, *, n_bytes: int | None = None) -> None:
        """A form; with another length than its own, it is not whole."""
        length = len(body) if n_bytes is None else n_bytes
        self.ask("POST", path, Content_Type=FORM, Content_Length=length)
        self.send(body)

    def send(self, content: bytes) -> None:
        self.socket.sendall(content)

    def send_for_ever(self, piece: bytes, *, times: int) -> int:
        """How many pieces were taken until the connection was closed, or all `times`."""
        for number in range(times):
            try:
                self.send(piece)
            except OSError:
                return number
        return times

    def status(self) -> int:
        return self.answer()[0]

    def answer(self) -> tuple[int, bytes]:
        """Status and body; 0 when the connection was closed without a word."""
        try:
            response = HTTPResponse(self.socket)
            response.begin()
            return response.status, response.read()
        except (HTTPException, ConnectionError):
            return 0, b""

    def is_closed(self) -> bool:
        """Waits for it."""
        try:
            while self.socket.recv(65536):
                pass
        except TimeoutError:
            return False
        except OSError:
            return True
        return True

    def close(self) -> None:
        self.socket.close()
