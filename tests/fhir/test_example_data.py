"""Example data never passes as a real person's: each resource says what it is, wherever it is taken to."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from journal.users.models import User
from tests.fhir.reading import Json, bundle_of, resources
from tests.makers import make_massage, make_rating, noon

DAY = date(2026, 3, 4)


def make_demo(owner: User) -> None:
    User.objects.filter(pk=owner.pk).update(demo_expires_at=noon(DAY))
    make_rating(owner, DAY)


def make_filled(owner: User) -> None:
    """An account of one's own that was filled with the example."""
    make_rating(owner, DAY, entry_method="example")


def make_own(owner: User) -> None:
    make_rating(owner, DAY)


def tagged(owner: User) -> list[bool]:
    """Whether it is tagged as test data: the bundle, and each resource."""
    bundle = bundle_of(User.objects.get(pk=owner.pk))
    return [is_tagged(one) for one in (bundle, *(entry["resource"] for entry in bundle["entry"]))]


def is_tagged(resource: Json) -> bool:
    tags = resource.get("meta", {}).get("tag", [])
    return [(tag["system"], tag["code"]) for tag in tags] == [
        ("http://terminology.hl7.org/CodeSystem/v3-ActReason", "HTEST")
    ]


@pytest.mark.parametrize(("fill", "is_example"), [(make_demo, True), (make_filled, True), (make_own, False)])
def test_all_of_an_example_is_tagged_and_nothing_of_a_persons_own(
    fill: Callable[[User], None], is_example: bool, alice: User
) -> None:
    fill(alice)
    make_massage(alice, DAY)

    # The bundle, the person, the codes, four ratings, a session, and who said all that.
    assert tagged(alice) == [is_example] * 9


@pytest.mark.parametrize(("fill", "said"), [(make_demo, "invented person"), (make_own, "Patient-reported")])
def test_who_said_it_says_whether_it_was_invented(
    fill: Callable[[User], None], said: str, alice: User
) -> None:
    fill(alice)

    [provenance] = resources(bundle_of(User.objects.get(pk=alice.pk)), "Provenance")

    assert said in provenance["reason"][0]["text"]
    assert len(provenance["reason"]) == 1
