"""What a person is told before a link is made: what it will show, under which name, and a PIN to take."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest

from journal.sharing.pin_choice import is_guessed_first
from journal.users.models import User
from tests.care.making import make_notes
from tests.conftest import ClientOf
from tests.sharing.making import NEW, make
from tests.trying import live_through, make_experiment

STAYS = "Your goal, questions, conditions and medicines stay as they are now."
EXPERIMENTS, CARE = "Experiments that are over", "My goal, questions, conditions and medicines"


def page_of(client_of: ClientOf, person: User, query: str = "") -> str:
    return client_of(person).get(f"{NEW}?{query}").content.decode()


def test_it_says_what_will_be_seen_before_it_is_shared(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(f"{NEW}?name=A.+B.&period=14d&notes=in").content.decode()

    assert "Your report of 7 Nov to 20 Nov 2026 (2 weeks), with “A. B.” as the name." in page
    assert "<dt>Notes</dt><dd>Add my notes</dd>" in page
    assert "<dt>Paper</dt><dd>A4</dd>" in page


def test_without_a_typed_name_it_says_that_the_user_name_stays_out(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = page_of(client_of, alice)

    assert "so “Not named” stands there: a link does not show your user name." in page
    assert "alice" not in page


def test_what_there_is_nothing_of_is_no_line(alice: User, client_of: ClientOf, today: date) -> None:
    page = page_of(client_of, alice)

    assert "<dt>Paper</dt>" in page
    assert EXPERIMENTS not in page
    assert CARE not in page
    assert STAYS not in page


@pytest.mark.parametrize("answer", ["in", "out"])
def test_what_there_is_is_one(answer: str, alice: User, client_of: ClientOf, today: date) -> None:
    live_through(make_experiment(alice, today - timedelta(weeks=13)))
    make_notes(alice)

    page = page_of(client_of, alice, f"experiments={answer}&care={answer}")

    assert f"<dt>{EXPERIMENTS}</dt>" in page
    assert f"<dt>{CARE}</dt>" in page
    assert (STAYS in page) == (answer == "in")


def test_an_experiment_of_other_days_is_none(alice: User, client_of: ClientOf, today: date) -> None:
    live_through(make_experiment(alice, today - timedelta(weeks=20)))

    assert EXPERIMENTS not in page_of(client_of, alice, "period=14d")


def test_a_pin_is_drawn_anew_for_every_page_and_can_be_taken_as_it_stands(
    alice: User, client_of: ClientOf, today: date
) -> None:
    drawn = [re.findall(r"just now: (\d{3} \d{3})\.", page_of(client_of, alice)) for _ in range(3)]

    pins = {pin for page in drawn for pin in page}
    assert [len(page) for page in drawn] == [1, 1, 1]
    assert len(pins) > 1
    assert not any(is_guessed_first(pin.replace(" ", "")) for pin in pins)
    assert "It asks for your PIN." in make(client_of(alice), pin_code=drawn[0][0])
