"""What may be said about a day besides the four numbers: saved, kept, shown, and never wiped unseen."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.feet import Area
from journal.users.models import User
from symptoms.details import RatingDetails, Spot
from symptoms.models import DailyRating, EntryMethod, OwnWord, Sensation, Therapy, Trigger
from tests.conftest import ClientOf
from tests.makers import make_own_word, make_rating
from tests.symptoms.full_days import address, make_full_rating, stored
from tests.undoing import undo

EVERYTHING: dict[str, Any] = {
    "pain": "3",
    "worse_foot": "right",
    "sore_spots": ["left-toes", "right-heel"],
    "sore_left-toes": "7",
    "sleep": "some",
    "walking": "none",
    "shoes": "much",
    "near_falls": "2",
    "falls": "0",
    "triggers": ["cold", "long-standing"],
    "sensations": ["stiff"],
    "therapies": ["yoga"],
    "medication_change": "half a pill less",
    "note": "wet day",
}


def test_saves_everything_that_is_said(alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(address(today), EVERYTHING)

    assert stored(alice, today) == RatingDetails(
        {"tingling": None, "numbness": None, "burning": None, "pain": 3},
        note="wet day",
        worse_foot="right",
        sore_spots=frozenset({Spot("left", Area.TOES, 7), Spot("right", Area.HEEL)}),
        sleep="some",
        walking="none",
        shoes="much",
        near_falls=2,
        falls=0,
        triggers=Trigger.COLD | Trigger.LONG_STANDING,
        sensations=Sensation.STIFF,
        therapies=Therapy.YOGA,
        medication_change="half a pill less",
    )


def test_says_in_words_what_was_saved(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), EVERYTHING, follow=True).content.decode()

    assert (
        "Saved for 20 November 2026: pain 3. Worse foot: Right. Sore spots: Left toes 7, right heel. "
        "Sleep: Some trouble. Walking: No trouble. Shoes: Much trouble. Near-falls: 2. Falls: 0. "
        "Triggers: Cold, long standing. Sensations: Stiff. Other therapies: Yoga. "
        "Medication change: half a pill less."
    ) in page


def test_the_form_of_a_day_opens_with_all_it_says(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(address(today), EVERYTHING | {"other_therapies": "foot bath"})

    page = client.get(address(today))
    form, data = page.context["check_in"].form, {}
    for bound in form:
        data[bound.html_name] = bound.value() if bound.value() is not None else ""
    client.post(address(today), data | {"sore_spots": EVERYTHING["sore_spots"], "sore_left-toes": "7"})

    assert DailyRating.objects.owned_by(alice).get().revision == 1


def test_a_fold_says_what_it_holds(alice: User, client_of: ClientOf, today: date) -> None:
    make_full_rating(alice, today, near_falls=2)

    folds = client_of(alice).get(address(today)).context["check_in"].folds

    assert {fold.slug: fold.holds for fold in folds if fold.holds} == {
        "sore-spots": "Left sole 4",
        "sleep": "Some trouble",
        "falls": "2 near-falls, 1 fall",
        "triggers": "Cold, new shoes",
        "medication": "a new pill",
    }
    assert not any(fold.is_open for fold in folds)


def test_a_part_that_was_on_the_page_can_be_emptied(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_full_rating(alice, today)
    asked = ["sore-spots", "triggers", "falls"]

    client_of(alice).post(address(today), {"pain": "2", "asked": asked, "seen_version": rating.version})

    after = stored(alice, today)
    assert (after.triggers, after.own_word_ids, after.sore_spots, after.falls) == (
        Trigger(0),
        frozenset(),
        frozenset(),
        None,
    )
    assert after.sleep == "some"


def test_undo_brings_back_what_was_said(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_full_rating(alice, today)
    before = stored(alice, today)
    client = client_of(alice)
    client.post(address(today), {"pain": "2", "asked": ["triggers"], "seen_version": rating.version})

    undo(client)

    assert stored(alice, today) == before


def test_a_number_beside_an_untouched_spot_says_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(address(today), {"pain": "2", "sore_left-heel": "5"})

    assert stored(alice, today).sore_spots == frozenset()


def test_the_page_asks_as_many_questions_however_much_there_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_full_rating(alice, today)
    with CaptureQueriesContext(connection) as few:
        client.get(address(today))
    for number in range(40):
        make_own_word(alice, note=f"word {number}")
        make_rating(alice, today - timedelta(days=number + 1))
    DailyRating.objects.owned_by(alice).on(today).get().own_words.set(OwnWord.objects.all())
    with CaptureQueriesContext(connection) as many:
        client.get(address(today))

    assert len(many) == len(few) <= 10


@pytest.mark.parametrize("method", EntryMethod.values)
def test_a_note_or_an_extra_leaves_how_the_scores_were_entered(
    method: str, alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, today, pain=3, entry_method=method)
    more = {"pain": "3", "note": "wet", "sleep": "some", "seen_version": rating.version}

    client_of(alice).post(address(today), more)

    now = stored(alice, today)
    assert (now.entry_method, now.note, now.sleep) == (method, "wet", "some")


@pytest.mark.parametrize("method", EntryMethod.values)
def test_another_score_was_entered_in_the_check_in_unless_it_corrects_a_file(
    method: str, alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, today, pain=3, entry_method=method)

    client_of(alice).post(address(today), {"pain": "4", "seen_version": rating.version})

    is_of_a_file = method == EntryMethod.IMPORT
    assert stored(alice, today).entry_method == (method if is_of_a_file else EntryMethod.CHECK_IN)
