"""The weekly check: optional questions about the last seven days, and the PEG as it was published."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape

from journal.users.models import User
from symptoms.models import WeeklyCheck
from tests.conftest import ClientOf
from tests.makers import make_weekly_check

INTERFERED = "What number best describes how, during the past week, pain has interfered with"
FULL = {"peg_pain": "5", "peg_enjoyment": "4", "peg_activity": "4", "walking": "some", "falls": "0"}


def address(day: date) -> str:
    return f"/weekly-check/{day.isoformat()}/"


def test_asks_the_peg_in_its_published_words(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(address(today)).content.decode()

    for words in (
        "What number best describes your pain on average in the past week?",
        f"{INTERFERED} your enjoyment of life?",
        f"{INTERFERED} your general activity?",
        "10 pain as bad as you can imagine",
        "J Gen Intern Med 2009;24:733–738",
    ):
        assert words in page
    assert page.count("10 completely interferes") == 2


def test_nothing_is_preselected(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(address(today)).content.decode()

    assert page.count('type="radio"') == 3 * 12 + 5 * 4
    assert " checked" not in page


def test_saves_what_was_answered_and_leaves_the_rest_empty(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(today), FULL | {"note": "a good week"})

    check = WeeklyCheck.objects.owned_by(alice).get()
    assert answer["Location"] == "/"
    assert (check.date, check.peg_pain, check.walking, check.falls) == (today, 5, "some", 0)
    assert (check.sleep, check.mood, check.note, check.entered_on) == ("", "", "a good week", today)


def test_says_what_was_saved_with_the_mean_of_the_peg(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), FULL, follow=True).content.decode()

    assert "Weekly check of 20 November 2026 saved: PEG 4.3 of 10, from 3 answers; " in page
    assert "some trouble: walking; no falls." in page
    assert 'action="/weekly-check/undo/?token=' in page


def test_a_part_of_the_peg_has_no_mean(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), {"peg_pain": "5", "peg_activity": "0"}, follow=True)

    assert "PEG without a mean (2 of 3 answers)." in page.content.decode()
    assert WeeklyCheck.objects.get().peg is None


@pytest.mark.parametrize("one", [{"peg_activity": "0"}, {"mood": "none"}, {"falls": "0"}, {"sleep": "much"}])
def test_one_answer_is_enough(one: dict[str, str], alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(address(today), one)

    assert WeeklyCheck.objects.owned_by(alice).count() == 1


def test_a_note_alone_is_no_check(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(address(today), {"note": "only words"}).content.decode()

    assert "Answer at least one question, then save." in page
    assert "only words" in page
    assert not WeeklyCheck.objects.exists()


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"peg_pain": "11"}, "This is not on the scale."),
        ({"peg_enjoyment": "3.5"}, "This is not on the scale."),
        ({"walking": "terrible"}, "Choose one of the three answers."),
        ({"mood": "Some"}, "Choose one of the three answers."),
        *(({"falls": falls}, "Write a whole number from 0 to 99") for falls in ("-1", "100", "two", "1e3")),
        ({"falls": "9" * 5000}, "Write a whole number from 0 to 99"),
        ({"falls": "\0"}, "Write a whole number from 0 to 99"),
        ({"note": "x" * 5001}, "Please keep it to 5000 characters"),
        ({"seen_version": "x" * 51}, "Not saved yet"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_broken_answer_is_said_beside_its_question_and_the_rest_is_kept(
    broken: dict[str, str], reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(today), FULL | {"shoes": "much"} | broken)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert escape(reason) in page
    assert 'name="shoes" value="much" checked' in page
    assert not WeeklyCheck.objects.exists()


@pytest.mark.parametrize(
    ("day", "reason"),
    [(date(2026, 11, 21), "has not come yet"), (date(1899, 12, 31), "too long ago"), (date.max, "not come")],
)
def test_refuses_a_day_out_of_reach_and_keeps_the_answers(
    day: date, reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(address(day), FULL)

    page = answer.content.decode()
    assert answer.status_code == 400
    assert reason in page
    assert 'name="peg_pain" value="5" checked' in page
    assert not WeeklyCheck.objects.exists()


@pytest.mark.parametrize("day", [date(1900, 1, 1), date(2026, 11, 20)])
def test_any_day_from_1900_to_today_can_be_checked(
    day: date, alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(address(day), FULL)

    assert WeeklyCheck.objects.owned_by(alice).get().date == day


@pytest.mark.parametrize("day", ["2026-02-30", "today", "%00", "٢٠٢٦-٠١-٠١"])
def test_nonsense_for_a_day_is_not_found(day: str, alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(f"/weekly-check/{day}/").status_code == 404


def test_a_stored_check_is_opened_for_correction(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_weekly_check(alice, today, peg_pain=0, mood="some", falls=2, note="kept")

    page = client_of(alice).get(address(today)).content.decode()

    assert page.count(" checked") == 2
    assert 'name="peg_pain" value="0" checked' in page
    assert 'name="mood" value="some" checked' in page
    assert ('value="2"' in page, "kept" in page, check.version in page) == (True, True, True)


def test_a_check_of_somebody_else_is_not_shown(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(alice, today, note="only alice knows this")

    page = client_of(bob).get(address(today)).content.decode()

    assert "only alice knows this" not in page
    assert " checked" not in page


def test_the_page_asks_few_questions_however_much_there_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    with CaptureQueriesContext(connection) as few:
        client.get(address(today))
    for weeks in range(10):
        make_weekly_check(alice, today - timedelta(weeks=weeks))
    with CaptureQueriesContext(connection) as many:
        client.get(address(today))

    assert len(many) == len(few) <= 5
