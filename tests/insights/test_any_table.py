"""Hundreds of small tables: never a warning, an exception or a number that is none."""

from __future__ import annotations

from datetime import timedelta

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from journal.insights import DayTable, analyse
from journal.insights.day_table import SYMPTOMS
from tests.insights.checking import checked
from tests.insights.making import last_day, make_days


@st.composite
def any_days(draw: st.DrawFn) -> DayTable:
    """Up to four months of whole numbers, with gaps of any size and sessions of any regularity."""
    n_days = draw(st.integers(1, 120))
    n_unrated, most = draw(st.integers(0, 30)), draw(st.integers(0, 10))
    dice = np.random.default_rng(list(draw(st.binary(min_size=1, max_size=8))))
    drawn = dice.integers(0, most + 1 + n_unrated, (len(SYMPTOMS), n_days)).astype(np.float64)
    drawn[drawn > most] = np.nan
    if draw(st.booleans()):
        drawn[1:] = drawn[0]
    sessions = dice.integers(0, draw(st.integers(1, 4)), n_days)
    every = draw(st.integers(1, 9))
    sessions[np.arange(n_days) % every != 0] = 0
    used = {name: sessions * dice.integers(0, 2, n_days) for name in "abc"}
    return make_days(sessions, dict(zip(SYMPTOMS, drawn, strict=True)), techniques=used, oils=used)


@settings(max_examples=80, deadline=None)
@given(any_days())
def test_any_table_has_an_answer_of_numbers(days: DayTable) -> None:
    findings = checked(days)

    assert set(findings.shown) <= set(findings.effects) <= set(findings.gates_of)
    later = last_day(days) + timedelta(days=1)
    assert vars(analyse(days, today=later)) == vars(findings)
