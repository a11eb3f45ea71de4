"""What no day can say is refused beside its field, and what was typed stays."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from journal.users.models import User
from symptoms.models import DailyRating, OwnWord
from tests.conftest import ClientOf
from tests.makers import make_own_word, make_rating

A_COUNT = "Write a whole number from 0 to 99, such as 1."
OFFERED = "Choose from what is offered here."


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


@pytest.mark.parametrize(
    ("field", "typed", "problem"),
    [
        *(("falls", typed, A_COUNT) for typed in ("-1", "1000000000", "two", "1.5", "9" * 5000, "100")),
        ("near_falls", "several", A_COUNT),
        ("worse_foot", "third", OFFERED),
        ("sleep", "dreadful", OFFERED),
        ("walking", "\x00", OFFERED),
        ("shoes", "none ", OFFERED),
        ("triggers", "moon", OFFERED),
        ("triggers", "999999", OFFERED),
        ("sensations", "٣", OFFERED),
        ("therapies", ["yoga", "surgery"], OFFERED),
        ("sore_spots", "left-knee", OFFERED),
        ("other_triggers", "x" * 61, "Please keep it to 60 characters; it has 61."),
        ("other_triggers", "a\x00b", "Null characters are not allowed."),
        ("medication_change", "x" * 501, "keep it to 500 characters"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_refuses_an_impossible_extra(
    field: str, typed: Any, problem: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(today), {"pain": "3", "note": "kept", field: typed})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert problem in page
    assert [fold.slug for fold in answer.context["check_in"].folds if fold.is_open] != []
    assert "kept" in page
    assert 'name="pain" value="3" checked' in page
    assert not DailyRating.objects.exists()


@pytest.mark.parametrize(
    ("scores", "problem"),
    [
        (["11"], "Left toes: choose a number from 0 to 10, or none."),
        (["-1"], "Left toes: choose a number from 0 to 10, or none."),
        (["much"], "Left toes: choose a number from 0 to 10, or none."),
        (["3", "4"], "Left toes: this came with two numbers. Choose one."),
    ],
)
def test_refuses_an_impossible_number_of_a_sore_spot(
    scores: list[str], problem: str, alice: User, client_of: ClientOf, today: date
) -> None:
    sent = {"pain": "3", "sore_spots": ["left-toes", "right-sole"], "sore_left-toes": scores}

    page = client_of(alice).post(address(today), sent).content.decode()

    assert problem in page
    assert 'id="spot-left-toes" checked' in page
    assert 'id="spot-right-sole" checked' in page
    assert not DailyRating.objects.exists()


def test_a_spot_sent_twice_is_one_spot(alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(address(today), {"pain": "3", "sore_spots": ["left-toes", "left-toes"]})

    assert DailyRating.objects.get().sore_spots.count() == 1


def test_what_is_no_number_is_shown_again_as_it_was_typed(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).post(address(today), {"pain": "3", "falls": "two"}).content.decode()

    assert 'name="falls" value="two"' in page


def test_a_word_of_somebody_else_is_refused(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    word = make_own_word(bob, note="only-bob-knows")

    page = client_of(alice).post(address(today), {"pain": "3", "triggers": str(word.pk)}).content.decode()

    assert OFFERED in page
    assert "only-bob-knows" not in page


def test_a_fifty_first_word_is_refused_and_kept_in_its_field(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for number in range(50):
        make_own_word(alice, note=f"word {number}")

    page = client_of(alice).post(address(today), {"pain": "3", "other_triggers": "damp"}).content.decode()

    assert "You have 50 words of your own here already." in page
    assert 'value="damp"' in page
    assert OwnWord.objects.count() == 50


def test_a_day_with_three_hundred_own_words_opens_and_is_saved(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, today)
    words = [make_own_word(alice, note=f"word {number}") for number in range(300)]
    rating.own_words.set(words)
    sent = {"pain": "3", "triggers": [str(word.pk) for word in words], "seen_version": rating.version}
    client = client_of(alice)

    answers = [client.get(address(today)), client.post(address(today), sent)]

    assert [answer.status_code for answer in answers] == [200, 302]
    assert DailyRating.objects.get().own_words.count() == 300


def test_errors_leave_the_stored_day_as_it_is(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_rating(alice, today, sleep="some")

    client_of(alice).post(
        address(today), {"pain": "3", "sleep": "much", "falls": "-1", "seen_version": rating.version}
    )

    rating.refresh_from_db()
    assert (rating.sleep, rating.falls) == ("some", None)
