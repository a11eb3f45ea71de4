"""Sets of a few fixed things: words, names and bits say the same, and nothing unknown gets in."""

from __future__ import annotations

import pytest
from django.core.exceptions import ValidationError

from journal.core.feet import Area
from journal.core.flags import Flags, FlagsField
from journal.core.weekdays import Weekdays
from journal.users.models import User
from sessions.catalogue import Finding, OilWarning, Setting, Tool
from symptoms.models import CheckInLayout, Extra

KINDS = (Area, Finding, OilWarning, Setting, Tool, Weekdays)


@pytest.mark.parametrize("kind", KINDS)
def test_every_member_has_a_name_and_words(kind: type[Flags]) -> None:
    assert [member.slug for member in kind] == list(kind.labels())
    assert all(str(member.label) for member in kind)


@pytest.mark.parametrize("kind", KINDS)
def test_a_set_is_found_again_by_its_names(kind: type[Flags]) -> None:
    for number in range(kind.every().value + 1):
        assert kind.from_slugs(kind(number).slugs) == kind(number)


def test_names_come_in_order_whatever_order_they_were_said_in() -> None:
    assert Area.from_slugs(["ankle", "toes"]).slugs == ["toes", "ankle"]


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(KeyError):
        Area.from_slugs(["knee"])


def test_nothing_is_the_empty_set_and_means_not_said() -> None:
    assert not Area.from_slugs([])


@pytest.mark.parametrize("stored", [16, -17, "x", [1]], ids=str)
def test_the_field_refuses_what_is_no_set(stored: object) -> None:
    with pytest.raises(ValidationError):
        FlagsField(kind=Area).to_python(stored)


@pytest.mark.parametrize("said", [Area.TOES | Area.HEEL, 5, "5"], ids=str)
def test_the_field_gives_the_set(said: object) -> None:
    assert FlagsField(kind=Area).to_python(said) == Area.TOES | Area.HEEL


@pytest.mark.parametrize(
    ("asked", "n_found"),
    [(Extra.SHOES, 1), (Extra.SLEEP, 0), (Extra.SLEEP | Extra.WEEKLY_CHECK, 1), (Extra(0), 0)],
    ids=str,
)
def test_rows_are_found_by_what_their_set_holds(asked: Extra, n_found: int, alice: User) -> None:
    CheckInLayout.objects.create(owner=alice, hidden=Extra.SHOES | Extra.WEEKLY_CHECK)

    assert CheckInLayout.objects.filter(hidden__holds=asked).count() == n_found
