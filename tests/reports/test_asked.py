"""What the person would like to talk about: their goal and questions, on the first page."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from journal.users.models import User
from tests.care.making import make_notes
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import pdf_of, text_of

TITLE = "What the person would like to talk about"
GOAL, WINTER, TABLET = "Walk to the market", "Why is it worse in winter?", "Does the tablet help?"


def asked_on(client: Client, **query: str) -> dict[str, str]:
    """What the preview says, having checked that the document says no other thing."""
    preview = client.get("/reports/", query)
    html, facts = preview.content.decode(), preview.context["page"].asked
    printed = pdf_of(client.get("/reports/report.pdf", query)).pages[0].extract_text()
    words = " ".join(printed.split())
    assert html.count(TITLE) == words.count(TITLE) == bool(facts)
    assert all(f"{fact.label} {fact.text}" in words for fact in facts)
    return {fact.label: fact.text for fact in facts}


def test_goal_and_questions_stand_on_the_first_page(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    make_notes(alice, goal=GOAL, question_1=WINTER, question_2=TABLET)

    said = asked_on(client_of(alice))

    assert said == {"Goal": GOAL, "Question 1": WINTER, "Question 2": TABLET}
    assert asked_on(client_of(alice), details="out") == said


def test_questions_are_counted_as_they_are_asked(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    make_notes(alice, question_2=WINTER, question_3=TABLET)

    assert asked_on(client_of(alice)) == {"Question 1": WINTER, "Question 2": TABLET}


def test_the_preview_shows_them_under_their_heading(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    make_notes(alice, goal=GOAL, question_1=WINTER)

    html = client_of(alice).get("/reports/").content.decode()

    assert html.index(f"<h3>{TITLE}</h3>") < html.index(GOAL) < html.index(WINTER)


def test_they_stay_out_when_somebody_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    make_notes(alice, goal=GOAL, question_1=WINTER, conditions="Sciatica", medications="Vitamin B")

    html = client_of(alice).get("/reports/", {"care": "out"}).content.decode()
    printed = text_of(pdf_of(client_of(alice).get("/reports/report.pdf", {"care": "out"})))

    assert asked_on(client_of(alice), care="out") == {}
    for words in (GOAL, WINTER, "Sciatica", "Vitamin B"):
        assert words not in html
        assert words not in printed


@pytest.mark.parametrize("prepared", [{}, {"conditions": "Sciatica", "medications": "Vitamin B"}])
def test_without_goal_and_question_there_is_no_such_heading(
    prepared: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today)
    if prepared:
        make_notes(alice, **prepared)

    assert asked_on(client_of(alice)) == {}


def test_another_persons_are_never_shown(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_notes(alice, goal=GOAL, question_1=WINTER)
    make_rating(bob, today)
    bobs = client_of(bob)

    before = asked_on(bobs)
    make_notes(bob, goal="Sleep through")

    assert before == {}
    assert asked_on(bobs) == {"Goal": "Sleep through"}


def test_what_was_typed_is_never_markup(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)
    typed = '#panic() *b* </dd><b>x $y$ "'
    make_notes(alice, goal=typed, question_1="W" * 200)

    html = client_of(alice).get("/reports/").content.decode()
    printed = text_of(pdf_of(client_of(alice).get("/reports/report.pdf")))

    assert "<b>x" not in html
    assert "#panic() *b* &lt;/dd&gt;&lt;b&gt;x $y$ &quot;" in html
    assert f"Goal {typed}" in printed
    assert "W" * 200 in "".join(printed.split()).replace("\u200b", "")
