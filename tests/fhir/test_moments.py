"""Moments in a bundle: when something was written, and when the bundle was made."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from journal.users.models import User
from tests.fhir.reading import bundle_of, resources
from tests.makers import make_rating

DAY = date(2026, 3, 4)


@pytest.mark.parametrize("zone", ["Pacific/Kiritimati", "Australia/Lord_Howe", "America/St_Johns"])
def test_moments_are_the_same_wherever_the_person_lives(zone: str, alice: User) -> None:
    User.objects.filter(pk=alice.pk).update(time_zone=zone)
    make_rating(alice, DAY)

    bundle = bundle_of(User.objects.get(pk=alice.pk))

    assert {one["issued"] for one in resources(bundle, "Observation")} == {"2026-03-04T12:00:00+00:00"}
    assert resources(bundle, "Provenance")[0]["recorded"] == "2026-11-20T12:00:00+00:00"
    assert bundle["timestamp"] == "2026-11-20T12:00:00+00:00"


def test_an_entry_of_long_ago_has_an_offset_in_whole_minutes(alice: User) -> None:
    """In Amsterdam clocks were 19 minutes and 32 seconds ahead of Greenwich until 1937."""
    User.objects.filter(pk=alice.pk).update(time_zone="Europe/Amsterdam")
    make_rating(alice, DAY, entered_at=datetime(1930, 5, 5, 20, tzinfo=UTC))

    found = resources(bundle_of(User.objects.get(pk=alice.pk)), "Observation")

    assert {one["issued"] for one in found} == {"1930-05-05T20:00:00+00:00"}
