"""Over, and its result not to be seen yet: the last ratings may still come in, and a stop be taken back."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.experiments.page import ExperimentPage
from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf, ClockAt
from tests.experiments.asking import text_of
from tests.makers import noon
from tests.trying import live_through, make_coin_experiment, make_experiment

DAY = timedelta(days=1)
COMPARING = ("average", "lower", "higher", '<svg class="trial"', "difference", "points", "interval")
TOMORROW = "The result is here from 21 November 2026 on, when all ratings that count can be in."


def address(made: Experiment) -> str:
    return f"/experiments/{made.pk}/"


def stopped(owner: User, today: date) -> Experiment:
    made = make_experiment(owner, today - 70 * DAY, stopped_on=today)
    live_through(made, difference=-3)
    return made


def stopped_pairs(owner: User, today: date) -> Experiment:
    made = make_coin_experiment(owner, today - 35 * DAY, stopped_on=today)
    live_through(made, difference=-3)
    return made


def ended_pairs(owner: User, today: date) -> Experiment:
    """Yesterday was the last day of its plans; the rating of today tells of it."""
    made = make_coin_experiment(owner, today - 42 * DAY)
    live_through(made, difference=-3)
    return made


each = pytest.mark.parametrize("over", [stopped, stopped_pairs, ended_pairs])


@each
def test_the_page_says_from_when_on_the_result_is_there(
    over: Any, alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today)

    page = text_of(client_of(alice).get(address(made)))

    assert '<h2 id="now-title">It is over</h2>' in page
    assert TOMORROW in page
    assert "Please rate your feet until then." in page
    assert "Your experiment</h1>" in page


@each
def test_nothing_of_the_result_is_told(over: Any, alice: User, client_of: ClientOf, today: date) -> None:
    made = over(alice, today)

    answer = client_of(alice).get(address(made))

    page: ExperimentPage = answer.context["page"]
    assert (page.words, page.figure, page.method, page.adopt, page.sealed) == (None, None, [], [], "")
    assert page.outcomes.found is None
    text = text_of(answer)
    assert [word for word in COMPARING if word in text.lower()] == []
    assert [secret for secret in (made.nonce, made.order, "The seal is whole") if secret in text] == []


@each
def test_on_the_next_day_all_of_it_is_there(
    over: Any, alice: User, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    made = over(alice, today)
    client = client_of(alice)
    clock_at(noon(today + DAY))

    page = text_of(client.get(address(made)))

    assert "The result of your experiment" in page
    assert made.nonce in page
    assert client.get(f"{address(made)}file.json").status_code == 200


@each
@pytest.mark.parametrize("ending", ["json", "csv"])
def test_there_is_no_file(ending: str, over: Any, alice: User, client_of: ClientOf, today: date) -> None:
    made = over(alice, today)

    assert client_of(alice).get(f"{address(made)}file.{ending}").status_code == 404


@each
def test_nothing_can_be_paused_stopped_or_gone_on_with(
    over: Any, alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today)
    client = client_of(alice)
    page = text_of(client.get(address(made)))

    said = [
        text_of(client.post(f"{address(made)}{press}/", follow=True)) for press in ("pause", "resume", "stop")
    ]

    offered = [press for press in ("pause", "resume", "stop") if f'"{address(made)}{press}/"' in page]
    assert offered == []
    assert ["so nothing was done" in text for text in said] == [True] * 3


@each
def test_it_is_listed_among_those_that_are_over(
    over: Any, alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(alice, today)

    context = client_of(alice).get("/experiments/").context

    assert context["current"] is None
    assert [one.experiment for one in context["past"]] == [made]


@each
def test_trends_compares_nothing_yet(
    over: Any, alice: User, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    over(alice, today)
    client = client_of(alice)

    waits, page = trends(client)
    clock_at(noon(today + DAY))
    waits_tomorrow, page_tomorrow = trends(client)

    assert (waits, waits_tomorrow) == (True, False)
    assert "nothing is compared before its end" in page
    assert ("see the result" in page, "see the result" in page_tomorrow) == (False, True)


def trends(client: Client) -> tuple[bool, str]:
    answer = client.get("/trends/")
    return answer.context["trends"].waits, text_of(answer)
