"""When something goes wrong behind a link: no log holds its token, and no page a PIN."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from journal.sharing import pins, visitor_views
from journal.users.models import User
from tests.sharing.making import PIN, make_share, path_of, token_of


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """What anybody logs from a warning on, more than the app itself lets through, with tracebacks."""
    lines: list[str] = []
    handler = logging.Handler()
    handler.emit = lambda record: lines.append(handler.format(record))  # type: ignore[method-assign]
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
    yield lines
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


def fail(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a mistake of ours")


def test_a_mistake_of_ours_is_logged_without_the_token(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch, logged: list[str]
) -> None:
    make_share(alice)
    monkeypatch.setattr(visitor_views, "shared_page", fail)

    answer = Client().get(path_of())

    assert answer.status_code == 500
    assert answer["Referrer-Policy"] == "no-referrer"
    assert answer["Cache-Control"] == "private, no-store"
    assert "a mistake of ours" in "".join(logged)
    assert token_of(1) not in "".join(logged)


@pytest.mark.parametrize("ending", ["", "report.pdf", "pin/", "nothing/"])
@pytest.mark.parametrize("method", ["get", "post", "put"])
def test_no_refusal_logs_the_token(
    method: str, ending: str, alice: User, today: date, logged: list[str]
) -> None:
    make_share(alice, pin=PIN)

    for number in (1, 2):
        getattr(Client(), method)(f"{path_of(number)}{ending}", {"pin_code": "9999"})

    asked = [line for line in logged if token_of(1) in line or token_of(2) in line]
    assert asked == []


def test_a_busy_database_says_so_and_shows_no_pin(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_share(alice, pin=PIN)

    def busy(*_: Any, **__: Any) -> Any:
        raise OperationalError("deadlock detected")

    monkeypatch.setattr(pins, "try_pin", busy)
    answer = Client().post(f"{path_of()}pin/", {"pin_code": PIN})

    assert answer.status_code == 503
    assert PIN not in answer.content.decode()
    assert answer["X-Robots-Tag"] == "noindex, nofollow"


def test_a_form_that_cannot_be_read_is_refused(alice: User, today: date) -> None:
    make_share(alice, pin=PIN)

    answer = Client().post(f"{path_of()}pin/", b"--x", content_type="multipart/form-data; boundary=")

    assert answer.status_code == 400
    assert answer["Cache-Control"] == "private, no-store"
