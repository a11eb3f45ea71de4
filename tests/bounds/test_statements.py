"""What holds up a PostgreSQL is cut off, and whoever asked is told that the journal is busy."""

from __future__ import annotations

import psycopg
import pytest

from tests.bounds.conftest import NewLine
from tests.served import Served
from tests.visits import Visitor

ASK = """
from django.db import connection
print(connection.cursor().execute("SHOW statement_timeout").fetchone())
"""


@pytest.fixture(autouse=True)
def _on_postgresql(app: Served) -> None:
    if not app.environment.get("DATABASE_URL", "").startswith("postgres"):
        pytest.skip("SQLite has its own bound")


@pytest.mark.parametrize("path", ["/bounds/statement/", "/bounds/idle/"])
def test_a_statement_or_a_pause_that_takes_too_long(new_line: NewLine, path: str) -> None:
    line = new_line()
    line.ask("GET", path)

    status, page = line.answer()

    assert status == 503
    assert b"<html" in page


def test_a_wait_for_somebody_elses_lock(app: Served, anna: Visitor) -> None:
    url = app.environment["DATABASE_URL"]
    with psycopg.connect(url) as other:
        other.execute("LOCK TABLE symptoms_dailyrating IN ACCESS EXCLUSIVE MODE")
        busy = anna.get("/")
    free = anna.get("/")

    assert busy.status == 503
    assert busy.headers["retry-after"] == "30"
    assert free.status == 200


def test_commands_may_take_as_long_as_they_take(app: Served) -> None:
    said = app.manage("shell", "-v", "0", "-c", ASK)

    assert said == "('0',)\n"
