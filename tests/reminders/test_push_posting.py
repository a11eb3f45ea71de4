"""One post to a push service: what goes out, what comes back, and how long it may take."""

from __future__ import annotations

import socket
from contextlib import closing
from pathlib import Path

import pytest

from journal.reminders.push import posting
from journal.reminders.push.posting import NoAnswerError, NotReachedError, post
from tests.reminders.push_server import HOST, served


def test_posts_and_gives_the_status(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(tmp_path, monkeypatch, b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n") as server:
        status = post(f"https://{HOST}/send/1?x=y", b"the body", {"TTL": "10800"})

    lines = server.got.split(b"\r\n")
    assert status == 201
    assert lines[0] == b"POST /send/1?x=y HTTP/1.1"
    assert f"Host: {HOST}".encode() in lines
    assert b"TTL: 10800" in lines
    assert lines[-1] == b"the body"


def test_follows_no_redirect(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    answer = b"HTTP/1.1 302 Found\r\nLocation: https://127.0.0.1/secret\r\nContent-Length: 0\r\n\r\n"
    with served(tmp_path, monkeypatch, answer):
        assert post(f"https://{HOST}", b"the body", {}) == 302


@pytest.mark.parametrize("answer", [b"\r\n\r\n", b"SSH-2.0-x\r\n\r\n", b"HTTP/1.1 999999999999\r\n\r\n"])
def test_an_answer_that_is_none(answer: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(tmp_path, monkeypatch, answer), pytest.raises(NoAnswerError):
        post(f"https://{HOST}/", b"the body", {})


def test_an_answer_that_never_ends_is_cut_off(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(posting, "TOTAL_SECONDS", 0.2)
    with served(tmp_path, monkeypatch, b"HTTP/1."), pytest.raises(NoAnswerError):
        post(f"https://{HOST}/", b"the body", {})


def test_a_status_is_enough_however_long_the_rest_takes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(posting, "TOTAL_SECONDS", 0.2)
    with served(tmp_path, monkeypatch, b"HTTP/1.1 201 Created\r\nX-Slow: a"):
        assert post(f"https://{HOST}/", b"the body", {}) == 201


def test_a_server_with_another_name_is_not_spoken_to(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with served(tmp_path, monkeypatch, b"") as server, pytest.raises(NotReachedError):
        post("https://other.example.net/", b"the body", {})

    assert server.got == b""


def test_nobody_there_is_not_reached(monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as listener:
        port = listener.getsockname()[1]
    monkeypatch.setattr(posting, "public_address", lambda host: "127.0.0.1")
    monkeypatch.setattr(posting, "HTTPS_PORT", port)

    with pytest.raises(NotReachedError):
        post(f"https://{HOST}/", b"the body", {})
