"""The clock of a guided session; the cases are shared with its twin in JavaScript."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.guided.clock import COMMANDS, Progress, advance, command, seconds_left, step_left

CASES = json.loads((Path(__file__).parents[1] / "js" / "guided_clock.json").read_text())
SECONDS = st.integers(min_value=0, max_value=5000)


def progress_of(values: dict[str, Any]) -> Progress:
    return Progress(values["position"], tuple(values["done_seconds"]), values["is_running"])


@pytest.mark.parametrize("case", CASES["advance"], ids=lambda case: case["name"])
def test_time_goes_by(case: dict[str, Any]) -> None:
    later = advance(case["planned"], progress_of(case["progress"]), case["elapsed"])

    assert later == progress_of(case["then"])


@pytest.mark.parametrize("case", CASES["command"], ids=lambda case: case["name"])
def test_a_button_is_pressed(case: dict[str, Any]) -> None:
    assert command(progress_of(case["progress"]), case["command"]) == progress_of(case["then"])


@pytest.mark.parametrize("case", CASES["left"], ids=lambda case: case["name"])
def test_tells_what_is_left(case: dict[str, Any]) -> None:
    progress = progress_of(case["progress"])

    assert step_left(case["planned"], progress) == case["step_left"]
    assert seconds_left(case["planned"], progress) == case["seconds_left"]


@st.composite
def sessions_in_progress(draw: st.DrawFn) -> tuple[list[int], Progress]:
    """A plan after any buttons at any times."""
    planned = draw(st.lists(st.integers(min_value=1, max_value=600), min_size=1, max_size=6))
    progress = Progress(0, (0,) * len(planned), is_running=True)
    for name, seconds in draw(st.lists(st.tuples(st.sampled_from(COMMANDS), SECONDS), max_size=8)):
        progress = command(advance(planned, progress, seconds), name)
    return planned, progress


@given(sessions_in_progress(), SECONDS, SECONDS)
def test_time_in_two_parts_is_the_same_time(
    session: tuple[list[int], Progress], first: int, second: int
) -> None:
    planned, progress = session

    assert advance(planned, advance(planned, progress, first), second) == advance(
        planned, progress, first + second
    )


@given(sessions_in_progress(), SECONDS)
def test_every_running_second_is_counted_once(session: tuple[list[int], Progress], seconds: int) -> None:
    planned, progress = session
    left = seconds_left(planned, progress) if progress.is_running else 0

    later = advance(planned, progress, seconds)

    assert later.total_seconds - progress.total_seconds == min(seconds, left)
