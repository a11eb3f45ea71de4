"""After a pause the next block begins; a pause of less than a day was none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.models import Experiment, ExperimentPause
from tests.conftest import ClientOf, ClockAt
from tests.dashboard.troubles import TROUBLES
from tests.experiments.asking import text_of
from tests.makers import make_foot_check, noon
from tests.trying import make_coin_experiment, make_experiment


def course_of(made: Experiment) -> Course:
    return Course(Experiment.objects.with_plans().get(pk=made.pk))


def resume(made: Experiment) -> str:
    return f"/experiments/{made.pk}/resume/"


@pytest.mark.parametrize("n_days_paused", [1, 6, 200])
def test_the_next_block_begins_today(
    n_days_paused: int, alice: User, client_of: ClientOf, today: date
) -> None:
    paused_on = today - timedelta(days=n_days_paused)
    made = make_experiment(alice, paused_on - timedelta(days=9), pauses=[(paused_on, None)])

    page = text_of(client_of(alice).post(resume(made), follow=True))

    course = course_of(made)
    block = course.block_on(today)
    assert block is not None
    assert (block.number, block.first) == (2, today)
    assert course.last_day == today + timedelta(days=10 * 7 - 1)
    assert "It goes on." in page
    assert "Experiment, week 3 of 12: 5 sessions a week." in page


@pytest.mark.parametrize("n_days_in", [0, 3, 7])
def test_on_the_day_of_the_pause_it_is_as_if_there_had_been_none(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))
    before = course_of(made).blocks
    client = client_of(alice)
    client.post(f"/experiments/{made.pk}/pause/")

    client.post(resume(made))

    assert not ExperimentPause.objects.exists()
    assert course_of(made).blocks == before
    assert course_of(made).stage(today) == Stage.RUNNING


def test_a_block_that_was_paused_on_its_first_day_does_not_come_back(
    alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    first = date(2026, 9, 7)
    made = make_experiment(alice, first)
    client = client_of(alice)
    for n_days_in, press in ((7, "pause"), (8, "resume")):
        clock_at(noon(first + timedelta(days=n_days_in)))
        client.post(f"/experiments/{made.pk}/{press}/")

    answer = client.get(f"/experiments/{made.pk}/")

    block = course_of(made).block_on(first + timedelta(days=8))
    assert block is not None
    assert block.number == 2
    assert [fact.block.number for fact in answer.context["page"].outcomes.blocks] == [0, 2]


def test_of_pairs_the_next_pair_begins(alice: User, client_of: ClientOf, today: date) -> None:
    paused_on = today - timedelta(days=4)
    made = make_coin_experiment(alice, paused_on - timedelta(days=3), pauses=[(paused_on, None)])

    client_of(alice).post(resume(made))

    block = course_of(made).block_on(today)
    assert block is not None
    assert (block.number, block.first) == (4, today)


@pytest.mark.parametrize("n_days_in", [-3, 9, 200])
def test_one_that_is_not_paused_is_not_resumed(
    n_days_in: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=n_days_in))
    before = course_of(made).blocks

    page = text_of(client_of(alice).post(resume(made), follow=True))

    assert course_of(made).blocks == before
    assert "so nothing was done" in page


def test_a_second_press_changes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=2), None)])
    client = client_of(alice)
    client.post(resume(made))
    before = course_of(made).blocks

    client.post(resume(made))

    assert course_of(made).blocks == before


def test_a_stopped_one_is_not_resumed(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(
        alice, today - timedelta(days=20), pauses=[(today - timedelta(days=5), None)], stopped_on=today
    )

    client_of(alice).post(resume(made))

    assert course_of(made).stage(today) == Stage.STOPPED
    assert ExperimentPause.objects.get().resumed_on is None


@pytest.mark.parametrize("bring_about", [TROUBLES["R01"], TROUBLES["R03"]], ids=["R01", "R03"])
def test_while_feet_need_care_it_stays_paused(
    bring_about: Callable[[User], None], alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=2), None)])
    bring_about(alice)
    client = client_of(alice)

    page = text_of(client.get(f"/experiments/{made.pk}/"))
    refused = text_of(client.post(resume(made), follow=True))

    assert "Not yet: your feet come first. It stays paused." in refused
    assert course_of(made).stage(today) == Stage.PAUSED
    for text in (page, refused):
        assert "Leave your feet in peace until that has passed; then you can go on here." in text
        assert "Go on today" not in text
        assert f'action="/experiments/{made.pk}/stop/"' in text


def test_care_that_has_passed_does_not_wait_two_weeks_more(
    alice: User, client_of: ClientOf, today: date
) -> None:
    """A start would wait; the check held for three days."""
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=6), None)])
    make_foot_check(alice, today - timedelta(days=5), left=["wound"])
    client = client_of(alice)

    page = text_of(client.get(f"/experiments/{made.pk}/"))
    client.post(resume(made))

    assert "Go on today" in page
    assert course_of(made).stage(today) == Stage.RUNNING


@pytest.mark.parametrize("rule", ["R02", "R04", "R07"])
def test_what_only_asks_first_at_a_start_holds_nobody_back(
    rule: str, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=2), None)])
    TROUBLES[rule](alice)

    client_of(alice).post(resume(made))

    assert course_of(made).stage(today) == Stage.RUNNING


def test_feet_of_somebody_else_hold_nobody_back(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=2), None)])
    TROUBLES["R01"](bob)

    client_of(alice).post(resume(made))

    assert course_of(made).stage(today) == Stage.RUNNING


def test_of_a_strangers_nobody_learns_whether_feet_need_care(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=2), None)])
    TROUBLES["R01"](bob)

    assert client_of(bob).post(resume(made)).status_code == 404


def test_nobody_else_can_resume_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20), pauses=[(today - timedelta(days=5), None)])

    assert client_of(bob).post(resume(made)).status_code == 404
    assert course_of(made).stage(today) == Stage.PAUSED
