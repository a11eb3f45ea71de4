"""Whatever pauses and stops there are: no day is in two blocks, and nothing is told too early."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sessions.experiment_days import Course, Stage
from tests.sessions.courses import any_course, course_of, day


@given(any_course())
def test_blocks_follow_each_other_and_share_no_day(course: Course) -> None:
    blocks = course.blocks

    assert all(one.last < next_one.first for one, next_one in pairwise(blocks))
    assert [block.letter for block in blocks] == [course.experiment.order[block.number] for block in blocks]
    assert all(one.number < next_one.number for one, next_one in pairwise(blocks))


@given(any_course())
def test_a_complete_block_has_all_its_days_and_no_block_has_more(course: Course) -> None:
    lengths = {(block.is_complete, (block.last - block.first).days + 1) for block in course.blocks}

    whole = course.experiment.block_days
    assert {length for is_complete, length in lengths if is_complete} <= {whole}
    # Of a pair that was broken off, the first day may have been whole.
    most = whole if course.experiment.is_paired else whole - 1
    assert all(0 <= length <= most for is_complete, length in lengths if not is_complete)


@given(any_course())
def test_no_block_has_a_day_in_a_pause_or_after_the_stop(course: Course) -> None:
    experiment = course.experiment
    days = {one for block in course.blocks for one in days_of(block.first, block.last)}

    for pause in experiment.pauses.all():
        resumed_on = pause.resumed_on or date.max
        assert not [one for one in days if pause.paused_on <= one < resumed_on]
    assert not [one for one in days if experiment.stopped_on and one >= experiment.stopped_on]


@given(any_course())
def test_without_pause_and_stop_every_day_is_in_a_block(course: Course) -> None:
    experiment = course.experiment
    unbroken = course_of(
        **{name: getattr(experiment, name) for name in ("n_blocks", "block_days", "run_max", "order")}
    )

    n_days = experiment.n_blocks * experiment.block_days
    assert all(unbroken.block_on(day(number)) for number in range(n_days))
    assert (unbroken.block_on(day(-1)), unbroken.block_on(day(n_days))) == (None, None)
    assert all(block.is_complete for block in unbroken.blocks)


@given(any_course(), st.integers(-10, 250).map(day))
def test_no_block_is_told_before_it_begins_but_the_second_day_of_a_pair(course: Course, today: date) -> None:
    told = course.begun(today)

    early = [block for block in told if block.first > today]
    if course.experiment.is_paired:
        assert all(block.number % 2 == 1 and block.first == today + timedelta(days=1) for block in early)
    else:
        assert early == []
    assert [block for block in course.blocks if block.first <= today] == told[: len(told) - len(early)]


@given(any_course(), st.integers(-10, 250).map(day))
def test_every_day_has_one_stage_and_only_a_running_one_is_told_of(course: Course, today: date) -> None:
    stage, yesterday = course.stage(today), course.stage(today - timedelta(days=1))

    assert not (yesterday.is_over and not stage.is_over)
    if stage == Stage.WAITING:
        assert course.begun(today) == []


@given(any_course(), st.integers(-10, 250).map(day))
def test_a_result_is_seen_only_after_the_end_and_then_for_good(course: Course, today: date) -> None:
    is_decided = course.is_decided(today)

    if is_decided:
        assert course.stage(today).is_over
        assert course.is_decided(today + timedelta(days=1))
        assert all(block.last < today for block in course.blocks)
    assert course.is_undecided(today) is (course.experiment.starts_on <= today and not is_decided)


def days_of(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
