"""The words for plans and chances that pages, files and the report share."""

from __future__ import annotations

import pytest

from journal.experiments.words import in_tenths


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.0, 0.04, "less than 1 of 10"),
        (0.0, 0.2, "at most 2 of 10"),
        (0.06, 0.06, "less than 1 of 10"),
        (0.09, 0.11, "at most 1 of 10"),
        (0.29, 0.29, "about 2 of 10"),
        (0.46, 0.54, "about 4 to 5 of 10"),
        (0.3 - 1e-12, 0.1 * 3, "about 3 of 10"),
        (0.3, 0.5, "about 3 to 5 of 10"),
        (0.3, 1.0, "about 3 to 9 of 10"),
        (1.0, 1.0, "about 9 of 10"),
    ],
)
def test_a_chance_is_told_in_tenths_and_never_as_certain(low: float, high: float, words: str) -> None:
    assert in_tenths(low, high) == words
