"""Parts of the check-in that a person does not want to be asked again."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from symptoms.layout import hidden_parts, hide
from symptoms.models import DailyRating, Extra
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.visits import fields_of


def address(day: date) -> str:
    return f"/check-in/{day.isoformat()}/"


def shown(answer: Any) -> list[str]:
    return [fold.slug for fold in answer.context["check_in"].folds if fold.is_shown]


def test_hiding_a_part_keeps_what_was_typed_and_saves_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    sent = {"pain": "3", "note": "half", "falls": "two", "other_triggers": "damp", "hide": "sleep"}

    answer = client_of(alice).post(address(today), sent)

    page = answer.content.decode()
    assert hidden_parts(alice) == Extra.SLEEP
    assert 'name="pain" value="3" checked' in page
    assert 'name="falls" value="two"' in page
    assert 'value="damp"' in page
    assert "half" in page
    assert "Sleep: no longer asked." in page
    assert "Write a whole number" not in page
    assert "sleep" not in shown(answer)
    assert not DailyRating.objects.exists()


def test_a_hidden_part_is_not_asked_on_other_days(alice: User, client_of: ClientOf, today: date) -> None:
    hide(owner=alice, part=Extra.SLEEP)
    hide(owner=alice, part=Extra.FALLS)

    answer = client_of(alice).get(address(today - timedelta(days=3)))

    assert {"sleep", "falls"}.isdisjoint(shown(answer))
    assert "no longer asked" not in answer.content.decode()


def test_it_can_be_asked_again_at_once(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.post(address(today), {"pain": "3", "hide": "sleep"})

    answer = client.post(address(today), {"pain": "3", "ask": "sleep"})

    assert hidden_parts(alice) == Extra(0)
    assert "sleep" in shown(answer)


def test_a_hidden_part_that_says_something_is_shown_on_its_day(
    alice: User, client_of: ClientOf, today: date
) -> None:
    hide(owner=alice, part=Extra.SLEEP)
    make_rating(alice, today, sleep="much")

    answer = client_of(alice).get(address(today))

    assert "sleep" in shown(answer)
    assert "You chose not to be asked this." in answer.content.decode()


def test_saving_leaves_what_a_hidden_part_says(alice: User, client_of: ClientOf, today: date) -> None:
    rating = make_rating(alice, today, sleep="much")
    hide(owner=alice, part=Extra.SLEEP)
    sent = {"pain": "1", "asked": ["falls"], "falls": "1", "seen_version": rating.version}

    client_of(alice).post(address(today), sent)

    rating.refresh_from_db()
    assert (rating.sleep, rating.falls) == ("much", 1)


def test_a_part_that_there_is_not_hides_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client_of(alice).post(address(today), {"pain": "3", "hide": "everything"})

    assert hidden_parts(alice) == Extra(0)


def sent_by(page: bytes) -> dict[str, list[str]]:
    pairs = fields_of(page, "asked")
    return {name: [value for key, value in pairs if key == name] for name, _ in pairs}


@pytest.mark.parametrize("hidden_next", [[], ["falls"]])
def test_an_answer_that_is_emptied_and_then_hidden_stays_empty(
    hidden_next: list[str], alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, today, sleep="much")
    client = client_of(alice)
    page = client.get(address(today)).content
    for part in ("sleep", *hidden_next):
        page = client.post(address(today), sent_by(page) | {"sleep": [""], "hide": [part]}).content

    client.post(address(today), sent_by(page))

    rating.refresh_from_db()
    assert rating.sleep == ""
