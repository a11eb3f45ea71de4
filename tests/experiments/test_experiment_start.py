"""An experiment begins: its order is drawn, sealed and kept, and shown to nobody."""

from __future__ import annotations

import secrets
from datetime import date, time, timedelta
from typing import Any

import pytest

from journal.experiments.designs import scheme_of
from journal.insights.trial_schemes import is_allowed
from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.experiment_seal import is_untouched
from sessions.models import Experiment, Technique
from tests.conftest import ClientOf
from tests.experiments.asking import (
    ESSENTIAL_OIL,
    FREQUENCY,
    SESSION,
    TECHNIQUE,
    TECHNIQUE_DAYS,
    sent,
    start,
    started,
    text_of,
)
from tests.trying import make_experiment


@pytest.mark.parametrize(
    ("what", "length", "rule"),
    [
        (FREQUENCY, "12x7", (12, 7, 3)),
        (FREQUENCY, "8x7", (8, 7, 3)),
        (FREQUENCY, "16x7", (16, 7, 2)),
        (FREQUENCY, "10x14", (10, 14, 3)),
        (ESSENTIAL_OIL, "8x7", (8, 7, 3)),
        (SESSION, "21x2", (42, 1, None)),
        (TECHNIQUE_DAYS, "28x2", (56, 1, None)),
    ],
)
def test_the_order_is_drawn_by_the_rule_and_sealed(
    what: str, length: str, rule: tuple[int, int, int | None], alice: User, client_of: ClientOf, today: date
) -> None:
    made = started(client_of(alice), what, length=length)

    assert (made.n_blocks, made.block_days, made.run_max) == rule
    assert is_allowed(scheme_of(made), made.order)
    assert made.order.count("A") == made.order.count("B")
    assert is_untouched(made)


def test_keeps_what_was_said(alice: User, client_of: ClientOf, today: date) -> None:
    answers = {"outcome": "burning", "duration_minutes": "25", "preferred_time": "19:30"}

    made = started(client_of(alice), sessions_a="1", sessions_b="7", starts_on=today.isoformat(), **answers)

    assert (made.compares, made.outcome) == ("frequency", "burning")
    assert (made.sessions_a, made.sessions_b) == (1, 7)
    assert (made.starts_on, made.duration_minutes, made.preferred_time) == (today, 25, time(19, 30))
    assert (made.owner, made.stopped_on) == (alice, None)
    assert Course(made).stage(today) == Stage.RUNNING


def test_two_techniques_have_as_many_sessions_under_both_plans(
    alice: User, client_of: ClientOf, today: date
) -> None:
    own = Technique.objects.create(owner=alice, own_name="Warm towel")

    made = started(client_of(alice), TECHNIQUE, item_b=own.pk, sessions="4")

    assert (made.sessions_a, made.sessions_b, made.technique_b) == (4, 4, own)
    assert made.carrier_oil_a is None


def test_two_techniques_by_days_have_a_session_each_day(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = started(client_of(alice), TECHNIQUE_DAYS)

    assert (made.sessions_a, made.sessions_b) == (1, 1)


def test_says_that_it_is_set_and_shows_its_page(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).post(start(FREQUENCY), sent(), follow=True)

    assert answer.redirect_chain == [(f"/experiments/{Experiment.objects.get().pk}/", 302)]
    assert "Your experiment is set. Each plan is shown when it begins." in text_of(answer)


def test_the_order_is_left_to_the_systems_own_chance(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    coins: list[str] = []
    choose = secrets.choice

    def keep(options: Any) -> Any:
        chosen = choose(options)
        if sorted(options) == ["AB", "BA"]:
            coins.append(chosen)
        return chosen

    monkeypatch.setattr(secrets, "choice", keep)

    made = started(client_of(alice), SESSION)

    assert made.order == "".join(coins)


def test_two_people_who_ask_the_same_have_other_codes(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    first, second = (started(client_of(person)) for person in (alice, bob))

    assert first.nonce != second.nonce
    assert first.commitment != second.commitment


@pytest.mark.parametrize("field", ["order", "nonce", "commitment", "owner", "n_blocks", "stopped_on", "pk"])
def test_nobody_can_send_an_order_or_an_owner_along(
    field: str, alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    odd: dict[str, Any] = {"order": "ABABABABABAB", "owner": bob.pk, "n_blocks": "2", "pk": "77"}

    made = started(client_of(alice), FREQUENCY, **{field: odd.get(field, "0" * 32)})

    assert is_untouched(made)
    assert (made.owner, made.n_blocks, made.stopped_on) == (alice, 12, None)
    assert made.nonce != "0" * 32


@pytest.mark.parametrize("days_ago", [84, 200])
def test_one_that_is_over_stands_in_nobodys_way(
    days_ago: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today - timedelta(days=days_ago))

    made = started(client_of(alice), starts_on=today.isoformat())

    assert made.starts_on == today
