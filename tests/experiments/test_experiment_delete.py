"""One that has not begun can be cancelled, and one that is over be deleted; entries stay."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.models import Experiment, ExperimentPause, MassageSession
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.experiments.asking import started, text_of
from tests.trying import live_through, make_experiment


def delete(made: Experiment) -> str:
    return f"/experiments/{made.pk}/delete/"


@pytest.mark.parametrize("starts_in", [1, 28])
def test_one_that_waits_is_cancelled(starts_in: int, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today + timedelta(days=starts_in))

    answer = client_of(alice).post(delete(made), follow=True)

    assert answer.redirect_chain == [("/experiments/", 302)]
    assert "Cancelled." in text_of(answer)
    assert not Experiment.objects.exists()


def test_one_that_came_to_nothing_is_deleted_and_entries_stay(
    alice: User, client_of: ClientOf, today: date
) -> None:
    first = today - timedelta(days=100)
    paused = [(first + timedelta(days=3), None)]
    made = make_experiment(alice, first, pauses=paused, stopped_on=first + timedelta(days=6))
    live_through(made)
    before = (DailyRating.objects.count(), MassageSession.objects.count())

    page = text_of(client_of(alice).post(delete(made), follow=True))

    assert "Deleted. Ratings and sessions stay." in page
    assert not Experiment.objects.exists()
    assert not ExperimentPause.objects.exists()
    assert (DailyRating.objects.count(), MassageSession.objects.count()) == before
    assert before[0] > 0


@pytest.mark.parametrize("over", [{}, {"stopped_on": date(2026, 8, 20)}], ids=["finished", "stopped"])
def test_one_with_a_complete_block_stays_whatever_it_showed(
    over: dict[str, Any], alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=100), **over)
    client = client_of(alice)
    before = text_of(client.get(f"/experiments/{made.pk}/"))

    page = text_of(client.post(delete(made), follow=True))

    assert "Delete this experiment" not in before
    assert "so nothing was done" in page
    assert Experiment.objects.get() == made


@pytest.mark.parametrize("paused", [False, True])
def test_one_that_runs_or_is_paused_is_not_deleted(
    paused: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    pauses = [(today - timedelta(days=1), None)] if paused else []
    made = make_experiment(alice, today - timedelta(days=9), pauses=pauses)

    answer = client_of(alice).post(delete(made), follow=True)

    assert answer.redirect_chain == [(f"/experiments/{made.pk}/", 302)]
    assert "so nothing was done" in text_of(answer)
    assert Experiment.objects.exists()


def test_no_page_of_a_running_one_offers_it(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today)

    assert delete(made) not in text_of(client_of(alice).get(f"/experiments/{made.pk}/"))


def test_after_a_cancel_another_one_may_begin(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today + timedelta(days=1))
    client = client_of(alice)
    client.post(delete(made))

    assert started(client).starts_on == today + timedelta(days=1)


def test_a_second_press_finds_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today + timedelta(days=1))
    client = client_of(alice)
    client.post(delete(made))

    assert client.post(delete(made)).status_code == 404


def test_nobody_else_can_delete_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today + timedelta(days=1))

    assert client_of(bob).post(delete(made)).status_code == 404
    assert Experiment.objects.exists()
