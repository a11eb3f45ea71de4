"""A journal as a FHIR bundle: valid for two libraries, true to the entries, silent about the rest."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.fhir.codes import LOINC, OWN_SYSTEM, SNOMED
from journal.users.models import User
from tests.fhir.reading import Json, bundle_of, coded, resources
from tests.makers import make_massage, make_rating

DAY = date(2026, 3, 4)


def only(owner: User, kind: str, **told: Any) -> Json:
    [found] = resources(bundle_of(owner, **told), kind)
    return found


def test_an_empty_journal_is_a_person_and_the_codes(alice: User) -> None:
    bundle = bundle_of(alice)

    kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
    assert (bundle["type"], kinds) == ("collection", ["Patient", "CodeSystem"])
    assert bundle["timestamp"] == "2026-11-20T12:00:00+00:00"


def test_every_score_is_an_observation_with_its_day_and_no_time(alice: User) -> None:
    make_rating(alice, DAY, tingling=0, numbness=7, burning=10, pain=3)

    found = resources(bundle_of(alice), "Observation")

    assert [one["valueInteger"] for one in found] == [0, 7, 10, 3]
    assert {one["effectiveDateTime"] for one in found} == {"2026-03-04"}
    assert {one["status"] for one in found} == {"final"}
    assert coded(found[0]["category"][0]) == [
        ("http://terminology.hl7.org/CodeSystem/observation-category", "survey")
    ]
    assert [coded(one["code"]) for one in found] == [
        [(OWN_SYSTEM, "tingling-0-10")],
        [(OWN_SYSTEM, "numbness-0-10")],
        [(OWN_SYSTEM, "burning-0-10")],
        [(LOINC, "72514-3")],
    ]


def test_what_was_not_rated_is_nothing(alice: User) -> None:
    make_rating(alice, DAY, tingling=None, numbness=None, burning=None, pain=3)

    assert only(alice, "Observation")["valueInteger"] == 3


def test_own_codes_are_defined_and_name_the_finding(alice: User) -> None:
    system = only(alice, "CodeSystem")

    assert [one["code"] for one in system["concept"]] == ["tingling-0-10", "numbness-0-10", "burning-0-10"]
    findings = [one["property"][0]["valueCoding"] for one in system["concept"]]
    assert [(one["system"], one["code"]) for one in findings] == [
        (SNOMED, "309087008"),
        (SNOMED, "309538000"),
        (SNOMED, "90673000"),
    ]
    assert "CC BY 4.0" in system["copyright"]


def test_the_person_is_named_only_as_they_chose(alice: User) -> None:
    plain, told = only(alice, "Patient"), only(alice, "Patient", name="A. B.", born=1958)

    assert plain == {"resourceType": "Patient"}
    assert told["name"] == [{"text": "A. B."}]
    assert told["birthDate"] == "1958"


def test_nothing_in_it_tells_the_user_name(alice: User) -> None:
    make_rating(alice, DAY)

    assert alice.get_username() not in str(bundle_of(alice))


def test_notes_stay_out_unless_chosen(alice: User) -> None:
    make_rating(alice, DAY, note="slept badly")
    make_massage(alice, DAY, note="by the fire")

    without, along = bundle_of(alice), bundle_of(alice, has_notes=True)

    assert "slept badly" not in str(without)
    assert "by the fire" not in str(without)
    assert [one.get("note") for one in resources(along, "Observation")] == [
        [{"text": "slept badly"}],
        None,
        None,
        None,
    ]
    assert {"text": "by the fire"} in resources(along, "Procedure")[0]["note"]


def test_who_said_it_stands_at_the_end_for_all_of_it(alice: User) -> None:
    make_rating(alice, DAY)
    make_massage(alice, DAY)

    bundle = bundle_of(alice)

    entries = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"]}
    last = bundle["entry"][-1]["resource"]
    told = [entries[one["reference"]] for one in last["target"]]
    assert told == [*4 * ["Observation"], "Procedure"]
    assert entries[last["agent"][0]["who"]["reference"]] == "Patient"
    assert "Patient-reported" in last["reason"][0]["text"]


def test_every_reference_is_in_the_bundle_and_every_address_once(alice: User) -> None:
    for number in range(20):
        make_rating(alice, DAY + timedelta(days=number))
        make_massage(alice, DAY + timedelta(days=number))

    bundle = bundle_of(alice)

    urls = [entry["fullUrl"] for entry in bundle["entry"]]
    assert len(urls) == len(set(urls)) == 2 + 20 * 5 + 1
    assert _references(bundle) <= set(urls)


def _references(value: object) -> set[str]:
    if isinstance(value, dict):
        own = {value["reference"]} if isinstance(value.get("reference"), str) else set()
        return own.union(*map(_references, value.values()))
    return set().union(*map(_references, value)) if isinstance(value, list) else set()


def test_other_days_and_other_persons_stay_out(alice: User, bob: User) -> None:
    make_rating(alice, date(2025, 12, 31))
    make_rating(bob, DAY)

    assert resources(bundle_of(alice), "Observation") == []


def test_more_days_ask_no_more_queries(alice: User) -> None:
    n_queries = []
    for first in (date(2026, 1, 1), date(2026, 3, 1)):
        for ahead in range(10):
            make_rating(alice, first + timedelta(days=ahead))
            make_massage(alice, first + timedelta(days=ahead), carrier_oil="coconut", drops={"lavender": 1})
        with CaptureQueriesContext(connection) as queries:
            bundle_of(alice)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]
