"""What stands below the two figures, and their numbers as tables."""

from __future__ import annotations

import pytest

from journal.dashboard.insight_captions import day_after_words, days_after_table, weeks_caption, weeks_table
from journal.dashboard.insight_figures import days_after
from journal.insights.day_table import SYMPTOMS
from journal.insights.findings import Findings
from journal.insights.gates import Line, NotEnough, NothingToCompare
from tests.dashboard.some_findings import FEW_RATINGS, MIXED, closed, effect, findings
from tests.dashboard.some_weeks import drawn, table_of


def test_the_caption_says_what_line_and_band_are() -> None:
    days = table_of([(1, [6] * 7), (3, [4, 4])])

    dots, line, band = weeks_caption(drawn(days, "pain", effect(-0.3, 0.2)), findings())

    assert dots == (
        "2 whole weeks of the last year. A dot is a week: its mean, and how many sessions the seven days "
        "before its rated days had. 1 dot is hollow, as it rests on fewer than 4 rated days."
    )
    assert "pain was between 0.3 lower and 0.2 higher" in line
    assert line == (
        "The line shows what these weeks say. For each extra session in the week before, pain was between "
        "0.3 lower and 0.2 higher. From 1 to 3 sessions a week that adds up to between 0.6 lower and 0.4 "
        "higher. 118 rated days."
    )
    assert "The band shows where the line may lie." in band


def test_the_line_of_a_finding_has_the_date_of_its_review() -> None:
    at_review = effect(-0.4, -0.1)
    weeks = drawn(table_of([(1, [6] * 7), (3, [4] * 7)]), "pain", at_review)

    line = weeks_caption(weeks, findings(shown={("pain", "week"): at_review}))[1]

    assert line.startswith("The line shows what your days said at the review of 1 November 2026. For each")
    assert "these weeks" not in line


@pytest.mark.parametrize(("low", "high"), [(-0.95, 0.9), (-0.9, 0.71), (-0.8, 0.72)], ids=str)
def test_no_sum_is_told_that_reaches_beyond_the_scale(low: float, high: float) -> None:
    days = table_of([(0, [6] * 7), (14, [4] * 7)])

    line = weeks_caption(drawn(days, "pain", effect(low, high)), findings())[1]

    assert "adds up to" not in line
    assert line.endswith("higher. 118 rated days.")


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (findings(gates=closed(NotEnough(Line.SPAN, 30, 56, 26), "week")), "There is no line yet. Weeks can"),
        (findings(reactions={"pain": MIXED}), "your sessions follow how you feel in more than one way"),
    ],
    ids=["closed", "mixed"],
)
def test_the_caption_says_why_there_is_no_line(found: Findings, words: str) -> None:
    weeks = drawn(table_of([(1, [6] * 7)]), "pain", None)

    assert words in weeks_caption(weeks, found)[1]


def test_without_a_dot_the_caption_says_what_makes_one() -> None:
    days = table_of([(1, [])])

    for outcome, words in (("overall", "all four symptoms"), ("pain", "this symptom")):
        weeks = drawn(days, outcome, None)
        assert words in weeks_caption(weeks, findings())[0]


def test_the_dots_are_a_table_too_newest_first() -> None:
    days = table_of([(2, [4, 5, None, 6]), (5, [3] * 7)])

    lines = weeks_table(drawn(days, "pain", None))

    assert [line.cells for line in lines] == [["5.0", "3.0", "7"], ["2.0", "5.0", "3"]]
    assert lines[0].heading == "16 Nov 2026"


def test_the_day_after_has_a_line_for_overall_and_each_symptom() -> None:
    rows = days_after(
        findings(
            shown={("pain", "day"): effect(-1.2, -0.4)},
            gates={
                ("tingling", "day"): FEW_RATINGS,
                ("numbness", "day"): NothingToCompare(Line.SAME_RATINGS),
            },
            reactions={"burning": MIXED},
        )
    )

    assert [row.outcome for row in rows] == ["overall", *SYMPTOMS]
    assert [day_after_words(row) for row in rows] == [
        "between 0.9 lower and 0.4 higher",
        "not enough days yet",
        "nothing to compare yet",
        "cannot be told",
        "between 0.4 and 1.2 lower, a consistent pattern",
    ]
    assert rows[4].drawn == {
        "outcome": "pain",
        "label": "Pain",
        "note": "",
        "estimate": -0.8,
        "low": -1.2,
        "high": -0.4,
        "is_pattern": True,
    }
    assert "low" not in rows[1].drawn


def test_the_day_after_is_a_table_too() -> None:
    overall, tingling, *_others = days_after_table(
        days_after(findings(gates={("tingling", "day"): FEW_RATINGS}))
    )

    assert (overall.heading, overall.cells) == ("Overall", ["−0.9", "0.4", "−0.2", "118"])
    assert (tingling.cells, tingling.note) == ([], "not enough days yet")
