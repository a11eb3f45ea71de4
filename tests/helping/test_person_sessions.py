"""All sessions, where they are ticked."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating, noon
from tests.sharing.making import words


def test_it_lists_them_with_notes_and_no_rating(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_massage(helping.owner, today, minutes=43, note="by the window")
    make_rating(helping.owner, today, note="secret")
    Helping.objects.update(may=Tick.SESSIONS)
    assert helping.helper

    page = words(client_of(helping.helper).get(f"/helping/{helping.pk}/sessions/").content.decode())

    assert "Friday 20 November 2026" in page
    assert "Minutes 43" in page
    assert "by the window" in page
    assert "Given by the person themselves" in page
    assert "secret" not in page


def test_ten_more_ask_no_more_queries_and_go_on_overleaf(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    Helping.objects.update(may=Tick.SESSIONS, last_seen_at=noon(today) + timedelta(days=1))
    assert helping.helper
    client, path = client_of(helping.helper), f"/helping/{helping.pk}/sessions/"
    make_massage(helping.owner, today, drops={"lavender": 1}, carrier_oil="coconut")

    def n_queries() -> int:
        with CaptureQueriesContext(connection) as queries:
            client.get(path)
        return len(queries)

    before = n_queries()
    for _ in range(20):
        make_massage(helping.owner, today, drops={"lavender": 1}, carrier_oil="coconut")
    assert n_queries() == before
    assert 'href="?page=2"' in client.get(path).content.decode()
