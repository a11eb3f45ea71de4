"""What is ticked counts, and is worded and written once."""

from __future__ import annotations

from datetime import UTC, date, datetime

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.catalogue import Finding
from sessions.guided.foot_checks import record_check
from sessions.models import FootCheck
from tests.conftest import ClientOf

ADDRESS = "/sessions/guided/check/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


def test_all_clear_beside_a_tick_is_refused(alice: User, client_of: ClientOf, today: date) -> None:
    for tick in ({"left": ["wound"]}, {"right": ["heat"]}, {"fever": "on"}):
        page = client_of(alice).post(ADDRESS, {"all_clear": "yes"} | tick).content.decode()

        assert "You ticked something below. Save that, or take the ticks away." in page
        assert " checked" in page
    assert not FootCheck.objects.exists()


def test_fever_is_said_once(alice: User, client_of: ClientOf, today: date) -> None:
    sent = {"left": ["heat"], "fever": "on"}

    page = client_of(alice).post(ADDRESS, sent, follow=True).content.decode()

    assert "left foot: heat; fever." in page


def test_two_taps_at_once_wait_for_each_other(alice: User) -> None:
    nothing = Finding(0)

    with CaptureQueriesContext(connection) as asked:
        record_check(owner=alice, left=nothing, right=nothing, note="", now=NOW)

    tables = [query["sql"] for query in asked if query["sql"].startswith("SELECT")]
    assert User._meta.db_table in tables[0]
