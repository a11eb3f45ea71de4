"""A journal that meets no line of a gate is mended line by line: always the first unmet one is said."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from journal.insights.design import DAY, WEEK
from journal.insights.gates import Line
from tests.insights.gating import PRECISE, gate, rated_on_the_last
from tests.insights.making import some_course, some_sessions


def test_of_a_week_the_first_unmet_line_is_said() -> None:
    fixed, same = np.tile([1, 0, 0, 0, 0, 0, 0], 10), np.full(70, 5.0)
    wide = replace(PRECISE, low=-9, high=9)
    few = rated_on_the_last(10, 70)
    varied = some_sessions(70)

    said = [
        gate(fixed[:50], few[:50], WEEK, wide),
        gate(fixed, few, WEEK, wide),
        gate(fixed, same, WEEK, wide),
        gate(fixed, some_course(70), WEEK, wide),
        gate(np.arange(70) // 7, some_course(70), WEEK, wide),
        gate(varied, some_course(70), WEEK, wide),
        gate(varied, some_course(70), WEEK),
    ]

    assert [getattr(one, "line", "open") for one in said] == [
        Line.SPAN,
        Line.RATINGS,
        Line.SAME_RATINGS,
        Line.SAME_COUNT,
        Line.ONLY_DRIFT,
        Line.PRECISION,
        "open",
    ]
    assert [one.is_open for one in said] == [*[False] * 6, True]


def test_of_a_day_too_the_first_unmet_line_is_said() -> None:
    wide = replace(PRECISE, low=-9, high=9)
    mondays = np.tile([1, 0, 0, 0, 0, 0, 0], 10)

    said = [
        gate(mondays * 0, rated_on_the_last(10, 70), DAY, wide),
        gate(mondays * 0, np.full(70, 5.0), DAY, wide),
        gate(mondays * 0, some_course(70), DAY, wide),
        gate((np.arange(70) < 3).astype(np.int64), some_course(70), DAY, wide),
        gate(1 - mondays * 0, some_course(70), DAY, wide),
        gate(mondays, some_course(70), DAY, wide),
        gate(some_sessions(70), some_course(70), DAY, wide),
    ]

    assert [getattr(one, "line", "open") for one in said] == [
        Line.RATINGS,
        Line.SAME_RATINGS,
        Line.NO_SESSIONS,
        Line.AFTER_SESSION,
        Line.AFTER_NONE,
        Line.SAME_WEEKDAYS,
        Line.PRECISION,
    ]
