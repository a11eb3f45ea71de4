"""Advice on Today beside an experiment: when to pause it, when to offer one, and what was put away before."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client

from journal.dashboard.models import DismissedAdvice
from journal.insights import latest
from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, Experiment
from tests.conftest import ClientOf
from tests.dashboard.troubles import FOUND, TROUBLES, some_sessions
from tests.experiments.asking import text_of
from tests.makers import make_massage
from tests.trying import make_experiment

REACTED = "your skin reacted to an oil that it compares; the experiment began on"


def rules(client: Client) -> list[str]:
    card = client.get("/").context["advice"]
    return [one.rule for one in (card.headline, *card.more)] if card else []


def on_oils(owner: User, starts_on: date, kind: str, slugs: tuple[str, str], **fields: Any) -> Experiment:
    model: Any = {"carrier_oil": CarrierOil, "essential_oil": EssentialOil}[kind]
    items = {
        f"{kind}_{plan}": model.objects.get(owner=None, slug=slug)
        for plan, slug in zip("ab", slugs, strict=True)
    }
    return make_experiment(owner, starts_on, compares=kind, sessions_a=3, sessions_b=3, **items, **fields)


@pytest.mark.parametrize(
    ("kind", "slugs"),
    [("carrier_oil", ("jojoba", "sweet-almond")), ("essential_oil", ("peppermint", "lavender"))],
)
def test_an_oil_that_the_skin_reacted_to_is_a_reason_to_pause(
    kind: str, slugs: tuple[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    made = on_oils(alice, today - timedelta(days=9), kind, slugs)
    TROUBLES["R09"](alice)
    client = client_of(alice)

    page = text_of(client.get("/"))

    assert rules(client) == ["R20", "R09"]
    assert REACTED in page
    assert page.count(f'href="/experiments/{made.pk}/"') == 2


@pytest.mark.parametrize(
    ("kind", "slugs"),
    [("carrier_oil", ("coconut", "sweet-almond")), ("essential_oil", ("peppermint", "chamomile"))],
)
def test_an_oil_that_it_does_not_compare_is_none(
    kind: str, slugs: tuple[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    on_oils(alice, today - timedelta(days=9), kind, slugs)
    TROUBLES["R09"](alice)

    assert rules(client_of(alice)) == ["R09"]


def test_nor_is_one_where_how_often_is_compared(alice: User, client_of: ClientOf, today: date) -> None:
    make_experiment(alice, today - timedelta(days=9))
    TROUBLES["R09"](alice)

    assert rules(client_of(alice)) == ["R09"]


@pytest.mark.parametrize(("n_days_since", "is_offered"), [(0, False), (180, False), (181, True)])
@pytest.mark.parametrize("stopped", [True, False])
def test_for_half_a_year_after_the_last_day_no_other_is_offered(
    stopped: bool,
    n_days_since: int,
    is_offered: bool,
    alice: User,
    client_of: ClientOf,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The day after the last one is day 0."""
    some_sessions(alice)
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: FOUND["R19"])
    over_on = today - timedelta(days=n_days_since)
    if stopped:
        make_experiment(alice, over_on - timedelta(days=30), stopped_on=over_on)
    else:
        make_experiment(alice, over_on - timedelta(days=84))

    assert ("R19" in rules(client_of(alice))) is is_offered


def test_what_was_put_away_before_it_stays_away_after_it(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for days_ago in (13, 9, 5, 1):
        make_massage(alice, today - timedelta(days=days_ago))
    client = client_of(alice)
    line = client.get("/").context["advice"].headline
    client.post("/advice/dismiss/", {"rule": line.rule, "evidence": line.evidence})
    made = make_experiment(alice, today - timedelta(days=3))

    during = rules(client)
    made.delete()

    assert line.rule == "R18"
    assert "R18" not in [*during, *rules(client)]
    assert DismissedAdvice.objects.filter(owner=alice, rule="R18").exists()


def test_after_a_stop_and_a_new_start_the_new_one_is_the_one_to_pause(
    alice: User, client_of: ClientOf, today: date
) -> None:
    old = make_experiment(alice, today - timedelta(days=9))
    client = client_of(alice)
    client.post(f"/experiments/{old.pk}/stop/")
    new = make_experiment(alice, today)
    TROUBLES["R01"](alice)

    page = text_of(client.get("/"))

    assert "R20" in rules(client)
    assert page.count(f'href="/experiments/{new.pk}/"') == 2
    assert f'href="/experiments/{old.pk}/"' not in page
