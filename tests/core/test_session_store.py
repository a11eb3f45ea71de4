"""What becomes of a request when its session cannot be saved."""

from __future__ import annotations

import sqlite3
from typing import Any
from unittest.mock import patch

import pytest
from django.contrib.sessions.backends.base import UpdateError
from django.contrib.sessions.models import Session
from django.db import OperationalError
from psycopg.errors import AdminShutdown, DiskFull

from journal.core.session_store import SessionStore


def failing(cause: BaseException | None) -> Any:
    problem = OperationalError("no")
    problem.__cause__ = cause
    return patch.object(Session, "save", side_effect=problem)


def sqlite_error(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("no")
    error.sqlite_errorcode = code
    return error


@pytest.fixture
def session(db: None) -> SessionStore:
    store = SessionStore()
    store["word"] = "hello"
    store.create()
    return store


@pytest.mark.parametrize("cause", [DiskFull(), sqlite_error(sqlite3.SQLITE_FULL)], ids=["DiskFull", "FULL"])
def test_on_a_full_disk_the_page_is_shown_all_the_same(
    cause: BaseException, session: SessionStore, caplog: pytest.LogCaptureFixture
) -> None:
    with failing(cause):
        session.save()

    assert "no room left" in caplog.text


@pytest.mark.parametrize(
    "cause", [AdminShutdown(), sqlite_error(sqlite3.SQLITE_BUSY)], ids=["AdminShutdown", "BUSY"]
)
def test_a_database_that_is_busy_is_told_as_that(cause: BaseException, session: SessionStore) -> None:
    with failing(cause), pytest.raises(OperationalError):
        session.save()


def test_a_session_that_has_ended_is_told_as_that(session: SessionStore) -> None:
    Session.objects.all().delete()

    with pytest.raises(UpdateError):
        session.save()


@pytest.mark.parametrize("key", ["\0" * 8, "<script>", "short", ""])
def test_a_key_that_could_be_none_is_not_asked_for(key: str, db: None) -> None:
    assert SessionStore(key).session_key is None
