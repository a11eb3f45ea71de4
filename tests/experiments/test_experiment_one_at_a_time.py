"""Two experiments at once are refused, whatever the first one is doing; and a stopped one makes room."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.experiments import actions
from journal.users.models import User
from sessions.experiment_days import Course
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import FREQUENCY, SESSION, review, said, sent, start, started, text_of
from tests.makers import noon
from tests.trying import make_coin_experiment, make_experiment

TAKEN = "One experiment at a time: another one is not over yet, or began on the same day."
PLAN = {"compares": "frequency", "outcome": "overall", "sessions_a": 2, "sessions_b": 5}
RULE = {"duration_minutes": 15, "preferred_time": None, "n_blocks": 12, "block_days": 7, "run_max": 3}


@pytest.mark.parametrize("first_in", [-83, -40, 0, 1, 28], ids=str)
@pytest.mark.parametrize("what", [FREQUENCY, SESSION])
def test_another_is_refused_while_one_runs_or_waits(
    what: str, first_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today + timedelta(days=first_in))

    answer = client_of(alice).post(start(what), sent(what, starts_on=today.isoformat()))

    assert "One experiment at a time" in text_of(answer)
    assert list(Experiment.objects.all()) == [made]


def test_another_is_refused_even_when_it_would_begin_after_the_end(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=80))

    client_of(alice).post(start(FREQUENCY), sent(starts_on=(today + timedelta(days=20)).isoformat()))

    assert list(Experiment.objects.all()) == [made]


def test_another_is_refused_while_one_is_paused(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(
        alice, today - timedelta(days=300), pauses=[(today - timedelta(days=290), None)]
    )

    client_of(alice).post(start(FREQUENCY), sent())

    assert list(Experiment.objects.all()) == [made]


def test_one_of_somebody_else_stands_in_nobodys_way(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(bob, today)

    assert started(client_of(alice)).owner == alice


@pytest.mark.parametrize("paused", [False, True])
def test_a_new_one_may_begin_on_the_day_of_a_stop(
    paused: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    pauses = [(today - timedelta(days=4), None)] if paused else []
    old = make_experiment(alice, today - timedelta(days=30), pauses=pauses)
    client = client_of(alice)
    client.post(f"/experiments/{old.pk}/stop/")

    new = started(client, starts_on=today.isoformat())

    days = [Course(one).blocks for one in (old, new)]
    stopped = Course(Experiment.objects.get(pk=old.pk)).last_day
    assert days[1][0].first == today
    assert stopped == today - timedelta(days=1)


def test_on_the_day_on_which_a_stopped_one_began_no_other_may(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    old = started(client, starts_on=today.isoformat())
    client.post(f"/experiments/{old.pk}/stop/")

    reviewed = text_of(client.get(review(FREQUENCY), said(starts_on=today.isoformat())))
    refused = text_of(client.post(start(FREQUENCY), sent(starts_on=today.isoformat())))

    assert [TAKEN in page for page in (reviewed, refused)] == [True, True]
    assert "Begin this experiment" not in reviewed + refused
    assert Experiment.objects.get() == old


def test_on_the_day_after_a_stopped_one_began_another_may(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_experiment(alice, today, stopped_on=today)
    client = client_of(alice)

    reviewed = text_of(client.get(review(FREQUENCY), said()))

    assert TAKEN not in reviewed
    assert "Begin this experiment" in reviewed
    assert started(client).starts_on == today + timedelta(days=1)


def test_one_that_shares_days_with_another_is_refused(alice: User, today: date) -> None:
    """Stopped today where it was tomorrow already: until then that day is its own."""
    make_experiment(alice, today - timedelta(days=10), stopped_on=today + timedelta(days=1))

    with pytest.raises(actions.OneAtATimeError):
        begin(alice, today)

    begin(alice, today + timedelta(days=1), starts_on=today + timedelta(days=1))


def test_a_second_press_of_the_button_begins_no_second_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    answers = [client.post(start(FREQUENCY), sent()) for _press in range(2)]

    assert [answer.status_code for answer in answers] == [302, 200]
    assert Experiment.objects.count() == 1


def begin(owner: User, today: date, **fields: Any) -> Experiment:
    columns = PLAN | RULE | {"starts_on": today} | fields
    return actions.start_experiment(owner=owner, columns=columns, today=today, now=noon(today))
