"""One technique against another."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np
import pytest

from journal.insights.contrasts import CHOICES_MAX, Contrast, contrasts
from journal.insights.day_table import FloatArray, IntArray
from tests.insights.making import as_scores, day_after, make_days, some_course, window_of

N_DAYS = 182


def days_of(kinds: IntArray, kind: int) -> IntArray:
    return np.asarray(kinds == kind, dtype=np.int64)


def drawn(seed: int, *shares: float, n_days: int = N_DAYS) -> IntArray:
    """For each day the number of a kind, by their shares; the first kind is no session."""
    return np.random.default_rng(seed).choice(len(shares), n_days, p=shares)


def compared(
    sessions: IntArray, used: Mapping[str, IntArray], scores: FloatArray | Mapping[str, FloatArray]
) -> list[Contrast]:
    return contrasts(window_of(make_days(sessions, scores)), used)


def test_the_better_of_two_is_found() -> None:
    kinds = drawn(1, 0.4, 0.3, 0.3)
    used = {"rub": days_of(kinds, 1), "press": days_of(kinds, 2)}

    (pair,) = compared(
        np.minimum(kinds, 1), used, as_scores(some_course(N_DAYS) - 1.5 * day_after(used["rub"]))
    )

    assert (pair.first, pair.second, pair.outcome) == ("rub", "press", "overall")
    assert pair.low < -1.5 < pair.high < 0
    assert pair.low <= pair.estimate <= pair.high
    assert pair.p < 0.001
    assert pair.is_precise


def test_the_days_are_those_after_the_one_and_not_the_other() -> None:
    kinds = drawn(2, 0.3, 0.3, 0.2, 0.2)
    rub, press = days_of(kinds, 1) + days_of(kinds, 3), days_of(kinds, 2) + days_of(kinds, 3)

    (pair,) = compared(np.minimum(kinds, 1), {"rub": rub, "press": press}, some_course(N_DAYS))

    # The last day has no day after it.
    assert pair.n_first == days_of(kinds[:-1], 1).sum()
    assert pair.n_second == days_of(kinds[:-1], 2).sum()


def test_two_that_are_always_used_together_are_no_pair() -> None:
    sessions = days_of(drawn(3, 0.5, 0.5), 1)

    assert compared(sessions, {"rub": sessions, "press": sessions}, some_course(N_DAYS)) == []


@pytest.mark.parametrize(("n_apart", "n_pairs"), [(7, 0), (8, 1)])
def test_each_must_have_been_used_without_the_other_before_eight_rated_days(
    n_apart: int, n_pairs: int
) -> None:
    sessions = days_of(drawn(4, 0.5, 0.5), 1)
    rub, press = sessions.copy(), sessions.copy()
    places = np.flatnonzero(sessions[:-1])
    rub[places[1 : 1 + 4 * n_apart : 4]] = 0
    press[places[3::4]] = 0

    assert len(compared(sessions, {"rub": rub, "press": press}, 5 + 0.1 * some_course(N_DAYS))) == n_pairs


def test_sessions_with_neither_are_a_third_kind_of_day() -> None:
    kinds = drawn(5, 0.25, 0.25, 0.25, 0.25)
    rub, press, other = (days_of(kinds, kind) for kind in (1, 2, 3))
    # Were days after the third kind taken for days after none, the spread would be far larger.
    scores = 6 - 1.0 * day_after(rub) - 0.5 * day_after(press) - 3.0 * day_after(other)

    (pair,) = compared(np.minimum(kinds, 1), {"rub": rub, "press": press}, scores)

    assert pair.estimate == pytest.approx(-0.5, abs=1e-6)
    assert pair.high - pair.low < 0.01


def test_sessions_on_worse_days_do_not_tilt_it() -> None:
    felt = some_course(364, memory=0.8, spread=1.5)
    dice = np.random.default_rng(6)
    sessions = (dice.random(364) < 1 / (1 + np.exp(5 - felt))).astype(np.int64)
    rub = sessions * (dice.random(364) < 0.5)

    (pair,) = compared(sessions, {"rub": rub, "press": sessions - rub}, as_scores(felt))

    assert pair.low < 0 < pair.high


def test_the_most_rated_symptom_is_compared_where_too_few_days_have_all_four() -> None:
    kinds = drawn(7, 0.4, 0.3, 0.3)
    used = {"rub": days_of(kinds, 1), "press": days_of(kinds, 2)}
    some = {"numbness": some_course(N_DAYS), "pain": some_course(N_DAYS, seed=9)}
    some["pain"][::5] = np.nan

    (pair,) = compared(np.minimum(kinds, 1), used, some)

    assert pair.outcome == "numbness"


def test_only_the_six_most_used_are_compared_always_in_the_same_order() -> None:
    kinds = drawn(8, 0.1, *[0.1] * 6, 0.13, 0.17, n_days=364)
    used = {f"t{kind}": days_of(kinds, kind) for kind in range(1, 9)}

    pairs = compared(np.minimum(kinds, 1), used, 5 + 0.2 * (some_course(364) - 5))

    names = {name for pair in pairs for name in (pair.first, pair.second)}
    assert len(names) == CHOICES_MAX
    assert {"t7", "t8"} <= names
    assert len(pairs) == 15
    assert pairs == compared(np.minimum(kinds, 1), used, 5 + 0.2 * (some_course(364) - 5))
    assert [(pair.first, pair.second) for pair in pairs] == sorted(
        (pair.first, pair.second) for pair in pairs
    )


def test_a_pair_says_whether_it_is_precise() -> None:
    kinds = drawn(9, 0.6, 0.2, 0.2, n_days=90)
    used = {"rub": days_of(kinds, 1), "press": days_of(kinds, 2)}
    dice = np.random.default_rng(10)

    [steady] = compared(np.minimum(kinds, 1), used, 5 + dice.normal(0, 0.5, 90))
    [wild] = compared(np.minimum(kinds, 1), used, as_scores(5 + dice.normal(0, 9, 90)))

    assert (steady.is_precise, wild.is_precise) == (True, False)


@pytest.mark.parametrize("n_days", [1, 8, 28])
def test_a_short_journal_has_no_pairs(n_days: int) -> None:
    kinds = drawn(11, 0.2, 0.4, 0.4, n_days=n_days)
    used = {"rub": days_of(kinds, 1), "press": days_of(kinds, 2)}

    assert compared(np.minimum(kinds, 1), used, some_course(n_days)) == []
    assert compared(np.minimum(kinds, 1), {}, some_course(n_days)) == []


def test_several_sessions_a_day_are_one() -> None:
    kinds = drawn(12, 0.4, 0.3, 0.3)
    used = {"rub": days_of(kinds, 1), "press": days_of(kinds, 2)}
    twice = {name: 2 * days for name, days in used.items()}
    felt = some_course(N_DAYS)

    assert compared(2 * np.minimum(kinds, 1), twice, felt) == compared(np.minimum(kinds, 1), used, felt)
