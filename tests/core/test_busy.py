"""A save that finds the database busy is told so, and loses nothing."""

from __future__ import annotations

import errno
import re
import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import pytest
from django.db import InternalError, OperationalError, connection
from django.test import Client
from psycopg.errors import DeadlockDetected, DiskFull, IdleInTransactionSessionTimeout

from journal.core.busy import is_busy, is_full
from journal.core.session_store import SessionStore
from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf

DAY = "/check-in/2026-11-20/"
FORM = {"note": "two lines\nof an evening", "pain": "4", "seen_version": ""}


def patient(client: Client) -> Client:
    """A client that gets the page instead of what went wrong."""
    client.raise_request_exception = False
    return client


@pytest.mark.django_db(transaction=True)
def test_a_save_while_another_one_writes_is_kept_and_can_be_sent_again(
    alice: User, client_of: ClientOf, today: date
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has one lock for all who write")
    client = patient(client_of(alice))
    address = connection.get_connection_params()["database"]
    with closing(sqlite3.connect(address, uri=True)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 0")
        refused: Any = client.post(DAY, FORM)
    page = refused.content.decode()
    fields = dict(re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page))

    saved = client.post(DAY, fields)

    assert refused.status_code == 503
    assert refused["Retry-After"] == "30"
    assert "two lines\nof an evening</pre>" in page
    assert FORM.items() <= fields.items()
    assert saved.status_code == 302
    assert DailyRating.objects.get(owner=alice).pain == 4


@pytest.mark.parametrize("name", ["password1", "oldpassword", "passphrase"])
def test_a_secret_is_not_printed(
    name: str, alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(**_kwargs: Any) -> None:
        raise OperationalError from DeadlockDetected()

    monkeypatch.setattr("symptoms.actions.save_rating", busy)

    answer: Any = patient(client_of(alice)).post(DAY, FORM | {name: "zebra-77"})

    assert answer.status_code == 503
    assert "zebra-77" not in answer.content.decode()
    assert 'value="4"' not in answer.content.decode()


def test_without_a_database_a_page_says_so_and_nobody_is_signed_out(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As while PostgreSQL starts anew: who it is cannot be read either."""
    client = client_of(alice)
    client.raise_request_exception = False

    def gone(_self: SessionStore) -> None:
        raise OperationalError("server closed the connection unexpectedly")

    with monkeypatch.context() as meanwhile:
        meanwhile.setattr(SessionStore, "load", gone)
        answer = client.post("/check-in/", {"note": "a bad night"})

    assert answer.status_code == 503
    assert "a bad night" in answer.content.decode()
    assert answer.cookies.get("sessionid") is None
    assert client.get("/").status_code == 200


def test_only_what_passes_by_itself_is_busy() -> None:
    with closing(sqlite3.connect(":memory:")) as database, pytest.raises(sqlite3.OperationalError) as caught:
        database.execute("SELECT * FROM nothing")
    missing_table = OperationalError()
    missing_table.__cause__ = caught.value
    deadlock, cut = OperationalError(), InternalError()
    deadlock.__cause__, cut.__cause__ = DeadlockDetected(), IdleInTransactionSessionTimeout()

    assert is_busy(deadlock)
    assert is_busy(cut)
    assert not is_busy(InternalError())
    assert not is_busy(missing_table)
    assert not is_busy(RuntimeError())
    assert not is_busy(None)


def test_a_file_for_which_there_is_no_room_is_a_full_disk() -> None:
    assert is_full(OSError(errno.ENOSPC, "No space left on device"))
    assert is_full(OSError(errno.EDQUOT, "Disk quota exceeded"))
    assert not is_full(OSError(errno.EACCES, "Permission denied"))


@pytest.mark.parametrize("code", [sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_SHMSIZE])
def test_a_full_disk_is_seen(code: int) -> None:
    cause = sqlite3.OperationalError()
    cause.sqlite_errorcode = code
    full, of_the_server, deadlock = OperationalError(), OperationalError(), OperationalError()
    full.__cause__, of_the_server.__cause__, deadlock.__cause__ = cause, DiskFull(), DeadlockDetected()

    assert is_full(full)
    assert is_full(of_the_server)
    assert not is_full(deadlock)
    assert not is_full(RuntimeError())
    assert not is_full(None)
