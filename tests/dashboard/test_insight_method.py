"""How do we know? The method in plain words."""

from __future__ import annotations

from datetime import date

import pytest

from journal.dashboard.insight_method import memory_text, method, reviews_text
from tests.dashboard.some_findings import FEW_RATINGS, closed, effect, findings

BEGAN = date(2026, 5, 18)
GATES = closed(FEW_RATINGS, "day") | closed(FEW_RATINGS, "week")


def test_says_what_is_compared_and_what_cannot_be_seen() -> None:
    texts = {str(one.heading): one.text for one in method(findings(), began=BEGAN)}

    assert "your own days of the same weekday, in similar good or bad times" in texts["What is compared"]
    assert "left out, not guessed" in texts["What is compared"]
    assert "a quiet day, a new medicine, warmer weather" in texts["What it cannot see"]


def test_how_sure_promises_no_more_than_was_measured() -> None:
    sure = " ".join(one.text for one in method(findings(), began=BEGAN))

    assert "19 times out of 20; less often when your sessions follow how you feel" in sure
    assert "five times as clear" in sure
    assert "Less than once in a hundred reviews: of overall" in sure
    assert "In a year about 2 to 5 in 100 people would still see one without any effect" in sure
    assert "all of them together" not in sure


@pytest.mark.parametrize(
    ("memory", "words"),
    [
        (0.1, "one day says little about the next"),
        (0.62, "about 60 % of it is left a day later"),
        (0.98, "about 90 % of it is left"),
    ],
)
def test_memory_is_told_in_plain_words(memory: float, words: str) -> None:
    assert words in memory_text(memory)


def test_memory_is_of_what_is_told_and_left_out_behind_closed_gates() -> None:
    told = findings(effects={("overall", "day"): effect(memory=0.3)})

    assert "about 30 %" in " ".join(one.text for one in method(told, began=BEGAN))
    assert "left a day later" not in " ".join(one.text for one in method(findings(gates=GATES), began=BEGAN))


def test_names_the_last_review_and_the_next() -> None:
    text = reviews_text(date(2026, 11, 1), began=BEGAN)

    assert "The last time was on 1 November 2026, the next is on 29 November 2026." in text


def test_before_the_first_review_its_day_is_named() -> None:
    # The 56th day, the first counted as one.
    assert "The first time is on 12 July 2026." in reviews_text(None, began=BEGAN)
