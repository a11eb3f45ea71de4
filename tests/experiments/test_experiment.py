"""The page of one experiment: how it goes while it runs, and nothing of a result before the end."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from sessions.models import Experiment, MassageSession
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.makers import make_massage, make_rating
from tests.trying import (
    make_experiment,
    make_own_experiment,
    make_technique_experiment,
)


def address(made: Experiment) -> str:
    return f"/experiments/{made.pk}/"


def test_one_that_waits_says_when_it_begins(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today + timedelta(days=5))

    page = text_of(client_of(alice).get(address(made)))

    assert "It begins on 25 November 2026" in page
    assert "Cancel the experiment" in page
    assert "So far" not in page


def test_the_seal_is_shown_from_the_start_and_its_text_at_the_end(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    waits = make_experiment(alice, today + timedelta(days=1))
    over = make_experiment(bob, yesterday, stopped_on=yesterday)

    before, after = (text_of(client_of(one.owner).get(address(one))) for one in (waits, over))

    assert waits.commitment in before
    assert waits.nonce not in before
    assert over.commitment in after
    assert over.nonce in after


@pytest.mark.parametrize("pk", ["0", "99999", "9" * 30])
def test_one_that_there_is_not_is_not_there(pk: str, alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).get(f"/experiments/{pk}/").status_code == 404


def test_a_strangers_is_not_there(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_own_experiment(alice, today - timedelta(days=30), note="Only Alice knows this")

    answer = client_of(bob).get(address(made))

    assert answer.status_code == 404
    assert "Only Alice knows this" not in text_of(answer)


def test_can_be_asked_for_and_takes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today)
    client = client_of(alice)

    assert client.head(address(made)).status_code == 200
    assert client.post(address(made)).status_code == 405


def test_asks_the_same_number_of_questions_for_any_history(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_technique_experiment(alice, today - timedelta(days=100))
    client = client_of(alice)
    make_massage(alice, today - timedelta(days=90))
    make_rating(alice, today - timedelta(days=90))
    with CaptureQueriesContext(connection) as few:
        client.get(address(made))
    live_through_more(alice, today)
    with CaptureQueriesContext(connection) as many:
        client.get(address(made))

    assert len(many) == len(few)
    assert MassageSession.objects.count() > 20


def live_through_more(owner: User, today: date) -> None:
    for days_ago in range(20, 80, 2):
        make_massage(owner, today - timedelta(days=days_ago), techniques=("circles", "foot-rub"))
        make_rating(owner, today - timedelta(days=days_ago))
    for days_ago in (400, 600):
        make_experiment(owner, today - timedelta(days=days_ago))
