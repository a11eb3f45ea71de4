"""Tables whose arrays contradict one another, or hold what cannot be."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from journal.insights import DayTable
from journal.insights.day_table import SYMPTOMS
from tests.insights.making import FIRST

WRONG: dict[str, dict[str, Any]] = {
    "no days": {"dates": FIRST + np.arange(0)},
    "a day left out": {"dates": FIRST + np.array([0, 1, 3])},
    "backwards": {"dates": FIRST - np.arange(3)},
    "no date": {"dates": np.array(["2026-01-05", "NaT", "2026-01-07"], dtype="datetime64[D]")},
    "moments": {"dates": (FIRST + np.arange(3)).astype("datetime64[s]")},
    "texts": {"dates": np.array(["2026-01-05", "2026-01-06", "2026-01-07"])},
    "a table of dates": {"dates": (FIRST + np.arange(3)).reshape(3, 1)},
    "a symptom too few": {"ratings": dict.fromkeys(SYMPTOMS[1:], np.zeros(3))},
    "a symptom too many": {"ratings": dict.fromkeys((*SYMPTOMS, "itching"), np.zeros(3))},
    "scores of other days": {"ratings": dict.fromkeys(SYMPTOMS, np.zeros(4))},
    "scores in columns": {"ratings": dict.fromkeys(SYMPTOMS, np.zeros((3, 1)))},
    "scores as texts": {"ratings": dict.fromkeys(SYMPTOMS, np.array(["1", "2", "3"]))},
    "a score above 10": {"ratings": dict.fromkeys(SYMPTOMS, np.array([1, 2, 10.1]))},
    "a score below 0": {"ratings": dict.fromkeys(SYMPTOMS, np.array([1, 2, -0.1]))},
    "an infinite score": {"ratings": dict.fromkeys(SYMPTOMS, np.array([1, 2, np.inf]))},
    "a negative score": {"ratings": dict.fromkeys(SYMPTOMS, np.array([1, 2, -np.inf]))},
    "sessions of other days": {"sessions": np.zeros(2, dtype=np.int64)},
    "half sessions": {"sessions": np.array([0.5, 0, 0])},
    "fewer than no sessions": {"sessions": np.array([0, -1, 0])},
    "a weekday too many": {"weekday": np.array([5, 6, 7])},
    "weekdays in disorder": {"weekday": np.array([0, 2, 1])},
    "minutes of other days": {"minutes": np.zeros(4, dtype=np.int64)},
    "a technique of other days": {"techniques": {"rub": np.zeros(4, dtype=np.int64)}},
    "an oil used less than never": {"oils": {"sesame": np.array([0, -1, 0])}},
}


@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG.keys())
def test_wrong_shapes_and_values_are_refused_with_the_reason(wrong: dict[str, Any]) -> None:
    right: dict[str, Any] = {
        "dates": FIRST + np.arange(3),
        "ratings": dict.fromkeys(SYMPTOMS, np.zeros(3)),
        "sessions": np.zeros(3, dtype=np.int64),
        "weekday": np.arange(3),
    }
    DayTable(**right)

    with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
        DayTable(**right | wrong)
