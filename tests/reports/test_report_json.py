"""Everything in one file that the journal reads back."""

from __future__ import annotations

import json
from datetime import date, timedelta

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import body


def test_it_holds_the_chosen_days(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=14))
    make_rating(alice, today - timedelta(days=13), note="my words")
    make_rating(bob, today)

    said = json.loads(body(client_of(alice).get("/reports/journal.json", {"period": "14d"})))

    assert [(one["date"], one["note"]) for one in said["ratings"]] == [
        (str(today - timedelta(days=13)), "my words")
    ]


def test_notes_can_be_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, note="private")

    assert b"private" not in body(client_of(alice).get("/reports/journal.json", {"notes": "out"}))


def test_it_is_a_file_that_no_cache_keeps(alice: User, client_of: ClientOf, today: date) -> None:
    response = client_of(alice).get("/reports/journal.json")

    first = today - timedelta(days=55)
    assert response["Content-Disposition"] == f'attachment; filename="journal-{first}-to-{today}.json"'
    assert response["Content-Type"] == "application/json"
    assert "no-store" in response["Cache-Control"]


def test_days_that_make_no_sense_are_refused(alice: User, client_of: ClientOf, today: date) -> None:
    response = client_of(alice).get("/reports/journal.json", {"first": "2026-02-30", "last": "2026-03-01"})

    assert response.status_code == 400
    assert response["Content-Type"].startswith("text/html")
