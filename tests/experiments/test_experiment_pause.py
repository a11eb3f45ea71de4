"""A pause ends the block that runs; in the last one, where nothing is left to go on with, there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.models import Experiment, ExperimentPause
from tests.conftest import ClientOf, ClockAt
from tests.experiments.asking import text_of
from tests.makers import noon
from tests.trying import make_coin_experiment, make_experiment

NOTHING_DONE = "The experiment was changed since this page was opened, so nothing was done."


def course_of(made: Experiment) -> Course:
    return Course(Experiment.objects.with_plans().get(pk=made.pk))


def pause(made: Experiment) -> str:
    return f"/experiments/{made.pk}/pause/"


@pytest.mark.parametrize("n_days_in", [1, 6, 40, 76])
def test_ends_the_block_from_today_on(n_days_in: int, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(pause(made), follow=True))

    last = course_of(made).blocks[-1]
    assert (last.number, last.last, last.is_complete) == (n_days_in // 7, today - timedelta(days=1), False)
    assert course_of(made).stage(today) == Stage.PAUSED
    assert "Paused. Your routine holds until you go on." in page
    assert "Go on today" in page
    assert "Stop for good" in page


@pytest.mark.parametrize("n_days_in", [0, 7])
def test_on_a_blocks_first_day_it_leaves_the_block_no_days(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(pause(made), follow=True))

    assert course_of(made).block_on(today) is None
    assert course_of(made).stage(today) == Stage.PAUSED
    assert "Paused" in page


@pytest.mark.parametrize("n_days_in", [77, 80, 83])
def test_in_the_last_block_it_is_refused(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(pause(made), follow=True))

    assert NOTHING_DONE in page
    assert not ExperimentPause.objects.exists()
    assert course_of(made).stage(today) == Stage.RUNNING


@pytest.mark.parametrize("n_days_in", [40, 41])
def test_in_the_last_pair_it_is_refused(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(pause(made), follow=True))

    assert NOTHING_DONE in page
    assert not ExperimentPause.objects.exists()
    assert course_of(made).stage(today) == Stage.RUNNING


@pytest.mark.parametrize(
    ("make", "n_days_in", "offered"),
    [
        (make_experiment, 76, True),
        (make_experiment, 77, False),
        (make_experiment, 83, False),
        (make_coin_experiment, 39, True),
        (make_coin_experiment, 40, False),
        (make_coin_experiment, 41, False),
    ],
)
def test_no_button_offers_it_where_nothing_is_left_to_go_on_with(
    make: Any, n_days_in: int, offered: bool, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).get(f"/experiments/{made.pk}/"))

    assert (f'action="{pause(made)}"' in page) is offered
    assert ("This is the last plan, so there is nothing to pause for." in page) is not offered
    assert f'action="/experiments/{made.pk}/stop/"' in page


@pytest.mark.parametrize("n_days_in", [2, 3])
def test_of_pairs_it_ends_both_days(n_days_in: int, alice: User, client_of: ClientOf, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=n_days_in))

    client_of(alice).post(pause(made))

    complete = [block.number for block in course_of(made).blocks if block.is_complete]
    assert complete == [0, 1]


@pytest.mark.parametrize("n_days_in", [-3, 84, 300])
def test_one_that_does_not_run_is_not_paused(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))

    page = text_of(client_of(alice).post(pause(made), follow=True))

    assert not ExperimentPause.objects.exists()
    assert NOTHING_DONE in page


def test_a_second_press_changes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=9))
    client = client_of(alice)
    client.post(pause(made))

    page = text_of(client.post(pause(made), follow=True))

    assert ExperimentPause.objects.get().resumed_on is None
    assert "so nothing was done" in page


def test_it_may_be_paused_again_on_a_later_day(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    first = date(2026, 9, 7)
    made = make_experiment(alice, first)
    client = client_of(alice)
    for n_days_in, press in ((9, "pause"), (12, "resume"), (15, "pause"), (20, "resume")):
        clock_at(noon(first + timedelta(days=n_days_in)))
        client.post(f"/experiments/{made.pk}/{press}/")

    blocks = course_of(made).blocks
    assert [(block.first - first).days for block in blocks[:5]] == [0, 7, 12, 20, 27]
    assert [block.is_complete for block in blocks[:5]] == [True, False, False, True, True]
    assert len(blocks) == 12


def test_nobody_else_can_pause_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=9))

    assert client_of(bob).post(pause(made)).status_code == 404
    assert not ExperimentPause.objects.exists()


@pytest.mark.parametrize("press", ["pause", "resume", "stop", "delete"])
@pytest.mark.parametrize("method", ["get", "head", "put"])
def test_an_address_alone_changes_nothing(
    method: str, press: str, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=9))

    answer = getattr(client_of(alice), method)(f"/experiments/{made.pk}/{press}/")

    assert answer.status_code == 405
    assert course_of(made).stage(today) == Stage.RUNNING


@pytest.mark.parametrize("press", ["pause", "resume", "stop", "delete"])
@pytest.mark.parametrize("pk", ["0", "99999", "9" * 30, "-1", "x", "1%00"])
def test_one_that_there_is_not_is_not_there(
    pk: str, press: str, alice: User, client_of: ClientOf, today: date
) -> None:
    assert client_of(alice).post(f"/experiments/{pk}/{press}/").status_code == 404
