"""Every detail of a session is stored, shown again, corrected, undone and carried on as it should be."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import OilWarning, Setting, Tool
from sessions.details import MassageDetails, details_of
from sessions.models import EssentialOil, MassageSession
from tests.conftest import ClientOf
from tests.sessions.forms import as_it_opens, carrier, everything, sent, technique
from tests.undoing import undo

ADDRESS = "/sessions/new/"


def everything_said(today: date) -> MassageDetails:
    """What `everything()` says."""
    return MassageDetails(
        date=today,
        duration_minutes=20,
        technique_ids=frozenset({technique("circles"), technique("ball-rolling")}),
        start_time=time(19, 30),
        tools=Tool.HANDS | Tool.BALL,
        feet="left",
        areas=Area.TOES | Area.ANKLE,
        pressure="light",
        carrier_oil_id=carrier("coconut"),
        carrier_teaspoons=Decimal("1.5"),
        drops={EssentialOil.objects.get(owner=None, slug="lavender").pk: 2},
        acknowledged=OilWarning(0),
        setting=Setting.LIGHT | Setting.VIEW,
        given_by="other",
        symptoms_before=7,
        symptoms_after=0,
        relief="much",
        hurt=3,
        had_skin_reaction=True,
        note="by the window",
    )


def test_everything_is_stored(alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(ADDRESS, everything())

    assert details_of(MassageSession.objects.owned_by(alice).get()) == everything_said(today)


def test_the_page_of_a_session_sends_back_what_is_stored(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    client.post(ADDRESS, everything() | {"had_skin_reaction": ""})
    massage = MassageSession.objects.get()
    before, address = details_of(massage), f"/sessions/{massage.pk}/"

    client.post(address, as_it_opens(client, address) | {"note": "corrected"})

    assert details_of(MassageSession.objects.get()) == replace(before, note="corrected")


def test_everything_can_be_left_out_again_and_that_undone(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    client.post(ADDRESS, everything())
    client.get("/settings/")  # shows what was said of the first save
    massage = MassageSession.objects.get()
    client.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version))
    emptied = details_of(MassageSession.objects.get())

    undo(client)

    assert emptied == MassageDetails(
        date=today, duration_minutes=20, technique_ids=frozenset({technique("foot-rub")})
    )
    assert details_of(MassageSession.objects.get()) == everything_said(today)


def test_the_next_one_is_like_it_without_what_was_true_of_that_one_only(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    yesterday = str(today - timedelta(days=1))
    client.post(ADDRESS, everything() | {"date": yesterday, "had_skin_reaction": ""})

    client.post(ADDRESS, as_it_opens(client, ADDRESS))

    assert details_of(MassageSession.objects.get(date=today)) == replace(
        everything_said(today),
        start_time=None,
        symptoms_before=None,
        symptoms_after=None,
        relief="",
        hurt=None,
        had_skin_reaction=False,
        note="",
    )


@pytest.mark.parametrize(
    ("teaspoons", "stored"), [("½", "0.5"), ("1½", "1.5"), ("0,25", "0.25"), (" 2 ", "2"), ("20", "20")]
)
def test_teaspoons_are_understood_as_people_write_them(
    teaspoons: str, stored: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, sent(carrier_oil=carrier("jojoba"), carrier_teaspoons=teaspoons))

    assert MassageSession.objects.get().carrier_teaspoons == Decimal(stored)


CHOOSE, SCORE = "Choose from what is offered here.", "Choose a number from 0 to 10."
TEASPOONS = "Choose teaspoons from ¼ to 20"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ({"feet": "third"}, CHOOSE),
        ({"pressure": "hard"}, CHOOSE),
        ({"relief": "\x00"}, CHOOSE),
        ({"tools": ["hands", "hammer"]}, CHOOSE),
        ({"areas": ["knee"]}, CHOOSE),
        ({"setting": ["x" * 100_000]}, CHOOSE),
        ({"acknowledged": ["everything"]}, CHOOSE),
        ({"symptoms_before": "11"}, SCORE),
        ({"symptoms_after": "-1"}, SCORE),
        ({"hurt": "٣"}, SCORE),
        ({"hurt": "9" * 5000}, SCORE),
        ({"carrier_teaspoons": "0"}, TEASPOONS),
        ({"carrier_teaspoons": "20.01"}, TEASPOONS),
        ({"carrier_teaspoons": "NaN"}, TEASPOONS),
        ({"carrier_teaspoons": "Infinity"}, TEASPOONS),
        ({"carrier_teaspoons": "1e9999"}, TEASPOONS),
        ({"carrier_teaspoons": "½½"}, TEASPOONS),
        ({"carrier_teaspoons": "a\x00½"}, TEASPOONS),
        ({"carrier_teaspoons": "0.333"}, "Write at most two digits after the point, such as 0.33."),
        ({"carrier_teaspoons": "12345"}, TEASPOONS),
        ({"finish_time": "late"}, "Choose a time, such as 19:30."),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_bad_answer_is_named_and_the_rest_kept(
    broken: dict[str, Any], reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(ADDRESS, everything() | broken)

    page = answer.content.decode()
    assert answer.status_code == 200
    assert reason in page
    assert "by the window" in page
    assert not MassageSession.objects.exists()


def test_teaspoons_belong_to_an_oil(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(ADDRESS, sent(carrier_teaspoons="1")).content.decode()

    assert "Which oil or lotion were these teaspoons of?" in page
    assert not MassageSession.objects.exists()


def test_the_end_of_a_line_in_a_note_counts_as_one_character(
    alice: User, client_of: ClientOf, today: date
) -> None:
    lines = ["x" * 49] * 100

    client_of(alice).post(ADDRESS, sent(note="\r\n".join(lines) + "x"))

    massage = MassageSession.objects.owned_by(alice).get()
    assert massage.note == "\n".join(lines) + "x"
