"""What the days show, on the first page: a finding with its interval, none, or that it is too early."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.test import Client

from journal.insights import latest
from journal.insights.design import QUESTIONS
from journal.insights.findings import Findings
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.dashboard.troubles import some_sessions
from tests.insights.some_facts import CLOSED, effect, findings
from tests.makers import make_weekly_check, noon
from tests.reports.reading import pdf_of, text_of
from tests.trying import make_coin_experiment, make_experiment

FOUND = findings({("pain", "week"): effect(-0.9, -0.3)})
TOLD = (
    "For each extra session in the week before, pain was 0.3 to 0.9 points lower, about 0.6. "
    "95 % intervals; a pattern, not proof."
)
NOTHING = "No pattern was found that chance could not make as well."
TOO_EARLY = "Not enough days yet to compare any."

Shows = Callable[[Findings], None]


@pytest.fixture
def shows(monkeypatch: pytest.MonkeyPatch) -> Shows:
    """Has every journal's days show this; working it out has tests of its own."""

    def faked(found: Findings) -> None:
        monkeypatch.setattr(latest, "analyse", lambda _table, *, today: found)

    return faked


def shown_on(client: Client, **query: str) -> str:
    """What the preview says, having checked that the document says no other thing."""
    preview = client.get("/reports/", {"period": "all", **query})
    page, html = preview.context["page"], preview.content.decode()
    printed = text_of(pdf_of(client.get("/reports/report.pdf", {"period": "all", **query})))
    said: str = page.shown_text
    assert "the last year" in page.shown_title
    assert html.count(page.shown_title) == printed.count(page.shown_title) == bool(said)
    assert html.count(said) == 1 or not said
    assert said in printed
    return said


def test_a_finding_is_told_with_its_interval_and_named_no_proof(
    alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(FOUND)

    assert shown_on(client_of(alice)) == TOLD
    assert shown_on(client_of(alice), details="out") == TOLD


def test_of_several_findings_the_two_most_sure_are_told(
    alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(
        findings(
            {
                ("burning", "week"): effect(-0.9, -0.3, p_star=0.01),
                ("pain", "day"): effect(0.4, 1.2, p_star=0.0001),
                ("overall", "week"): effect(-0.6, -0.2, p_star=0.001),
            }
        )
    )

    assert shown_on(client_of(alice)) == (
        "The day after a session, pain was 0.4 to 1.2 points higher than on other days like them, about 0.8. "
        "For each extra session in the week before, overall symptoms were 0.2 to 0.6 points lower, "
        "about 0.4. 95 % intervals; a pattern, not proof."
    )


def test_without_a_finding_it_says_that_chance_would_do(
    alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(findings(effects={("pain", "week"): effect(-0.9, 0.3)}))

    assert shown_on(client_of(alice)) == NOTHING


def test_behind_closed_gates_it_is_too_early(
    alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(findings(gates={question.name: CLOSED for question in QUESTIONS}))

    assert shown_on(client_of(alice)) == TOO_EARLY


def test_without_a_rating_and_a_session_it_is_too_early(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(alice, today)

    assert shown_on(client_of(alice)) == TOO_EARLY


def test_what_anothers_days_show_is_never_told(
    alice: User, bob: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    make_weekly_check(bob, today)
    shows(FOUND)

    assert shown_on(client_of(bob)) == TOO_EARLY


def test_it_is_of_the_last_year_whatever_the_period(
    alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(FOUND)

    day = (today - timedelta(days=10)).isoformat()
    assert shown_on(client_of(alice), first=day, last=day) == TOLD


@pytest.mark.parametrize("state", ["running", "paused"])
def test_it_is_silent_until_an_experiment_is_over(
    state: str, alice: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(FOUND)
    pauses = [(today - timedelta(days=1), None)] if state == "paused" else []
    make_experiment(alice, today - timedelta(days=30), pauses=pauses)

    assert shown_on(client_of(alice)) == ""


@pytest.mark.parametrize("make", ["stopped_today", "ended_yesterday"])
def test_and_until_its_result_may_be_seen(
    make: str, alice: User, client_of: ClientOf, today: date, clock_at: ClockAt, shows: Shows
) -> None:
    some_sessions(alice)
    shows(FOUND)
    if make == "stopped_today":
        make_experiment(alice, today - timedelta(days=30), stopped_on=today)
    else:
        make_coin_experiment(alice, today - timedelta(days=42))

    assert shown_on(client_of(alice)) == ""
    clock_at(noon(today + timedelta(days=15)))
    assert shown_on(client_of(alice)) == TOLD


def test_anothers_experiment_silences_nothing(
    alice: User, bob: User, client_of: ClientOf, today: date, shows: Shows
) -> None:
    some_sessions(alice)
    shows(FOUND)
    make_experiment(bob, today - timedelta(days=30))

    assert shown_on(client_of(alice)) == TOLD
