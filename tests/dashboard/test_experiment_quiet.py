"""What Today keeps to itself during an experiment: findings, and suggestions that would change the plan."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from journal.insights import latest
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.dashboard.troubles import FOUND, some_sessions
from tests.insights.some_facts import effect, findings
from tests.makers import noon
from tests.trying import make_coin_experiment, make_experiment


def stopped_today(owner: User, today: date) -> None:
    make_experiment(owner, today - timedelta(days=30), stopped_on=today)


def ended_yesterday(owner: User, today: date) -> None:
    """Of pairs, whose last rating is that of today."""
    make_coin_experiment(owner, today - timedelta(days=42))


@pytest.fixture
def finding(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    """Something that Alice's days show."""
    some_sessions(alice)
    found = findings({("pain", "week"): effect(-0.9, -0.3)})
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: found)


def said(client: Client) -> tuple[bool, list[str]]:
    """Whether Today tells what days show, and the rules whose advice it gives."""
    context = client.get("/").context
    card = context["advice"]
    return context["insight"] is not None, [one.rule for one in (card.headline, *card.more)] if card else []


@pytest.mark.usefixtures("finding")
@pytest.mark.parametrize("state", ["running", "paused"])
def test_what_days_seem_to_show_is_not_told_before_the_end(
    state: str, alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    before = said(client)
    pauses = [(today - timedelta(days=1), None)] if state == "paused" else []
    make_experiment(alice, today - timedelta(days=30), pauses=pauses)

    assert before == (False, ["R10"])
    assert said(client) == (False, [])


@pytest.mark.usefixtures("finding")
@pytest.mark.parametrize("make", [stopped_today, ended_yesterday])
def test_nor_before_the_result_may_be_seen(
    make: Callable[[User, date], None], alice: User, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    client = client_of(alice)
    make(alice, today)
    at_the_end = said(client)
    clock_at(noon(today + timedelta(days=1)))
    just_told = said(client)
    clock_at(noon(today + timedelta(days=15)))

    assert at_the_end == just_told == (False, [])
    assert "R10" in said(client)[1]


@pytest.mark.usefixtures("finding")
def test_nor_when_the_next_one_waits_already(alice: User, client_of: ClientOf, today: date) -> None:
    stopped_today(alice, today)
    make_experiment(alice, today + timedelta(days=1))

    assert said(client_of(alice)) == (False, [])


@pytest.mark.usefixtures("finding")
def test_before_its_first_day_suggestions_still_speak(alice: User, client_of: ClientOf, today: date) -> None:
    make_experiment(alice, today + timedelta(days=2))

    assert said(client_of(alice)) == (False, ["R10"])


@pytest.mark.parametrize("begins_in", [-30, 0, 2])
def test_nobody_who_has_an_experiment_is_offered_one(
    begins_in: int, alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    some_sessions(alice)
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: FOUND["R19"])
    client = client_of(alice)
    before = said(client)
    make_experiment(alice, today + timedelta(days=begins_in))

    assert "R19" in before[1]
    assert "R19" not in said(client)[1]


@pytest.mark.parametrize("rule", ["R10", "R11", "R12", "R13", "R14"])
def test_no_finding_is_told_in_a_pause(
    rule: str, alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    some_sessions(alice)
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: FOUND[rule])
    make_experiment(alice, today - timedelta(days=30), pauses=[(today - timedelta(days=1), None)])

    assert client_of(alice).get("/").context["advice"] is None
