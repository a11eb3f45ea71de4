"""The sessions a week that were aimed for: the routine's, and on the days of an experiment its plan's."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from sessions.models import Experiment, Routine
from sessions.targets import Step, target_steps
from tests.makers import make_routine
from tests.trying import make_coin_experiment, make_experiment

DAY = date(2026, 3, 2)


def after(n_days: int) -> date:
    return DAY + timedelta(days=n_days)


def steps(owner: User, *experiments: Experiment, today: date) -> list[Step]:
    return target_steps(list(Routine.objects.owned_by(owner)), experiments, today=today)


def test_routines_come_oldest_first(alice: User) -> None:
    make_routine(alice, after(9), sessions_per_week=5)
    make_routine(alice, DAY, sessions_per_week=2)

    assert steps(alice, today=after(30)) == [(DAY, 2), (after(9), 5)]


def test_blocks_that_have_begun_take_the_routines_place_and_coming_ones_are_not_told(alice: User) -> None:
    make_routine(alice, DAY, sessions_per_week=3)
    experiment = make_experiment(alice, after(7))

    told = steps(alice, experiment, today=after(15))

    assert told == [(DAY, 3), (after(7), 2), (after(14), 5)]


def test_after_the_end_and_in_a_pause_the_routine_counts_again(alice: User) -> None:
    make_routine(alice, DAY, sessions_per_week=3)
    experiment = make_experiment(
        alice, after(7), pauses=[(after(10), after(12))], stopped_on=after(21), order="ABBABAABABBA"
    )

    told = steps(alice, experiment, today=after(90))

    assert told == [(DAY, 3), (after(7), 2), (after(10), 3), (after(12), 5), (after(19), 5), (after(21), 3)]


def test_a_routine_set_within_a_block_counts_from_its_end(alice: User) -> None:
    make_routine(alice, DAY, sessions_per_week=3)
    make_routine(alice, after(9), sessions_per_week=7)
    experiment = make_experiment(alice, after(7), stopped_on=after(14))

    assert steps(alice, experiment, today=after(30)) == [(DAY, 3), (after(7), 2), (after(14), 7)]


def test_without_a_routine_nothing_is_aimed_for_after_a_block(alice: User) -> None:
    experiment = make_experiment(alice, after(7), pauses=[(after(10), after(12))], stopped_on=after(19))

    told = steps(alice, experiment, today=after(90))

    assert told == [(after(7), 2), (after(10), None), (after(12), 5), (after(19), None)]


def test_a_routine_of_later_ends_that(alice: User) -> None:
    make_routine(alice, after(20), sessions_per_week=3)
    experiment = make_experiment(alice, DAY, stopped_on=after(14))

    told = steps(alice, experiment, today=after(90))

    assert told == [(DAY, 2), (after(7), 5), (after(14), None), (after(20), 3)]


def test_a_block_that_a_pause_left_without_days_changes_nothing(alice: User) -> None:
    experiment = make_experiment(alice, DAY, pauses=[(after(7), None)])

    assert steps(alice, experiment, today=after(30)) == [(DAY, 2), (after(7), None)]


def test_a_week_of_no_sessions_aims_for_none(alice: User) -> None:
    experiment = make_experiment(alice, DAY, sessions_a=0)

    assert steps(alice, experiment, today=DAY) == [(DAY, 0)]


def test_days_as_blocks_have_no_number_a_week(alice: User) -> None:
    make_routine(alice, DAY, sessions_per_week=3)

    assert steps(alice, make_coin_experiment(alice, after(7)), today=after(30)) == [(DAY, 3)]
