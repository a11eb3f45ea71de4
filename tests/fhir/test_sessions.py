"""A massage session as a FHIR Procedure: what was done, when as far as it was said, and by whom."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.fhir.codes import SNOMED
from journal.users.models import User
from tests.fhir.reading import bundle_of, coded, resources
from tests.makers import make_massage

DAY = date(2026, 3, 4)


def test_a_session_is_a_procedure_with_what_was_done(alice: User) -> None:
    make_massage(
        alice, DAY, minutes=20, techniques=["foot-rub"], carrier_oil="coconut", drops={"lavender": 2}, hurt=3
    )

    found = resources(bundle_of(alice), "Procedure")[0]

    assert coded(found["code"]) == [(SNOMED, "387854002")]
    assert found["code"]["text"] == "Self-massage of the feet"
    assert found["performedDateTime"] == "2026-03-04"
    assert "performedPeriod" not in found
    assert [one["text"] for one in found["usedCode"]] == ["Coconut oil", "Lavender"]
    assert "Minutes: 20" in [one["text"] for one in found["note"]]
    assert [one["text"] for one in found["complication"]] == ["The massage hurt, 3 of 10"]
    assert found["performer"] == [{"actor": found["subject"]}]


@pytest.mark.parametrize(
    ("given_by", "text"), [("other", "another person"), ("professional", "a professional")]
)
def test_who_gave_it_is_told(given_by: str, text: str, alice: User) -> None:
    make_massage(alice, DAY, given_by=given_by)

    found = resources(bundle_of(alice), "Procedure")[0]

    assert found["code"]["text"].endswith(text)
    assert "performer" not in found


def test_a_time_that_was_said_gives_the_period_across_a_change_of_clocks(alice: User) -> None:
    make_massage(alice, date(2026, 3, 29), minutes=20, start_time=time(1, 50))

    assert resources(bundle_of(alice), "Procedure")[0]["performedPeriod"] == {
        "start": "2026-03-29T01:50:00+01:00",
        "end": "2026-03-29T03:10:00+02:00",
    }
