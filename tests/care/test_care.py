"""What a person prepares for their clinician is kept as written."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.html import escape, strip_tags

from journal.care.models import CareNotes
from journal.users.models import User
from tests.care.making import CARE, make_notes, make_visit, prepared, save
from tests.conftest import ClientOf

FULL = {
    "goal": "Walk to the market",
    "question_1": "Is it the tablet?",
    "question_2": "May I swim?",
    "question_3": "What about winter?",
    "conditions": "Type 2 diabetes\nNeuropathy in both feet",
    "medications": "Pregabalin 75 mg in the evening since March\nVitamin B12",
}


def test_keeps_what_was_written_and_shows_it_again(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    page = client.post(CARE, {"seen_version": "", **FULL}, follow=True)

    assert prepared(alice) == FULL
    words = page.content.decode()
    assert "What you prepared for your clinician is saved." in words
    assert [text for text in FULL.values() if escape(text) not in words] == []


def test_nothing_need_be_said(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(CARE, {"seen_version": ""})

    assert answer.status_code == 302
    assert not CareNotes.objects.exists()


def test_what_was_said_can_be_taken_away_again(alice: User, client_of: ClientOf, today: date) -> None:
    make_notes(alice, **FULL)

    save(client_of(alice))

    assert prepared(alice) == {}


def test_a_list_is_one_thing_a_line_without_empty_lines(
    alice: User, client_of: ClientOf, today: date
) -> None:
    save(client_of(alice), medications="  Pregabalin\t75 mg \r\n\r\n \r\nVitamin  B12\r", goal=" a \n b ")

    assert prepared(alice) == {"medications": "Pregabalin 75 mg\nVitamin B12", "goal": "a b"}


@pytest.mark.parametrize(
    "text",
    [
        "لماذا تحترق قدماي في الليل؟",
        "למה זה כואב?",
        "👣🔥 at night",
        "<b>Bold</b> & “quoted”",
        "=1+1",
        "#let x",
    ],
)
def test_any_writing_is_kept_as_typed(text: str, alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    save(client, goal=text, medications=text)

    assert prepared(alice) == {"goal": text, "medications": text}
    assert escape(text) in client.get(CARE).content.decode()


def test_says_when_the_last_visit_was_and_when_the_next_one_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    assert "Mark the day of your last visit" in client.get(CARE).content.decode()
    for days in (-40, -3, 9, 30):
        make_visit(alice, today + timedelta(days=days))

    words = " ".join(strip_tags(client.get(CARE).content.decode()).split())

    assert "Last visit17 November 2026 Next visit29 November 2026" in words


def test_what_another_prepared_is_not_seen(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_notes(alice, goal="Only for Alice")
    make_visit(alice, today)

    save(client_of(bob), goal="Bob's")

    words = client_of(bob).get(CARE).content.decode()
    assert "Only for Alice" not in words
    assert "Last visit" not in words
    assert prepared(alice) == {"goal": "Only for Alice"}


def test_more_visits_ask_no_more_questions(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make_notes(alice, **FULL)
    make_visit(alice, today)
    with CaptureQueriesContext(connection) as few:
        client.get(CARE)
    for days in range(1, 11):
        make_visit(alice, today - timedelta(days=days))
    with CaptureQueriesContext(connection) as many:
        client.get(CARE)

    assert len(many) == len(few)


def test_settings_lead_here(alice: User, client_of: ClientOf) -> None:
    assert f'href="{CARE}"' in client_of(alice).get("/settings/").content.decode()


def test_a_refused_form_gives_back_what_was_typed(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).post("/settings/care/visits/99/remove/", FULL).content.decode()

    assert [text for text in FULL.values() if escape(text) not in page] == []
