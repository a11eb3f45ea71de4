"""The page of all experiments: what may be begun, the one that runs, those that are over."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.troubles import TROUBLES
from tests.experiments.asking import text_of
from tests.trying import make_experiment, make_own_experiment, make_technique_experiment

ADDRESS = "/experiments/"
OFFERED = [
    "weeks/frequency",
    "weeks/technique",
    "weeks/carrier_oil",
    "weeks/essential_oil",
    "days/session",
    "days/technique",
    "days/carrier_oil",
    "days/essential_oil",
]


def test_says_how_it_works_and_offers_both_questions(alice: User, client_of: ClientOf, today: date) -> None:
    page = text_of(client_of(alice).get(ADDRESS))

    assert "You may skip any session, and stop at any time." in page
    assert "How often?" in page
    assert "Tomorrow?" in page
    assert [address for address in OFFERED if f'href="/experiments/new/{address}/"' not in page] == []


def test_every_offer_leads_to_a_form(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    answers = {address: client.get(f"/experiments/new/{address}/").status_code for address in OFFERED}

    assert set(answers.values()) == {200}


@pytest.mark.parametrize("begins_in", [0, 5], ids=["running", "waiting"])
def test_while_one_is_not_over_only_that_one_is_shown(
    begins_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today + timedelta(days=begins_in))

    page = text_of(client_of(alice).get(ADDRESS))

    assert "2 sessions a week or 5 sessions a week" in page
    assert f'href="/experiments/{made.pk}/"' in page
    assert "/experiments/new/" not in page


def test_a_paused_one_is_the_one_there_is(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=9), pauses=[(today - timedelta(days=2), None)])

    page = text_of(client_of(alice).get(ADDRESS))

    assert f'class="btn btn-primary" href="/experiments/{made.pk}/"' in page
    assert "/experiments/new/" not in page


@pytest.mark.parametrize(
    ("rule", "reason"),
    [
        ("R01", "In the last two weeks a foot check stopped a massage."),
        ("R03", "In the last two weeks several sessions hurt."),
    ],
)
def test_what_forbids_a_start_stands_in_the_place_of_the_offers(
    rule: str, reason: str, alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES[rule](alice)

    page = text_of(client_of(alice).get(ADDRESS))

    assert "Not now: your feet come first" in page
    assert reason in page
    assert "/experiments/new/" not in page


@pytest.mark.parametrize("rule", ["R02", "R04", "R07"])
def test_what_only_asks_first_takes_no_offer_away(
    rule: str, alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES[rule](alice)

    page = text_of(client_of(alice).get(ADDRESS))

    assert "Not now: your feet come first" not in page
    assert "/experiments/new/weeks/frequency/" in page


def test_beside_one_that_is_paused_nothing_is_said_of_a_start(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today - timedelta(days=9), pauses=[(today - timedelta(days=2), None)])
    TROUBLES["R01"](alice)

    assert "Not now: your feet come first" not in text_of(client_of(alice).get(ADDRESS))


def test_those_that_are_over_are_listed_the_newest_first(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = make_experiment(alice, today - timedelta(days=300))
    second = make_technique_experiment(
        alice, today - timedelta(days=100), stopped_on=today - timedelta(days=60)
    )

    answer = client_of(alice).get(ADDRESS)

    assert [one.experiment for one in answer.context["past"]] == [second, first]
    page = text_of(answer)
    assert "Circular strokes or Basic foot rub" in page
    assert "from 12 August 2026" in page
    assert "/experiments/new/" in page


def test_nothing_of_somebody_else_is_listed(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_own_experiment(alice, today - timedelta(days=100), note="Only Alice knows this")
    make_experiment(alice, today)

    answer = client_of(bob).get(ADDRESS)

    assert (answer.context["current"], answer.context["past"]) == (None, [])
    assert "Only Alice knows this" not in text_of(answer)


def test_can_be_asked_for_and_takes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert client.head(ADDRESS).status_code == 200
    assert [client.post(ADDRESS).status_code, client.put(ADDRESS).status_code] == [405, 405]


def test_asks_the_same_number_of_questions_for_any_history(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_technique_experiment(alice, today - timedelta(days=1500))
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for number in range(10):
        day = today - timedelta(days=1400 - 100 * number)
        make_technique_experiment(alice, day, pauses=[(day + timedelta(days=9), day + timedelta(days=12))])
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few)
