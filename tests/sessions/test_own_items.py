"""Techniques and oils of one's own: made by naming them, seen by nobody else."""

from __future__ import annotations

from datetime import date, timedelta
from html import unescape

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilReaction, Technique
from tests.conftest import ClientOf
from tests.makers import make_massage, make_own_oil, noon
from tests.sessions.forms import sent

ADDRESS = "/sessions/new/"
PAGE = "/settings/own/"


def test_own_techniques_and_oils_are_made_once_and_offered_again(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    own = {"own_technique": "Warm towel", "own_carrier_oil": "Sesame"}
    essential = {"own_essential_oil": "Rosemary", "own_essential_drops": "1"}

    for name in ("Warm towel", "warm TOWEL"):
        client_of(alice).post(ADDRESS, sent(techniques=[], **own | essential | {"own_technique": name}))

    assert Technique.objects.get(owner=alice).own_name == "Warm towel"
    assert CarrierOil.objects.get(owner=alice).own_name == "Sesame"
    assert EssentialOil.objects.get(owner=alice).own_name == "Rosemary"
    assert "Warm towel" in client_of(alice).get(ADDRESS).content.decode()
    assert "Warm towel" not in client_of(bob).get(ADDRESS).content.decode()


def test_a_built_in_name_typed_by_hand_is_the_built_in_technique(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client_of(alice).post(ADDRESS, sent(techniques=[], own_technique="heel squeeze"))

    massage = MassageSession.objects.owned_by(alice).get()
    assert [item.slug for item in massage.techniques.all()] == ["heel-squeeze"]


def test_bob_cannot_point_at_what_alice_made(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    own = Technique.objects.create(owner=alice, own_name="Only Alice's")
    oil = CarrierOil.objects.create(owner=alice, own_name="Only Alice's oil")

    page = client_of(bob).post(ADDRESS, sent(techniques=[own.pk], carrier_oil=oil.pk)).content.decode()

    assert page.count("Choose from what is offered here.") == 2
    assert "Only Alice" not in page
    assert not MassageSession.objects.exists()


def test_the_page_shows_ones_own_and_what_was_put_away(alice: User, bob: User, client_of: ClientOf) -> None:
    make_own_oil(alice, note="Only Alice's")
    make_own_oil(alice, note="Put away by Alice", archived_at=noon(date(2026, 1, 5)))

    page, bobs = (unescape(client_of(person).get(PAGE).content.decode()) for person in (alice, bob))

    assert "Only Alice's" in page
    assert "Put away (1)" in page
    assert "Alice" not in bobs


def test_the_page_names_the_newest_session_that_said_so(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for days in (9, 2):
        day = today - timedelta(days=days)
        newest = make_massage(alice, day, carrier_oil="jojoba", drops={"lavender": 1}, had_skin_reaction=True)

    page = client_of(alice).get(PAGE).content.decode()

    assert page.count(f'href="/sessions/{newest.pk}/"') == 2
    assert page.count("My skin reacted on 18 Nov 2026") == 2


def test_a_mark_by_hand_comes_first_because_it_can_be_taken_away(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today, carrier_oil="jojoba", had_skin_reaction=True)
    OilReaction.objects.create(owner=alice, carrier_oil=massage.carrier_oil, noted_on=today)

    page = client_of(alice).get(PAGE).content.decode()

    assert page.count("Take the mark away") == 1
    assert "My skin reacted on" not in page


def test_the_page_asks_as_often_with_more_rows(alice: User, client_of: ClientOf, today: date) -> None:
    client, n_queries = client_of(alice), []
    for turn in range(2):
        for number in range(1 + turn * 10):
            oil = make_own_oil(alice, note=f"Oil {turn} {number}")
            OilReaction.objects.create(owner=alice, carrier_oil=oil, noted_on=today)
            Technique.objects.create(owner=alice, own_name=f"Technique {turn} {number}")
            make_massage(alice, today, drops={"lavender": 1}, had_skin_reaction=True)
        with CaptureQueriesContext(connection) as queries:
            client.get(PAGE)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1] <= 10
