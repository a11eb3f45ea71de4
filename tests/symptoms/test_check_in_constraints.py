"""The database itself keeps what a day may say besides its scores."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from journal.core.feet import Area
from journal.users.models import User
from symptoms.models import CheckInLayout, DailyRating, Extra, OwnWord, SoreSpot
from tests.makers import make_own_word, make_rating
from tests.past_the_model import NO_SUCH_SET, write_past_the_model

DAY = date(2026, 1, 5)
REFUSED = (IntegrityError, DataError)


@pytest.mark.parametrize(
    "broken",
    [
        {"worse_foot": "third"},
        *({part: "worst"} for part in ("sleep", "walking", "shoes")),
        *({part: count} for part in ("falls", "near_falls") for count in (-1, 100)),
        *({part: NO_SUCH_SET} for part in ("triggers", "sensations", "therapies")),
        *({part: -1} for part in ("triggers", "sensations", "therapies")),
    ],
    ids=str,
)
def test_an_impossible_extra_is_refused(broken: dict[str, Any], alice: User) -> None:
    rating = make_rating(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(DailyRating, rating.pk, broken)


@pytest.mark.parametrize(
    "kept",
    [
        *({"worse_foot": foot} for foot in ("", "left", "right", "alike")),
        *({part: word} for part in ("sleep", "walking", "shoes") for word in ("", "none", "some", "much")),
        *({part: count} for part in ("falls", "near_falls") for count in (None, 0, 99)),
        {"triggers": 0b111, "sensations": 0b111111, "therapies": 0b11111},
    ],
    ids=str,
)
def test_a_possible_extra_is_kept(kept: dict[str, Any], alice: User) -> None:
    rating = make_rating(alice, DAY)

    write_past_the_model(DailyRating, rating.pk, kept)

    assert DailyRating.objects.filter(**kept).count() == 1


def make_spot(owner: User, **fields: Any) -> SoreSpot:
    rating = DailyRating.objects.owned_by(owner).first() or make_rating(owner, DAY)
    return SoreSpot.objects.create(rating=rating, **{"foot": "left", "area": Area.TOES} | fields)


@pytest.mark.parametrize(
    "broken",
    [{"foot": "third"}, {"area": 0}, {"area": 3}, {"area": 16}, {"score": 11}, {"score": -1}],
    ids=str,
)
def test_an_impossible_sore_spot_is_refused(broken: dict[str, Any], alice: User) -> None:
    spot = make_spot(alice)

    with pytest.raises(REFUSED):
        write_past_the_model(SoreSpot, spot.pk, broken)


def test_a_spot_is_sore_once_a_day(alice: User) -> None:
    make_spot(alice)

    with pytest.raises(IntegrityError):
        make_spot(alice, score=4)


def test_every_part_of_both_feet_may_be_sore(alice: User) -> None:
    for foot in ("left", "right"):
        for area, score in zip(Area, (None, 0, 5, 10), strict=True):
            make_spot(alice, foot=foot, area=area, score=score)

    assert SoreSpot.objects.count() == 8


@pytest.mark.parametrize("broken", [{"name": ""}, {"kind": "mood"}], ids=str)
def test_an_impossible_own_word_is_refused(broken: dict[str, Any], alice: User) -> None:
    word = make_own_word(alice)

    with pytest.raises(REFUSED):
        write_past_the_model(OwnWord, word.pk, broken)


def test_a_word_is_there_once_in_any_case_of_letters(alice: User) -> None:
    make_own_word(alice, note="Damp")

    with pytest.raises(IntegrityError):
        make_own_word(alice, note="dAMP")


def test_a_word_of_another_kind_or_person_is_another_word(alice: User, bob: User) -> None:
    for owner in (alice, bob):
        for kind in ("trigger", "sensation", "therapy"):
            make_own_word(owner, note="damp", kind=kind)

    assert OwnWord.objects.count() == 6


def test_a_person_has_one_layout(alice: User, bob: User) -> None:
    CheckInLayout.objects.create(owner=alice)
    CheckInLayout.objects.create(owner=bob, hidden=Extra.every())

    with pytest.raises(IntegrityError):
        CheckInLayout.objects.create(owner=alice)


@pytest.mark.parametrize("hidden", [-1, 1 << len(Extra)])
def test_an_unknown_part_cannot_be_hidden(hidden: int, alice: User) -> None:
    layout = CheckInLayout.objects.create(owner=alice)

    with pytest.raises(REFUSED):
        write_past_the_model(CheckInLayout, layout.pk, {"hidden": hidden})
