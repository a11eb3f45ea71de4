"""The check-in writes one rating a day and never overwrites one unseen."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from symptoms.models import DailyRating, EntryMethod
from tests.conftest import ClientOf
from tests.makers import make_rating

SCORES = {"tingling": "4", "numbness": "6", "burning": "", "pain": "0"}


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


def test_saves_four_answers_and_keeps_an_unanswered_one_empty(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(today), SCORES | {"note": "cold evening"})

    rating = DailyRating.objects.owned_by(alice).get()
    assert answer.status_code == 302
    assert rating.scores == {"tingling": 4, "numbness": 6, "burning": None, "pain": 0}
    assert (rating.date, rating.note, rating.entry_method) == (today, "cold evening", EntryMethod.CHECK_IN)


def test_says_what_was_saved_and_offers_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), SCORES, follow=True).content.decode()

    assert "Saved for 20 November 2026: tingling 4, numbness 6, pain 0." in page
    assert 'action="/check-in/undo/?token=' in page


@pytest.mark.parametrize("score", ["11", "-1", "3.5", "four", "1e1", "٣٣", "9" * 5000, "\x00"])
def test_refuses_what_is_not_on_the_scale(score: str, alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(address(today), SCORES | {"pain": score, "note": "kept"})

    page = answer.content.decode()
    assert answer.status_code == 200
    assert "This is not on the scale. Choose a whole number from 0 to 10." in page
    assert 'name="tingling" value="4" checked' in page
    assert "kept" in page
    assert not DailyRating.objects.exists()


def test_refuses_a_check_in_without_any_answer(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), {"note": "only words"}).content.decode()

    assert "Choose a number for at least one symptom" in page
    assert "only words" in page
    assert not DailyRating.objects.exists()


def test_refuses_a_note_of_a_megabyte(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(address(today), SCORES | {"note": "x" * 1_000_000})

    assert answer.status_code == 200
    assert "Please keep it to 5000 characters" in answer.content.decode()
    assert not DailyRating.objects.exists()


@pytest.mark.parametrize(
    ("day", "reason"),
    [(date(2026, 11, 21), "has not come yet"), (date(1899, 12, 31), "too long ago"), (date.max, "not come")],
)
def test_refuses_a_day_out_of_reach_and_keeps_the_answers(
    day: date, reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(day), SCORES)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert reason in page
    assert 'name="tingling" value="4" checked' in page
    assert not DailyRating.objects.exists()


@pytest.mark.parametrize("day", ["2026-02-30", "today", "20261120", "1-1-1", "%00", "٢٠٢٦-٠١-٠١"])
def test_nonsense_for_a_day_is_not_found(day: str, alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(f"/check-in/{day}/").status_code == 404


def test_same_as_the_day_before_is_marked(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=1), tingling=3, pain=8)

    client_of(alice).post(address(today), {"same_as_yesterday": "yes"})

    rating = DailyRating.objects.owned_by(alice).on(today).get()
    assert rating.entry_method == EntryMethod.SAME_AS_YESTERDAY
    assert rating.scores == {"tingling": 3, "numbness": None, "burning": None, "pain": 8}


def test_same_as_the_day_before_keeps_a_note_typed_beside_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=1), pain=8, note="of yesterday")

    client_of(alice).post(address(today), {"same_as_yesterday": "yes", "note": "of today"})

    assert DailyRating.objects.owned_by(alice).on(today).get().note == "of today"


def test_same_as_the_day_before_needs_a_day_before(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), {"same_as_yesterday": "yes"}).content.decode()

    assert "The day before has no rating to copy." in page
    assert not DailyRating.objects.exists()


def test_a_stored_rating_is_opened_for_correction(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, tingling=4)

    page = client_of(alice).get(address(today)).content.decode()

    assert 'name="tingling" value="4" checked' in page
    assert page.count(" checked") == 1


def test_nothing_is_preselected(alice: User, client_of: ClientOf, today: date) -> None:
    assert " checked" not in client_of(alice).get(address(today)).content.decode()


def test_a_strange_page_to_go_to_is_not_followed(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = [
        client.post(address(today), SCORES | {"next": strange})
        for strange in ("https://elsewhere.example/", "//elsewhere.example/", "javascript:alert(1)")
    ]

    assert {answer["Location"] for answer in answers} == {"/"}


def test_the_page_asks_few_questions_however_much_there_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_rating(alice, today)
    with CaptureQueriesContext(connection) as few:
        client.get(address(today))
    for offset in range(1, 10):
        make_rating(alice, today - timedelta(days=offset))
    with CaptureQueriesContext(connection) as many:
        client.get(address(today))

    assert len(many) == len(few) <= 10


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_the_end_of_a_line_in_a_note_counts_as_one_character(
    end: str, alice: User, client_of: ClientOf, today: date
) -> None:
    lines = ["x" * 49] * 100
    said = SCORES | {"note": end.join(lines) + "x", "medication_change": f"less{end}more"}

    client_of(alice).post(address(today), said)

    rating = DailyRating.objects.owned_by(alice).get()
    assert (len(rating.note), rating.note[:-1]) == (5000, "\n".join(lines))
    assert rating.medication_change == "less\nmore"


def test_says_how_long_a_note_that_is_too_long_is(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), SCORES | {"note": "x" * 5098}).content.decode()

    assert "Please keep it to 5000 characters; it has 5098." in page


def test_every_row_names_the_ends_of_the_scale(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), SCORES | {"pain": "11"}).content.decode()

    told_by = re.findall(r'<fieldset class="scale" aria-describedby="(.*?)" data-scale>', page)
    ends = "scale-least scale-most"
    assert told_by[:4] == [f"scale-keys {ends}", ends, ends, f"error-pain {ends}"]
    assert '<span id="scale-least">0 none</span>' in page
    assert '<span id="scale-most">10 worst imaginable</span>' in page
    assert 'aria-describedby=""' not in page
