"""Numbers as a person reads them."""

from __future__ import annotations

import pytest
from django.utils import translation

from journal.core.numbers import number_text, score_text


@pytest.mark.parametrize(
    ("value", "text"), [(5.96, "6.0"), (5.949, "5.9"), (0.0, "0.0"), (1234.56, "1,234.6")]
)
def test_a_mean_is_rounded_and_not_cut(value: float, text: str) -> None:
    assert score_text(value) == text


def test_a_number_is_written_as_the_locale_does() -> None:
    with translation.override("de"):
        assert (number_text(1234.6), score_text(5.96)) == ("1.235", "6,0")
