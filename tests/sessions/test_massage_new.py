"""Logging a session: quick, complete, once."""

from __future__ import annotations

import re
import uuid
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import MassageSession, Technique
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_routine
from tests.sessions.forms import carrier, drops, sent, technique

ADDRESS = "/sessions/new/"


def test_stores_everything_that_was_said(alice: User, client_of: ClientOf, today: date) -> None:
    form = sent(
        techniques=[technique("foot-rub"), technique("circles")],
        carrier_oil=carrier("coconut"),
        start_time="19:30",
        given_by="other",
        note="by the window",
        **{drops("lavender"): "2", drops("peppermint"): "0"},
    )

    answer = client_of(alice).post(ADDRESS, form)

    massage = MassageSession.objects.owned_by(alice).with_details().get()
    assert answer.status_code == 302
    assert (massage.date, massage.start_time, massage.duration_minutes) == (today, time(19, 30), 20)
    assert {item.slug for item in massage.techniques.all()} == {"foot-rub", "circles"}
    assert (massage.given_by, massage.note) == ("other", "by the window")
    assert str(massage.carrier_oil) == "Coconut oil"
    assert {str(dose.essential_oil): dose.drops for dose in massage.oil_doses.all()} == {"Lavender": 2}


def test_says_what_was_saved_and_offers_undo(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, sent(), follow=True).content.decode()

    assert "Saved for 20 November 2026: 20 minutes, Basic foot rub." in page
    assert 'action="/sessions/undo/?token=' in page


def test_says_what_matters_about_it(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    page = client.post(ADDRESS, sent(feet="left", hurt="3"), follow=True).content.decode()

    assert "Saved for 20 November 2026: 20 minutes, Basic foot rub, Left foot, it hurt 3 of 10." in page
    history = client.get("/history/").content.decode()
    assert "20 minutes: <bdi>Basic foot rub</bdi>; left foot; hurt 3 of 10" in history


def test_begins_like_the_last_session_without_its_note(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today - timedelta(days=3), minutes=5, techniques=["toe-pull"])
    make_massage(
        alice,
        today - timedelta(days=1),
        minutes=25,
        techniques=["circles"],
        carrier_oil="jojoba",
        drops={"lavender": 1},
        given_by="other",
        note="old words",
    )

    form = client_of(alice).get(ADDRESS).context["form"]

    values = {name: form[name].value() for name in form.fields}
    assert values["date"] == today
    assert values["duration_minutes"] == 25
    assert values["techniques"] == [technique("circles")]
    assert values["carrier_oil"] == carrier("jojoba")
    assert values[drops("lavender")] == 1
    assert values["given_by"] == "other"
    assert values["note"] == ""


def test_the_first_session_begins_with_the_minutes_of_the_routine(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today, duration_minutes=12)

    form = client_of(alice).get(ADDRESS).context["form"]

    assert form["duration_minutes"].value() == 12


def test_a_double_click_is_one_session(alice: User, client_of: ClientOf, today: date) -> None:
    client, form = client_of(alice), sent()

    answers = [client.post(ADDRESS, form) for _ in range(2)]

    assert [answer.status_code for answer in answers] == [302, 302]
    assert MassageSession.objects.owned_by(alice).count() == 1


def test_a_form_opened_again_with_back_and_changed_loses_neither_session(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client, form = client_of(alice), sent(note="first")
    client.post(ADDRESS, form)

    answer = client.post(ADDRESS, form | {"duration_minutes": "45", "note": "second"})

    page = answer.content.decode()
    first = MassageSession.objects.get()
    assert answer.status_code == 409
    assert "nothing was overwritten" in page
    assert ("first" in page, "second" in page, 'value="45"' in page) == (True, True, True)
    assert f'action="/sessions/{first.pk}/"' in page
    assert (first.duration_minutes, first.note) == (20, "first")


def test_two_people_may_make_the_same_id(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    form = sent(client_id=str(uuid.UUID(int=7)))

    for person in (alice, bob):
        client_of(person).post(ADDRESS, form)

    assert MassageSession.objects.count() == 2


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"duration_minutes": "0"}, "Choose whole minutes from 1 to 240."),
        ({"duration_minutes": "100000"}, "Choose whole minutes from 1 to 240."),
        ({"duration_minutes": "ten"}, "Choose whole minutes from 1 to 240."),
        ({"duration_minutes": "7.5"}, "Choose whole minutes from 1 to 240."),
        ({"duration_minutes": ""}, "How many minutes? Choose 1 to 240, or say when it started"),
        ({"date": "2026-11-21"}, "This day has not come yet."),
        ({"date": "1899-12-31"}, "This day is too long ago."),
        ({"date": "31/02/2026"}, "Choose a day, such as 2026-11-20."),
        ({"date": ""}, "Choose a day, such as 2026-11-20."),
        ({"start_time": "25:00"}, "Choose a time, such as 19:30."),
        ({"techniques": []}, "Choose at least one technique"),
        ({"techniques": ["999999"]}, "Choose from what is offered here."),
        ({"techniques": ["x"]}, "Choose from what is offered here."),
        ({"carrier_oil": "999999"}, "Choose from what is offered here."),
        ({"given_by": "the dog"}, "Choose from what is offered here."),
        ({"note": "x" * 1_000_000}, "Please keep it to 5000 characters"),
        ({"note": "a\x00b"}, "Null characters are not allowed."),
        ({"own_technique": "x" * 61}, "Please keep it to 60 characters; it has 61."),
        ({"own_essential_drops": "3"}, "Which oil were these drops of?"),
        ({"own_essential_oil": "Rosemary"}, "How many drops of it?"),
        ({"own_essential_oil": "Rosemary", "own_essential_drops": "100"}, "Choose whole drops from 0 to 99."),
        ({"client_id": "me"}, "nothing was saved. Save it again."),
    ],
)
def test_a_bad_answer_is_named_and_the_rest_kept(
    broken: dict[str, Any], reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, sent(own_carrier_oil="Sesame") | broken)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert reason in page
    assert "Sesame" in page
    assert not MassageSession.objects.exists()


def test_the_form_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_foot_check(alice, today, left=["blister"], entered_at=datetime(2026, 11, 20, 9, tzinfo=UTC))
    make_massage(alice, today, drops={"lavender": 1})
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for number in range(10):
        Technique.objects.create(owner=alice, own_name=f"Own {number}")
        make_massage(alice, today, drops={"lavender": 1})
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few) <= 10


def test_what_is_needed_is_marked_and_nothing_else(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/sessions/new/").content.decode()

    marked = re.findall(r'>([^<]+)<span class="asteriskField" aria-hidden="true">\*', page)
    assert marked == ["Day", "Minutes", "What did you do?"]
    assert "What has a * is needed." in page


def test_no_browser_cuts_what_is_typed(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    pages = [client.get(address).content.decode() for address in ("/sessions/new/", "/settings/own/")]

    assert [page.count("maxlength") for page in pages] == [0, 0]
