"""Stop is there at any time; all that was written stays."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from sessions.models import Experiment, MassageSession
from symptoms.models import DailyRating
from tests.conftest import ClientOf, ClockAt
from tests.experiments.asking import text_of
from tests.makers import noon
from tests.trying import live_through, make_coin_experiment, make_experiment

IS_OVER = "The result is here from 21 November 2026 on, when all ratings that count can be in."


def stop(made: Experiment) -> str:
    return f"/experiments/{made.pk}/stop/"


@pytest.mark.parametrize("n_days_in", [0, 1, 7, 40, 83])
def test_ends_it_today_and_the_result_is_there_from_tomorrow_on(
    n_days_in: int, alice: User, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(stop(made), follow=True))

    made.refresh_from_db()
    assert made.stopped_on == today
    assert "Stopped. All you wrote stays." in page
    assert "/experiments/undo/?token=" in page
    assert IS_OVER in page
    assert "The result of your experiment" not in page
    clock_at(noon(today + timedelta(days=1)))
    assert "The result of your experiment" in text_of(client_of(alice).get(f"/experiments/{made.pk}/"))


@pytest.mark.parametrize("n_days_paused", [0, 1, 100])
def test_ends_a_paused_one(n_days_paused: int, alice: User, client_of: ClientOf, today: date) -> None:
    paused_on = today - timedelta(days=n_days_paused)
    made = make_experiment(alice, paused_on - timedelta(days=20), pauses=[(paused_on, None)])

    page = text_of(client_of(alice).post(stop(made), follow=True))

    made.refresh_from_db()
    assert made.stopped_on == today
    assert IS_OVER in page


def test_ends_one_of_pairs(alice: User, client_of: ClientOf, today: date, clock_at: ClockAt) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=5))
    client = client_of(alice)

    at_once = text_of(client.post(stop(made), follow=True))
    clock_at(noon(today + timedelta(days=1)))
    next_day = text_of(client.get(f"/experiments/{made.pk}/"))

    # The ratings of today tell of yesterday's plan, so they are waited for.
    assert IS_OVER in at_once
    assert "Too little to say" in next_day


def test_ratings_and_sessions_stay(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=30))
    live_through(made, until=today)
    before = (DailyRating.objects.count(), MassageSession.objects.count())

    client_of(alice).post(stop(made))

    assert (DailyRating.objects.count(), MassageSession.objects.count()) == before
    assert before[0] == 31


@pytest.mark.parametrize("n_days_in", [-3, 84, 300])
def test_one_that_does_not_run_is_not_stopped(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(stop(made), follow=True))

    made.refresh_from_db()
    assert made.stopped_on is None
    assert "so nothing was done" in page


def test_a_second_press_changes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=30), stopped_on=today - timedelta(days=3))

    client_of(alice).post(stop(made))

    made.refresh_from_db()
    assert made.stopped_on == today - timedelta(days=3)


def test_nobody_else_can_stop_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=30))

    assert client_of(bob).post(stop(made)).status_code == 404
    made.refresh_from_db()
    assert made.stopped_on is None


def test_while_it_runs_every_page_of_it_offers_stop(alice: User, client_of: ClientOf, today: date) -> None:
    runs = make_experiment(alice, today - timedelta(days=30))
    client = client_of(alice)

    running = text_of(client.get(f"/experiments/{runs.pk}/"))
    client.post(f"/experiments/{runs.pk}/pause/")
    paused = text_of(client.get(f"/experiments/{runs.pk}/"))

    assert [f'action="{stop(runs)}"' in page for page in (running, paused)] == [True, True]
