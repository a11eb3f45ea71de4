"""Techniques and oils in pairs: which are listed, and which are a finding."""

from __future__ import annotations

import numpy as np

from journal.insights import analyse
from tests.insights.making import as_scores, day_after, last_day, make_days, some_course


def test_techniques_are_shown_from_the_review_too() -> None:
    kinds = np.random.default_rng(1).choice(3, 120)
    rub, press = (kinds == 1).astype(np.int64), (kinds == 2).astype(np.int64)
    felt = as_scores(some_course(120) + 1 - 2 * day_after(rub))
    days = make_days(rub + press, felt, techniques={"rub": rub, "press": press}, oils={"plain": press})

    findings = analyse(days, today=last_day(days))

    (pair,) = findings.techniques
    (shown,) = findings.shown_techniques
    assert (shown.first, shown.second) == (pair.first, pair.second) == ("rub", "press")
    assert (pair.n_first, pair.n_second) > (shown.n_first, shown.n_second)
    assert shown.high < 0
    assert findings.oils == ()


def test_a_pair_that_is_not_told_apart_precisely_is_not_listed() -> None:
    dice = np.random.default_rng(9)
    kinds = dice.choice(3, 90, p=[0.6, 0.2, 0.2])
    rub, press = (kinds == 1).astype(np.int64), (kinds == 2).astype(np.int64)
    wild = as_scores(5 + dice.normal(0, 9, 90))
    days = make_days(rub + press, wild, techniques={"rub": rub, "press": press})

    findings = analyse(days, today=last_day(days))

    assert (findings.techniques, findings.shown_techniques) == ((), ())
