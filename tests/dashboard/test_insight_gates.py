"""What a closed gate says, line by line."""

from __future__ import annotations

import pytest

from journal.dashboard.insight_gates import gate_text, progress_of
from journal.insights.design import DAY, WEEK
from journal.insights.gates import Closed, Line, NotEnough, NothingToCompare

TEXTS = [
    (
        NotEnough(Line.RATINGS, 19, 28, 12),
        "Not enough ratings yet for this comparison: 19 of 28. At your pace that is about 12 more days.",
    ),
    (NotEnough(Line.RATINGS, 27, 28, 1), "At your pace that is about 1 more day."),
    (NotEnough(Line.RATINGS, 3, 28, None), "It opens once you have rated 28 days."),
    (NotEnough(Line.SPAN, 30, 56, 26), "It is day 30. That is 26 more days."),
    (NothingToCompare(Line.SAME_RATINGS), "All of these ratings are the same number"),
    (NothingToCompare(Line.NO_SESSIONS), "There is no session in these days yet"),
    (
        NothingToCompare(Line.AFTER_SESSION, 3, 8),
        "Only 3 of your rated days came after a day with a session; 8 are needed to compare.",
    ),
    (
        NothingToCompare(Line.AFTER_NONE, 3, 8),
        "Only 3 of your rated days came after a day without a session; 8 are needed to compare.",
    ),
    (
        NothingToCompare(Line.SAME_COUNT),
        "You have kept nearly the same number of sessions every week, so there is nothing to compare yet. "
        "That is fine if it works for you.",
    ),
    (NothingToCompare(Line.SAME_WEEKDAYS), "Moving one session a week would be enough."),
    (NothingToCompare(Line.ONLY_DRIFT), "cannot tell them from the passing of time"),
    (NotEnough(Line.PRECISION, 40, 70, 31), "about 31 more days are needed."),
    (NotEnough(Line.PRECISION, 40, 4000, 4000), "too rough to tell you anything"),
    (NotEnough(Line.PRECISION, 40, 40, None), "too rough to tell you anything"),
]


def test_every_line_has_words() -> None:
    assert {gate.line for gate, _text in TEXTS} == set(Line)


@pytest.mark.parametrize(("gate", "text"), TEXTS, ids=[f"{gate.line} {gate.n}" for gate, _text in TEXTS])
def test_a_line_says_what_is_missing(gate: Closed, text: str) -> None:
    assert text in gate_text(gate, WEEK.name)


def test_of_days_a_drift_is_told_in_days() -> None:
    text = gate_text(NothingToCompare(Line.ONLY_DRIFT), DAY.name)

    assert text.startswith("For a time you had hardly any sessions, then one nearly every day")
    assert text.endswith("A few days without one, here and there, would be enough.")


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (NotEnough(Line.RATINGS, 0, 28, None), "0 of 28 days"),
        (NothingToCompare(Line.AFTER_NONE, 3, 8), "3 of 8 days"),
        (NothingToCompare(Line.SAME_COUNT), None),
        (NotEnough(Line.PRECISION, 40, 4000, 4000), None),  # years would only discourage
        (NotEnough(Line.PRECISION, 40, 40, None), None),
    ],
    ids=str,
)
def test_a_bar_shows_what_can_be_counted(gate: Closed, words: str | None) -> None:
    progress = progress_of(gate)

    assert (progress and progress.in_words) == words
