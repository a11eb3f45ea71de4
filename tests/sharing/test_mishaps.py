"""When something goes wrong behind a link: no log holds its token, and no page a PIN."""

from __future__ import annotations

import errno
import logging
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client

from journal.core.session_store import SessionStore
from journal.sharing import pins, views, visitor_views
from journal.users.models import User
from tests.conftest import ClientOf
from tests.logged import Kept
from tests.sharing.making import LIST, PIN, make_share, path_of, token_of


@pytest.fixture
def logged() -> Iterator[list[str]]:
    """What anybody logs from a warning on, more than the app itself lets through, with tracebacks."""
    handler = Kept()
    loggers = [logging.getLogger(name) for name in ("", "django", "django.request")]
    levels = [logger.level for logger in loggers]
    for logger in loggers:
        logger.addHandler(handler)
        logger.setLevel(logging.WARNING)
    yield handler.lines
    for logger, level in zip(loggers, levels, strict=True):
        logger.removeHandler(handler)
        logger.setLevel(level)


HEADERS = {
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
}


def fail(*_: Any, **__: Any) -> Any:
    raise RuntimeError("a mistake of ours")


def locked(*_: Any, **__: Any) -> Any:
    raise OperationalError("database is locked")


def patient(client: Client) -> Client:
    """A client that gets the page instead of what went wrong."""
    client.raise_request_exception = False
    return client


def expect_plain(answer: Any, status: int, title: str) -> None:
    """A page that says so with no help of the session, and leads nowhere."""
    page = answer.content.decode()
    assert answer.status_code == status
    assert f"<h1>{title}</h1>" in page
    assert "<a " not in page
    assert "alice" not in page
    assert HEADERS.items() <= dict(answer.items()).items()


def test_a_mistake_of_ours_is_logged_without_the_token(
    alice: User, today: date, monkeypatch: pytest.MonkeyPatch, logged: list[str]
) -> None:
    make_share(alice)
    monkeypatch.setattr(visitor_views, "shared_page", fail)

    answer = patient(Client()).get(path_of())

    expect_plain(answer, 500, "Something went wrong here")
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

    monkeypatch.setattr(pins, "try_pin", locked)
    answer = patient(Client()).post(f"{path_of()}pin/", {"pin_code": PIN})

    expect_plain(answer, 503, "The journal is busy")
    assert answer["Retry-After"] == "30"
    assert PIN not in answer.content.decode()


@pytest.mark.parametrize("ending", ["", "report.pdf", "pin/", "nothing/"])
@pytest.mark.parametrize("method", ["get", "head", "post"])
def test_a_session_that_cannot_be_read_is_told_plainly(
    method: str,
    ending: str,
    alice: User,
    client_of: ClientOf,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
    logged: list[str],
) -> None:
    make_share(alice, pin=PIN)
    client = patient(client_of(alice))
    monkeypatch.setattr(SessionStore, "load", locked)

    answer = getattr(client, method)(f"{path_of()}{ending}", {"pin_code": PIN})

    if method == "head":
        assert answer.status_code == 503
        assert HEADERS.items() <= dict(answer.items()).items()
    else:
        expect_plain(answer, 503, "The journal is busy")
    assert "database is locked" in "".join(logged)
    assert token_of(1) not in "".join(logged)


@pytest.mark.parametrize("is_new", [True, False])
def test_a_session_that_cannot_be_saved_is_told_plainly(
    is_new: bool, alice: User, today: date, monkeypatch: pytest.MonkeyPatch, logged: list[str]
) -> None:
    """While it is made, in the view; and after it, when every page has been left behind."""
    make_share(alice, pin=PIN)
    save = SessionStore.save

    def saved(store: SessionStore, must_create: bool = False) -> Any:
        return locked() if must_create is is_new else save(store, must_create=must_create)

    monkeypatch.setattr(SessionStore, "save", saved)

    answer = patient(Client()).post(f"{path_of()}pin/", {"pin_code": PIN})

    expect_plain(answer, 503, "The journal is busy")
    assert "database is locked" in "".join(logged)
    assert token_of(1) not in "".join(logged)


def test_a_full_disk_is_no_mistake_of_ours(alice: User, today: date, monkeypatch: pytest.MonkeyPatch) -> None:
    """Who opened it stands on its owner's list, and that cannot be written now."""

    def full(**_: Any) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    make_share(alice)
    monkeypatch.setattr(visitor_views, "note_opening", full)

    expect_plain(patient(Client()).get(path_of()), 503, "The journal is busy")


def test_other_pages_keep_their_own_page_of_mishaps(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(views, "shares_page", fail)

    answer = patient(client_of(alice)).get(LIST)

    assert answer.status_code == 500
    assert "Go to Today" in answer.content.decode()
    assert "X-Robots-Tag" not in answer


def test_a_form_that_cannot_be_read_is_refused(alice: User, today: date) -> None:
    make_share(alice, pin=PIN)

    answer = Client().post(f"{path_of()}pin/", b"--x", content_type="multipart/form-data; boundary=")

    expect_plain(answer, 400, "We could not read that")
