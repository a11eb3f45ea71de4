"""A day that several lines of a file speak of names them."""

from __future__ import annotations

import pytest

from journal.imports.foreign import lines_in_words


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ([7], ""),
        ([7, 8], "7–8"),
        ([2, 3, 4, 9], "2–4, 9"),
        ([2, 4, 6, 8], "2, 4, 6, 8"),
        ([2, 4, 6, 8, 10, 12, 13], "2, 4, 6 … 13"),
    ],
)
def test_the_lines_of_a_day_are_named_the_first_few_and_the_last(lines: list[int], words: str) -> None:
    assert lines_in_words(lines) == words
