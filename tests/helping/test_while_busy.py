"""What a helper reads does not wait for those who write."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date
from typing import Any

import pytest
from django.db import OperationalError, connection

from journal.helping import door
from journal.helping.models import Helping, HelpingQuerySet
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.helping.making import log, make_logged


@pytest.mark.django_db(transaction=True)
def test_while_somebody_writes_every_page_can_be_read(
    helping: Helping, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has one lock for all who write")
    assert helping.helper
    client, massage = client_of(helping.helper), make_logged(helping, today)
    monkeypatch.setattr(door, "WAIT_SECONDS", 0)
    pages = [f"/helping/{helping.pk}/{page}" for page in ("", "log/", "feet/", f"logged/{massage.pk}/")]
    address = connection.get_connection_params()["database"]
    with closing(sqlite3.connect(address, uri=True)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA busy_timeout = 0")
        statuses = [client.get(page).status_code for page in pages]

    assert statuses == [200] * len(pages)
    assert Helping.objects.get().last_seen_at is None


def test_when_it_cannot_be_noted_that_they_were_here_the_rest_is_done(
    helping: Helping,
    client_of: ClientOf,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    assert helping.helper
    client = client_of(helping.helper)

    def full(_self: HelpingQuerySet, **_values: Any) -> int:
        raise OperationalError("database or disk is full")

    monkeypatch.setattr(HelpingQuerySet, "update", full)
    statuses = [client.get(f"/helping/{helping.pk}/").status_code, log(client, helping).status_code]

    assert statuses == [200, 302]
    assert MassageSession.objects.count() == 1
    assert "could not be noted (OperationalError)" in caplog.text
