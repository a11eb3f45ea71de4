"""The addresses of resources: always the same for the same entries, and telling nothing."""

from __future__ import annotations

from datetime import date

from pytest_django import Settings

from journal.fhir.codes import OWN_SYSTEM
from journal.users.models import User
from tests.fhir.reading import bundle_of
from tests.makers import make_massage, make_rating

DAY = date(2026, 3, 4)


def addresses_of(owner: User) -> set[str]:
    return {entry["fullUrl"] for entry in bundle_of(owner)["entry"]}


def test_the_same_entries_have_the_same_addresses_and_two_persons_other_ones(alice: User, bob: User) -> None:
    for owner in (alice, bob):
        make_rating(owner, DAY)

    first, again, other = (addresses_of(owner) for owner in (alice, alice, bob))

    assert first == again
    assert first & other == {OWN_SYSTEM}


def test_who_does_not_know_the_servers_key_can_work_out_no_address(alice: User, settings: Settings) -> None:
    """A plain hash of a small number and a day would tell both to whoever tries them all."""
    make_rating(alice, DAY)
    make_massage(alice, DAY)
    addresses = addresses_of(alice)

    settings.SECRET_KEY = "another key"

    assert addresses_of(alice) & addresses == {OWN_SYSTEM}
