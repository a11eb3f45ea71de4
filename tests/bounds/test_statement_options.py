"""How a PostgreSQL is told of the bounds."""

from __future__ import annotations

import pytest
from django.db import connections

from journal.core import environment, statements


@pytest.fixture
def default(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, str]]:
    config = environment.database("postgres://anna:secret@db/journal?options=-c%20a%3Db", pool_size=5)
    monkeypatch.setitem(connections.settings, "default", config)
    return config


def test_what_the_operator_says_comes_last_and_counts(default: dict[str, dict[str, str]]) -> None:
    statements.bound()

    assert default["OPTIONS"]["options"] == (
        "-c statement_timeout=60s -c lock_timeout=30s -c idle_in_transaction_session_timeout=300s -c a=b"
    )


def test_sqlite_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    config = environment.database("sqlite:////tmp/journal.sqlite3", pool_size=5)
    monkeypatch.setitem(connections.settings, "default", config)
    before = dict(config["OPTIONS"])

    statements.bound()

    assert config["OPTIONS"] == before
