"""What a helper reaches of a person's journal, at every address of the project, tick by tick."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import models

from journal.helping.models import Helping
from journal.helping.ticks import NOTHING, Tick
from journal.users.models import User
from sessions.models import Technique
from tests.care.making import make_visit
from tests.conftest import ClientOf
from tests.helping.making import ended, make_helping, make_logged
from tests.house.test_leaks import ROWS
from tests.house.tree import our_addresses
from tests.makers import (
    make_massage,
    make_massage_version,
    make_own_oil,
    make_own_word,
    make_rating,
    make_routine,
    make_weekly_check,
)

ADDRESSES = our_addresses()
MINUTES = {"planned": "127 min", "session": "143 min"}
SESSION, OWN_ITEM, RATING, CARE = "session-secret", "item-secret", "rating-secret", "care-secret"
SECRETS = {SESSION, OWN_ITEM, RATING, CARE, "foot-secret", "word-secret", "deleted-secret", *MINUTES.values()}
ALWAYS = {"person", "person_feet", "person_log", "person_logged", "person_logged_delete", "person_leave"}
OPENED = {
    Tick.PLAN: {"person_plan"},
    Tick.SESSIONS: {"person_sessions"},
    Tick.RATINGS: {"person_ratings"},
    Tick.REPORT: {"person_report", "person_report_pdf"},
}
TOLD = {
    NOTHING: set[str](),
    Tick.PLAN: {MINUTES["planned"]},
    Tick.SESSIONS: {SESSION, OWN_ITEM},
    Tick.RATINGS: set[str](),
    Tick.REPORT: {OWN_ITEM},
}
"""Of all secrets those that a tick tells. Ratings are numbers only; a report counts oils by name."""


@pytest.fixture
def journal(helping: Helping, today: date) -> Helping:
    """Alice's journal, which has a secret of each kind, and one session that Bob logged."""
    owner = helping.owner
    make_rating(owner, today, pain=9, note=RATING, medication_change=RATING)
    make_weekly_check(owner, today, note=RATING)
    oil = make_own_oil(owner, note=OWN_ITEM)
    Technique.objects.create(owner=owner, own_name=f"{OWN_ITEM} too")
    make_massage(owner, today, minutes=143, note=SESSION)
    type(make_massage(owner, today, note=SESSION)).objects.update(carrier_oil=oil)
    make_massage_version(owner, today, note="deleted-secret")
    make_visit(owner, today, note=CARE)
    make_own_word(owner, note="word-secret")
    make_routine(owner, today, duration_minutes=127, sessions_per_week=7)
    make_logged(helping, today)
    return helping


def reached(client_of: ClientOf, helping: Helping) -> tuple[set[str], set[str]]:
    """The addresses about the person that answer the helper, and the secrets that any address tells."""
    assert helping.helper
    logged = make_logged(helping, date(2026, 11, 20))
    ids = {"pk": helping.pk, "massage_pk": logged.pk}
    open_to, told = set(), set()
    for address in ADDRESSES:
        client = client_of(helping.helper)
        for method in ("get", "post") if address.name not in ENDS else ("get",):
            page = getattr(client, method)(address.path(**{"day": "2026-11-20"} | ids))
            text = b"".join(page) if page.streaming else page.content
            told |= {secret for secret in SECRETS if secret.encode() in text}
            if address.name.startswith("person") and page.status_code not in {404, 405}:
                open_to.add(address.name)
    return open_to, told


ENDS = {"person_leave", "person_logged_delete"}
"""Sent, they would end what is looked at; their own tests send them."""
SENT = ENDS | {"person_undo"}


@pytest.mark.parametrize("tick", [NOTHING, *Tick], ids=lambda tick: tick.name or "no tick")
def test_a_helper_reaches_what_is_ticked_and_nothing_else(
    tick: Tick, journal: Helping, client_of: ClientOf
) -> None:
    Helping.objects.update(may=tick)

    open_to, told = reached(client_of, journal)

    assert open_to - SENT == (ALWAYS | OPENED.get(tick, set())) - SENT
    assert told == TOLD[tick]


@pytest.mark.parametrize("by", ["owner", "helper"])
def test_after_the_end_nothing_is_reached(by: str, journal: Helping, client_of: ClientOf) -> None:
    Helping.objects.update(may=Tick.every())
    ended(journal, by=by)

    open_to, told = reached(client_of, journal)

    assert (open_to - SENT, told) == (set(), set())


@pytest.mark.parametrize("may", [NOTHING, Tick.every()], ids=["no tick", "every tick"])
@pytest.mark.parametrize("name", [name for name in ROWS if not name.startswith("person")])
def test_the_owners_own_addresses_stay_shut(
    name: str, may: Tick, alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_helping(alice, bob, may=may, number=2)
    make: Callable[..., models.Model] = ROWS[name]
    row = make(alice, today, note="only-alice-knows-this")
    address = next(one for one in ADDRESSES if one.name == name)

    for method in ("get", "post"):
        answer: Any = getattr(client_of(bob), method)(address.path(pk=row.pk))
        assert answer.status_code in {404, 405}
        assert b"only-alice-knows-this" not in answer.content
