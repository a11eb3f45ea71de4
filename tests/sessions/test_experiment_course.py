"""An experiment laid out in days: which block a day is in, and what may be told of it on a day."""

from __future__ import annotations

import pytest

from sessions.experiment_days import Course, Stage, current_course
from tests.sessions.courses import coins, course_of, day


def test_twelve_weeks_stand_one_after_the_other_in_the_order() -> None:
    blocks = course_of().blocks

    assert "".join(block.letter for block in blocks) == "ABBABAABABBA"
    assert [(block.first, block.last) for block in blocks[:2]] == [(day(0), day(6)), (day(7), day(13))]
    assert blocks[-1].last == day(83)
    assert all(block.is_complete for block in blocks)


@pytest.mark.parametrize(
    ("number", "stage"),
    [(-1, Stage.WAITING), (0, Stage.RUNNING), (83, Stage.RUNNING), (84, Stage.FINISHED)],
)
def test_an_unbroken_one_waits_runs_and_ends(number: int, stage: Stage) -> None:
    assert course_of().stage(day(number)) == stage


def test_a_pause_ends_its_block_and_the_next_one_begins_after_it() -> None:
    course = course_of([(day(9), day(20))])

    second, third = course.blocks[1:3]
    assert (second.first, second.last, second.is_complete) == (day(7), day(8), False)
    assert (third.number, third.first, third.last) == (2, day(20), day(26))
    assert course.blocks[-1].last == day(20 + 10 * 7 - 1)
    assert {course.block_on(day(number)) for number in range(9, 20)} == {None}


def test_a_pause_on_a_blocks_first_day_leaves_it_no_days() -> None:
    course = course_of([(day(7), day(8))])

    second, third = course.blocks[1:3]
    assert (second.first, second.last, second.is_complete) == (day(7), day(6), False)
    assert (third.number, third.first) == (2, day(8))
    assert course.block_on(day(7)) is None


def test_nobody_knows_what_comes_after_an_open_pause() -> None:
    course = course_of([(day(9), None)])

    assert [block.number for block in course.blocks] == [0, 1]
    assert course.last_day is None
    assert course.stage(day(200)) == Stage.PAUSED


def test_a_stop_ends_its_block_on_the_day_before() -> None:
    course = course_of(stopped_on=day(16))

    assert [(block.number, block.last) for block in course.blocks] == [
        (0, day(6)),
        (1, day(13)),
        (2, day(15)),
    ]
    assert [block.is_complete for block in course.blocks] == [True, True, False]
    assert course.last_day == day(15)
    assert (course.stage(day(15)), course.stage(day(16))) == (Stage.RUNNING, Stage.STOPPED)


def test_a_stop_between_two_blocks_breaks_none_off() -> None:
    blocks = course_of(stopped_on=day(14)).blocks

    assert [block.is_complete for block in blocks] == [True, True]


def test_a_stop_on_the_first_day_leaves_nothing() -> None:
    course = course_of(stopped_on=day(0))

    assert course.blocks == ()
    assert course.stage(day(0)) == Stage.STOPPED


@pytest.mark.parametrize("stopped_at", [12, 13, 40])
def test_a_stop_in_a_pause_keeps_the_block_as_the_pause_left_it(stopped_at: int) -> None:
    course = course_of([(day(12), None)], stopped_on=day(stopped_at))

    assert (course.blocks[-1].number, course.blocks[-1].last) == (1, day(11))
    assert course.stage(day(stopped_at)) == Stage.STOPPED


def test_pairs_are_told_and_broken_off_together() -> None:
    course = coins([(day(3), day(5))])

    second = course.blocks[2:4]
    assert [(block.first, block.last, block.is_complete) for block in second] == [
        (day(2), day(2), False),
        (day(3), day(2), False),
    ]
    assert (course.blocks[4].number, course.blocks[4].first) == (4, day(5))
    assert [block.number for block in course.begun(day(0))] == [0, 1]
    assert [block.number for block in course.begun(day(1))] == [0, 1]


def test_a_pause_on_the_first_day_of_a_pair_leaves_the_next_pair_whole() -> None:
    course = coins([(day(2), day(4))])

    third = [block for block in course.blocks if block.number in {4, 5}]
    assert [(block.first, block.last, block.is_complete) for block in third] == [
        (day(4), day(4), True),
        (day(5), day(5), True),
    ]


@pytest.mark.parametrize(("number", "is_last"), [(76, False), (77, True), (83, True), (84, False)])
def test_the_last_week_is_the_last_unit(number: int, is_last: bool) -> None:
    assert course_of().is_in_last_unit(day(number)) is is_last


@pytest.mark.parametrize(("number", "is_last"), [(39, False), (40, True), (41, True)])
def test_the_last_pair_is_the_last_unit(number: int, is_last: bool) -> None:
    assert coins().is_in_last_unit(day(number)) is is_last


@pytest.mark.parametrize(
    ("course", "number"),
    [
        (course_of(), 84),
        (course_of([(day(9), day(20))]), 20 + 10 * 7),
        (course_of(stopped_on=day(16)), 17),
        (course_of(stopped_on=day(0)), 1),
        (course_of(stopped_on=day(83)), 84),
        (course_of([(day(9), None)], stopped_on=day(40)), 41),
        # Of pairs the last rating is that of the day after the last one.
        (coins(), 43),
        (coins(stopped_on=day(16)), 17),
    ],
)
def test_the_result_may_be_seen_when_all_ratings_can_be_in(course: Course, number: int) -> None:
    found = [course.is_decided(day(n)) for n in range(number - 3, number + 3)]

    assert course.result_from == day(number)
    assert found == [False] * 3 + [True] * 3


def test_of_pairs_the_end_comes_a_day_before_the_result() -> None:
    stages = [(coins().stage(day(number)), coins().is_undecided(day(number))) for number in (41, 42, 43)]

    assert stages == [(Stage.RUNNING, True), (Stage.FINISHED, True), (Stage.FINISHED, False)]


def test_nobody_knows_when_the_result_of_a_paused_one_may_be_seen() -> None:
    course = course_of([(day(9), None)])

    assert course.result_from is None
    assert not course.is_decided(day(500))
    assert course.is_undecided(day(500))


def test_before_its_first_day_nothing_is_undecided() -> None:
    assert [course_of().is_undecided(day(number)) for number in (-1, 0, 83, 84)] == [False, True, True, False]


def test_of_several_the_one_that_is_not_over_is_current() -> None:
    over, runs = course_of(stopped_on=day(3)), course_of(starts_on=day(10))

    found = current_course([over.experiment, runs.experiment], day(12))

    assert found is not None
    assert found.experiment is runs.experiment
    assert current_course([over.experiment], day(12)) is None
