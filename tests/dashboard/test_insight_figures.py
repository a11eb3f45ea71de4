"""The numbers behind the two figures of what days say."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from journal.dashboard.insight_captions import weeks_caption
from journal.dashboard.insight_figures import scores_of, week_effect
from journal.insights.gates import Line, NotEnough
from tests.dashboard.some_findings import MIXED, closed, effect, findings
from tests.dashboard.some_weeks import drawn, table_of


def test_a_dot_is_a_whole_week_with_a_rating() -> None:
    days = table_of([(2, [4, 5, None, 6]), (3, []), (5, [3] * 7)])

    weeks = drawn(days, "pain", None)

    assert (weeks.sessions, weeks.means, weeks.n_rated) == ([2, 5], [5.0, 3.0], [3, 7])
    assert weeks.n_hollow == 1
    assert weeks.line is None


def test_a_part_of_a_week_is_no_dot() -> None:
    days = table_of([(2, [4] * 7), (3, [5] * 7)])

    weeks = drawn(days.between(8, 27), "pain", None)

    assert weeks.at == []


def test_a_week_without_a_whole_one_before_it_is_no_dot() -> None:
    days = table_of([(2, [4] * 7), (3, [5] * 7)])

    assert drawn(days, "pain", None, began=date(2026, 11, 9)).sessions == [3]
    assert drawn(days, "pain", None, began=date(2026, 11, 10)).sessions == []


def test_what_comes_after_a_rating_has_no_part_in_its_dot() -> None:
    days = table_of([(0, [4])])
    days.sessions[8:] = 1

    assert drawn(days, "pain", None).sessions == [0]


def test_overall_needs_all_four_of_a_day() -> None:
    days = table_of([(2, [4] * 7)])
    days.ratings["pain"][:12] = np.nan

    weeks = drawn(days, "overall", None)

    assert weeks.n_rated == [2]
    assert np.isnan(scores_of(days, "overall")).sum() == 12


def test_the_line_goes_through_the_average_week_and_ends_with_the_own_range() -> None:
    days = table_of([(1, [6] * 7), (3, [4] * 7)])

    line = drawn(days, "pain", effect(-1.0, -0.5, estimate=-0.8)).line

    assert line
    assert line.sessions == pytest.approx((1, 2, 3))
    assert line.scores == pytest.approx((5.8, 5.0, 4.2))
    assert line.lows == pytest.approx((5.5, 5.0, 4.0))
    assert line.highs == pytest.approx((6.0, 5.0, 4.5))


def test_the_average_week_counts_every_rated_day_once() -> None:
    days = table_of([(1, [6] * 6), (4, [3] * 3)])

    line = drawn(days, "pain", effect()).line

    assert line
    assert (line.sessions[1], line.scores[1]) == (2.0, 5.0)


def test_the_line_stays_on_the_scale() -> None:
    days = table_of([(0, [1] * 7), (6, [1] * 7)])

    line = drawn(days, "pain", effect(-1.0, 1.0)).line

    assert line
    assert min(line.lows) == 0


def test_weeks_that_are_all_alike_have_no_line() -> None:
    days = table_of([(2, [4] * 7), (2, [5] * 7)])

    weeks = drawn(days, "pain", effect())

    assert weeks.line is None
    assert weeks_caption(weeks, findings())[1].endswith("had the same number of sessions.")


def test_the_effect_of_a_closed_gate_or_a_mixed_reaction_is_not_drawn() -> None:
    span = closed(NotEnough(Line.SPAN, 30, 56, 26), "week")

    assert week_effect(findings(), "pain") is not None
    assert week_effect(findings(gates=span), "pain") is None
    assert week_effect(findings(reactions={"pain": MIXED}), "pain") is None


def test_a_finding_is_drawn_as_the_review_found_it() -> None:
    at_review = effect(-0.4, -0.1)

    assert week_effect(findings(shown={("pain", "week"): at_review}), "pain") is at_review
