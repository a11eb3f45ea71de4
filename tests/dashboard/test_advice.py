"""Advice on Today: its place, and whose sessions it rests on."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from journal.dashboard.advice import AdviceCard
from journal.dashboard.models import DismissedAdvice
from journal.users.models import User
from sessions.catalogue import TECHNIQUES
from sessions.models import EssentialOil, OilReaction, Technique
from tests.conftest import ClientOf
from tests.dashboard.troubles import TROUBLES, ago, foot_stopped, hurt_again, too_short
from tests.makers import make_foot_check, make_massage


def card_of(client: Client) -> AdviceCard | None:
    card: AdviceCard | None = client.get("/").context["advice"]
    return card


def test_an_empty_journal_sees_no_advice(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get("/")

    assert page.context["advice"] is None
    assert "Why do I see this" not in page.content.decode()


@pytest.mark.parametrize(
    ("rule", "is_urgent"), [("R01", True), ("R03", True), ("R09", False), ("S01", False)]
)
def test_warnings_about_harm_stand_before_the_check_in(
    rule: str, is_urgent: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    TROUBLES[rule](alice)

    page = client_of(alice).get("/").content.decode()

    assert (page.index("advice-title") < page.index("check-in-title")) is is_urgent
    assert ("card-warning" in page) is is_urgent


def test_further_advice_is_a_line_each(alice: User, client_of: ClientOf, today: date) -> None:
    for days_ago in (13, 9, 5, 1):
        make_massage(alice, ago(days_ago), minutes=3, areas=("toes",))

    card = card_of(client_of(alice))

    assert card is not None
    assert [line.rule for line in (card.headline, *card.more)] == ["S01", "S02", "R18"]


def test_days_that_have_not_come_yet_do_not_count(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, ago(-1), hurt=9)

    assert card_of(client_of(alice)) is None


def test_sessions_and_checks_of_another_do_not_matter(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    foot_stopped(bob)
    hurt_again(bob)

    assert card_of(client_of(alice)) is None


def test_what_another_put_away_is_seen_here(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    too_short(alice)
    DismissedAdvice.objects.create(owner=bob, rule="S02", evidence="short", held_on=today)

    assert card_of(client_of(alice)) is not None


def test_a_name_cannot_bring_markup(alice: User, client_of: ClientOf, today: date) -> None:
    own = Technique.objects.create(owner=alice, own_name="<script>alert(1)</script> %(n)s")
    for days_ago in (3, 1):
        make_massage(alice, ago(days_ago), hurt=9).techniques.set([own])

    page = client_of(alice).get("/").content.decode()

    assert "&lt;script&gt;alert(1)&lt;/script&gt; %(n)s" in page
    assert "<script>alert" not in page


def test_a_check_that_finds_the_foot_clear_ends_the_warning(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=["wound"], entered_at=datetime(2026, 11, 20, 7, tzinfo=UTC))
    assert card_of(client_of(alice)) is not None

    make_foot_check(alice, today, entered_at=datetime(2026, 11, 20, 18, tzinfo=UTC))

    assert card_of(client_of(alice)) is None


def test_an_oil_marked_by_hand_is_the_only_one_named(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, ago(3), carrier_oil="coconut", drops={"lavender": 1}, had_skin_reaction=True)
    lavender = EssentialOil.objects.get(owner=None, slug="lavender")
    OilReaction.objects.create(owner=alice, essential_oil=lavender, noted_on=ago(1))

    card = card_of(client_of(alice))

    assert card is not None
    assert "Stop using this oil: Lavender." in card.headline.words.text
    assert card.headline.words.reason == "you noted a skin reaction on 19 Nov."


def test_a_reaction_behind_weeks_of_long_sessions_is_told(
    alice: User, client_of: ClientOf, today: date
) -> None:
    techniques = list(TECHNIQUES)[:6]
    make_massage(alice, ago(22), techniques=techniques, carrier_oil="coconut", had_skin_reaction=True)
    for days_ago in range(22):
        make_massage(alice, ago(days_ago), techniques=techniques)

    card = card_of(client_of(alice))

    assert card is not None
    assert [line.rule for line in (card.headline, *card.more)] == ["R09", "R17", "R18"]


def test_advice_asks_the_same_number_of_questions_with_more_rows(
    alice: User, client_of: ClientOf, today: date, cache_keeps: None
) -> None:
    """At a second look, when findings have been worked out."""
    client = client_of(alice)
    make_massage(alice, ago(9), drops={"lavender": 1}, hurt=9, had_skin_reaction=True)
    client.get("/")
    with CaptureQueriesContext(connection) as few:
        client.get("/")
    for days_ago in range(10):
        make_massage(
            alice, ago(days_ago), carrier_oil="coconut", drops={"lavender": 1}, hurt=9, had_skin_reaction=True
        )
        make_foot_check(alice, ago(days_ago), left=["wound"])
    client.get("/")
    with CaptureQueriesContext(connection) as many:
        client.get("/")

    assert len(many) == len(few) <= 10
