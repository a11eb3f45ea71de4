"""Ranges, sizes and pairs in words."""

from __future__ import annotations

import pytest

from journal.words.insights import between, meaning, pair_text, points_range
from tests.dashboard.some_findings import contrast


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-0.9, 0.4, "between 0.9 lower and 0.4 higher"),
        (-1.2, -0.2, "between 0.2 and 1.2 lower"),
        (0.2, 1.2, "between 0.2 and 1.2 higher"),
        (-0.3, 0.04, "between 0.30 lower and 0.04 higher"),
        (-0.3, 0.0, "between 0.3 lower and no different"),
        (-0.3, 0.001, "between 0.30 lower and no different"),
        (-12.0, 0.96, "between 12.0 lower and 1.0 higher"),
    ],
)
def test_a_range_names_its_sides(low: float, high: float, words: str) -> None:
    assert between(low, high) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-1.2, -0.4, "0.4 to 1.2 points lower"),
        (0.4, 1.2, "0.4 to 1.2 points higher"),
        (-0.35, -0.02, "0.02 to 0.35 points lower"),
    ],
)
def test_a_range_of_a_finding_begins_at_its_nearer_end(low: float, high: float, words: str) -> None:
    assert points_range(low, high) == words


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (-0.99, -0.4, "Such a difference is small."),
        (-1.0, -0.4, "Such a difference is small to noticeable."),
        (0.4, 2.0, "Such a difference may be small, or as large as what pain studies call important."),
        (-1.99, -1.0, "Such a difference is noticeable."),
        (
            -2.0,
            -1.0,
            "Such a difference is noticeable, perhaps of the size that pain studies call important.",
        ),
        (2.0, 3.0, "Such a difference is of the size that pain studies call important."),
    ],
)
def test_a_size_has_a_meaning(low: float, high: float, words: str) -> None:
    assert meaning("pain", low, high) == words
    assert meaning("numbness", low, high) == f"{words} What counts as small is known for pain only."


def test_a_pair_without_a_finding_says_its_range() -> None:
    text = pair_text(contrast("a", "b", -0.5, 0.4), ("Foot rub", "Toe pull"), is_finding=False)

    assert text == (
        "On days after Foot rub, overall symptoms were between 0.5 lower and 0.4 higher than on days after "
        "Toe pull (32 and 28 rated days)."
    )


def test_of_a_pair_that_is_a_finding_the_better_one_comes_first() -> None:
    text = pair_text(contrast("a", "b", 0.3, 1.1), ("Foot rub", "Toe pull"), is_finding=True)

    assert text == (
        "On days after Toe pull, overall symptoms were 0.3 to 1.1 points lower than on days after Foot rub "
        "(28 and 32 rated days)."
    )
