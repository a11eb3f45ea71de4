"""A massage session as a FHIR Procedure: what was done, when as far as it was said, and by whom."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.core.periods import Period
from journal.fhir.bundle import bundle_json
from journal.fhir.codes import SNOMED
from journal.fhir.told import Told
from journal.insights.rules_sessions import HURT_FROM
from journal.users.models import User
from tests.fhir.reading import Json, bundle_of, coded, read, resources
from tests.makers import make_massage, noon

DAY = date(2026, 3, 4)


def notes_of(procedure: Json) -> list[str]:
    return [one["text"] for one in procedure["note"]]


def test_a_session_is_a_procedure_with_what_was_done(alice: User) -> None:
    make_massage(
        alice, DAY, minutes=20, techniques=["foot-rub"], carrier_oil="coconut", drops={"lavender": 2}
    )

    found = resources(bundle_of(alice), "Procedure")[0]

    assert coded(found["code"]) == [(SNOMED, "387854002")]
    assert found["code"]["text"] == "Self-massage of the feet"
    assert [one["text"] for one in found["usedCode"]] == ["Coconut oil", "Lavender"]
    assert notes_of(found)[0] == "Minutes: 20"
    assert {"Techniques: Basic foot rub", "Oil or lotion: Coconut oil"} <= set(notes_of(found))
    assert found["performer"] == [{"actor": found["subject"]}]


@pytest.mark.parametrize(
    ("given_by", "text"), [("other", "another person"), ("professional", "a professional")]
)
def test_who_gave_it_is_told(given_by: str, text: str, alice: User) -> None:
    make_massage(alice, DAY, given_by=given_by)

    found = resources(bundle_of(alice), "Procedure")[0]

    assert found["code"]["text"].endswith(text)
    assert "performer" not in found


def test_a_session_has_its_day_and_no_time_that_nobody_said(alice: User) -> None:
    make_massage(alice, DAY)

    found = resources(bundle_of(alice), "Procedure")[0]

    assert found["performedDateTime"] == "2026-03-04"
    assert "Began" not in str(found)


def test_the_time_it_began_is_told_as_it_was_said(alice: User) -> None:
    """Without an offset: the person may have lived elsewhere then, and old offsets make no valid bundle."""
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Amsterdam")
    make_massage(alice, date(1930, 5, 5), start_time=time(20))
    long_ago = Period(date(1930, 1, 1), date(1930, 12, 31))

    told = Told(User.objects.get(pk=alice.pk))
    [found] = resources(read(bundle_json(told, long_ago, made_at=noon(DAY))), "Procedure")

    assert found["performedDateTime"] == "1930-05-05"
    assert "performedPeriod" not in found
    assert notes_of(found)[0] == "Began at 20:00, local time"


@pytest.mark.parametrize(
    ("hurt", "notes", "complications"),
    [
        (None, [], None),
        (0, ["It hurt: 0 of 10"], None),
        (HURT_FROM - 1, [f"It hurt: {HURT_FROM - 1} of 10"], None),
        (HURT_FROM, [], [{"text": f"The massage hurt, {HURT_FROM} of 10"}]),
    ],
)
def test_only_what_hurt_in_earnest_is_a_complication_and_said_once(
    hurt: int | None, notes: list[str], complications: list[Json] | None, alice: User
) -> None:
    make_massage(alice, DAY, hurt=hurt)

    found = resources(bundle_of(alice), "Procedure")[0]

    assert [note for note in notes_of(found) if "hurt" in note] == notes
    assert found.get("complication") == complications


def test_a_reaction_of_the_skin_is_a_complication_and_said_once(alice: User) -> None:
    make_massage(alice, DAY, had_skin_reaction=True)

    found = resources(bundle_of(alice), "Procedure")[0]

    assert found["complication"] == [{"text": "The skin reacted"}]
    assert [note for note in notes_of(found) if "kin" in note] == []


def test_the_sessions_of_a_day_come_in_the_order_of_their_times(alice: User) -> None:
    for hour in (20, 7):
        make_massage(alice, DAY, start_time=time(hour))

    found = resources(bundle_of(alice), "Procedure")

    assert [notes_of(one)[0] for one in found] == [
        "Began at 07:00, local time",
        "Began at 20:00, local time",
    ]
