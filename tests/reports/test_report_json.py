"""Everything in one file that the journal reads back."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest

from journal.care.models import Visit
from journal.imports.own_json import own_json_records
from journal.users.models import User
from symptoms.models import DailyRating
from tests.care.making import make_notes, make_visit
from tests.conftest import ClientOf
from tests.imports.journals import imported
from tests.makers import make_rating
from tests.reports.reading import body

DAYS = "/reports/journal.json?first=2026-10-01&last=2026-10-31"


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


def test_with_the_words_for_a_clinician_the_visits_are_left_out(alice: User, client_of: ClientOf) -> None:
    make_notes(alice, goal="Walk to the market")
    make_visit(alice, date(2026, 10, 5), note="Dr. Kim")
    client = client_of(alice)

    whole, without = (body(client.get(f"{DAYS}&care={one}")) for one in ("in", "out"))

    assert json.loads(whole)["care"]["goal"] == "Walk to the market"
    assert json.loads(whole)["visits"] == [{"date": "2026-10-05", "with_whom": "Dr. Kim"}]
    assert (json.loads(without)["care"], json.loads(without)["visits"]) == (None, [])
    assert b"2026-10-05" not in without


@pytest.mark.parametrize("left_out", ["notes", "care"])
def test_what_is_left_out_keeps_nothing_from_being_read_back(
    alice: User, bob: User, client_of: ClientOf, today: date, left_out: str
) -> None:
    make_rating(alice, today, pain=3, note="private", medication_change="private")
    make_notes(alice)
    make_visit(alice)

    said = body(client_of(alice).get("/reports/journal.json", {left_out: "out"})).decode()
    imported(bob, own_json_records(said))

    assert DailyRating.objects.owned_by(bob).get().pain == 3
    assert Visit.objects.owned_by(bob).exists() is (left_out == "notes")


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
