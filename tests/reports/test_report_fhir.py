"""The FHIR bundle as a download: the chosen days, by the same choices as the other files."""

from __future__ import annotations

from datetime import date

from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.fhir.reading import Json, read, resources
from tests.makers import make_massage, make_rating

ADDRESS = "/reports/journal.fhir.json"


def bundle(client: Client, query: str = "") -> Json:
    return read([client.get(ADDRESS + query).getvalue().decode()])


def test_it_comes_as_a_file_named_by_its_days(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    answer = client_of(alice).get(f"{ADDRESS}?period=14d")

    assert answer["Content-Type"] == "application/fhir+json"
    assert answer["Content-Disposition"] == (
        'attachment; filename="journal-2026-11-20-to-2026-11-20.fhir.json"'
    )
    assert "no-store" in answer["Cache-Control"]


def test_only_the_chosen_days_are_in_it(alice: User, client_of: ClientOf) -> None:
    make_rating(alice, date(2026, 11, 1))
    make_rating(alice, date(2026, 11, 10))
    make_massage(alice, date(2026, 11, 10))

    found = bundle(client_of(alice), "?first=2026-11-05&last=2026-11-15")

    assert {one["effectiveDateTime"] for one in resources(found, "Observation")} == {"2026-11-10"}
    assert len(resources(found, "Procedure")) == 1


def test_the_person_is_named_as_the_report_was_told_to(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    unnamed, named = (bundle(client, query) for query in ("", "?name=A.+B.&born=1950"))

    assert resources(unnamed, "Patient") == [{"resourceType": "Patient"}]
    assert resources(named, "Patient")[0]["name"] == [{"text": "A. B."}]


def test_notes_are_in_it_unless_left_out(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, note="slept badly")
    client = client_of(alice)

    assert "slept badly" in str(bundle(client))
    assert "slept badly" not in str(bundle(client, "?notes=out"))


def test_a_period_that_makes_no_sense_is_refused(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).get(f"{ADDRESS}?first=2026-11-15&last=2026-11-05")

    assert answer.status_code == 400
    assert "text/html" in answer["Content-Type"]


def test_a_strangers_days_are_not_in_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(bob, today)

    assert resources(bundle(client_of(alice), "?period=all"), "Observation") == []


def test_the_report_page_leads_to_it(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    assert f'formaction="{ADDRESS}"' in client_of(alice).get("/reports/").content.decode()
