"""The page that says what a check-in asks."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from symptoms.layout import hide
from symptoms.models import Extra
from tests.conftest import ClientOf
from tests.makers import make_own_word, noon

ADDRESS = "/check-in/parts/"


def test_every_part_is_asked_at_first(alice: User, client_of: ClientOf, today: date) -> None:
    parts = client_of(alice).get(ADDRESS).context["page"].parts

    assert [part.slug for part in parts] == [part.slug for part in Extra]
    assert all(part.is_asked for part in parts)


def test_says_what_is_not_asked(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    hide(owner=alice, part=Extra.SHOES)
    hide(owner=bob, part=Extra.SLEEP)

    parts = client_of(alice).get(ADDRESS).context["page"].parts

    assert [part.slug for part in parts if not part.is_asked] == ["shoes"]


def test_lists_own_words_and_those_put_away(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_own_word(alice, note="new shoes")
    make_own_word(alice, note="damp", archived_at=noon(today))
    make_own_word(bob, note="only-bob-knows")

    answer = client_of(alice).get(ADDRESS)

    (trigger, *_others) = answer.context["page"].kinds
    assert [row.word.name for row in trigger.rows] == ["new shoes"]
    assert [word.name for word in trigger.put_away] == ["damp"]
    assert "only-bob-knows" not in answer.content.decode()


def test_settings_lead_to_it(alice: User, client_of: ClientOf, today: date) -> None:
    assert f'href="{ADDRESS}"' in client_of(alice).get("/settings/").content.decode()


def test_asks_as_many_questions_for_many_words_as_for_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make_own_word(alice)
    with CaptureQueriesContext(connection) as few:
        client.get(ADDRESS)
    for number in range(10):
        make_own_word(alice, note=f"word {number}")
    with CaptureQueriesContext(connection) as many:
        client.get(ADDRESS)

    assert len(many) == len(few) <= 10
