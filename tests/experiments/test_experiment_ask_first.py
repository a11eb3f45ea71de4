"""What asks for a tick before a start: symptoms, a condition, or that none of it was ever said."""

from __future__ import annotations

import re
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.dashboard.troubles import TROUBLES
from tests.experiments.asking import FREQUENCY, new, review, said, sent, start, text_of

ASKED = {
    "R04": "Your symptoms have been severe lately.",
    "R05": "Your symptoms are clearly higher than two weeks ago.",
    "R06": "Your feet got much in the way on several days this week.",
    "R07": "You told us of a condition, or are not sure",
    "unsaid": "With diabetes, or a condition of the heart or the circulation, ask first",
}
TICK_IT = "Tick this once you have asked. Nothing has begun."
ALERT = "Nothing has begun: please read what stands below the plan, and tick the box there."


def tell(owner: User, **fields: Any) -> None:
    """What the person says in My health."""
    User.objects.filter(pk=owner.pk).update(**fields)


def asked_on(owner: User) -> date | None:
    return User.objects.get(pk=owner.pk).asked_professional_on


@pytest.mark.parametrize("rule", ["R04", "R05", "R06", "R07"])
def test_a_warning_about_symptoms_asks_for_a_tick(
    rule: str, alice: User, client_of: ClientOf, today: date
) -> None:
    tell(alice, health_risk="no")
    TROUBLES[rule](alice)

    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert [text for text in ASKED.values() if text in page] == [ASKED[rule]]
    assert "I have asked, and it is right for me." in page
    assert [TICK_IT in page, ALERT in page] == [False, False]


def test_who_has_not_said_whether_there_is_a_condition_is_asked(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert [text for text in ASKED.values() if text in page] == [ASKED["unsaid"]]
    assert 'href="/settings/health/"' in page
    assert "I have none of these, or I have asked and it is right for me." in page


def test_beside_other_reasons_the_tick_says_that_one_has_asked(
    alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES["R04"](alice)

    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert [text in page for text in (ASKED["R04"], ASKED["unsaid"])] == [True, True]
    assert "I have none of these" not in page


@pytest.mark.parametrize("rule", ASKED)
def test_without_the_tick_nothing_begins_and_an_alert_says_so(
    rule: str, alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES.get(rule, lambda _owner: None)(alice)
    client = client_of(alice)

    refused = client.post(start(FREQUENCY), sent(asked=None))

    page = text_of(refused)
    assert refused.status_code == 200
    assert f'role="alert"><p>{ALERT}</p>' in page
    assert TICK_IT in page
    assert not Experiment.objects.exists()
    assert client.post(start(FREQUENCY), sent()).status_code == 302


@pytest.mark.parametrize("said_before", [{"health_risk": "no"}, {"health_risk": "yes"}, {"health_risk": ""}])
def test_who_has_said_no_or_has_asked_this_year_is_not_asked_to_tick(
    said_before: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    talk = None if said_before["health_risk"] == "no" else today - timedelta(days=364)
    tell(alice, asked_professional_on=talk, **said_before)
    client = client_of(alice)

    page = text_of(client.get(review(FREQUENCY), said()))

    assert 'name="asked"' not in page
    assert client.post(start(FREQUENCY), sent(asked=None)).status_code == 302


@pytest.mark.parametrize("risk", ["yes", "unsure", ""])
def test_a_talk_of_a_year_ago_is_asked_for_again(
    risk: str, alice: User, client_of: ClientOf, today: date
) -> None:
    tell(alice, health_risk=risk, asked_professional_on=today - timedelta(days=365))

    client_of(alice).post(start(FREQUENCY), sent(asked=None))

    assert not Experiment.objects.exists()


@pytest.mark.parametrize("risk", ["yes", "unsure"])
def test_with_a_condition_the_tick_is_kept_as_a_talk_of_today(
    risk: str, alice: User, client_of: ClientOf, today: date
) -> None:
    tell(alice, health_risk=risk, asked_professional_on=today - timedelta(days=500))

    client_of(alice).post(start(FREQUENCY), sent())

    assert asked_on(alice) == today


@pytest.mark.parametrize("risk", ["", "no"])
def test_the_tick_of_who_told_of_no_condition_is_no_talk(
    risk: str, alice: User, client_of: ClientOf, today: date
) -> None:
    tell(alice, health_risk=risk)
    TROUBLES["R04"](alice)

    client_of(alice).post(start(FREQUENCY), sent())

    assert Experiment.objects.exists()
    assert asked_on(alice) is None


@pytest.mark.parametrize(
    "wrong", [{"asked": None}, {"sessions_b": "2"}, {"starts_on": "2026-11-19"}], ids=str
)
def test_a_start_that_is_refused_is_no_talk(
    wrong: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    tell(alice, health_risk="yes")

    client_of(alice).post(start(FREQUENCY), sent(**wrong))

    assert asked_on(alice) is None


def test_nobody_elses_talk_is_noted(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    for person in (alice, bob):
        tell(person, health_risk="yes")

    client_of(alice).post(start(FREQUENCY), sent())

    assert (asked_on(alice), asked_on(bob)) == (today, None)


def test_the_tick_is_not_set_by_itself_nor_sent_through_the_form(
    alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES["R07"](alice)

    page = text_of(client_of(alice).get(review(FREQUENCY), sent()))

    assert page.count('name="asked"') == 1
    assert "checked" not in page[page.index('name="asked"') : page.index('name="asked"') + 80]
    assert 'type="hidden" name="asked"' not in page


def test_a_refused_start_hands_on_what_was_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    refused = client.post(start(FREQUENCY), sent(asked=None, sessions_b="6", length="16x7", outcome="pain"))

    page = text_of(refused)
    assert 'type="hidden" name="sessions_b" value="6"' in page
    [change_it] = re.findall(rf'href="({new(FREQUENCY)}[^"]*)"', page)
    form = client.get(unescape(change_it)).context["form"]
    chosen = {name: form[name].value() for name in ("sessions_b", "length", "outcome")}
    assert chosen == {"sessions_b": "6", "length": "16x7", "outcome": "pain"}
