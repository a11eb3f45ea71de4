"""The rules about strong symptoms and asking somebody: just firing, and just not."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from journal.insights.facts import Facts, Profile
from journal.insights.gates import Gate, Open
from journal.insights.rules_severity import ask_first, got_in_the_way, has_asked, no_relief, rose, severe
from tests.insights.some_facts import CLOSED, TODAY, ago, effect, every, findings, past_days


@pytest.mark.parametrize(
    ("before", "last", "fires"),
    [
        ([7] * 7, [7] * 7, True),
        ([7] * 7, [7] * 6 + [6], False),
        ([7] * 6 + [6], [7] * 7, False),
        ([7, 7, 7, 7, None, None, None], [None, None, None, 7, 7, 7, 7], True),
        ([7, 7, 7, None, None, None, None], [7] * 7, False),
        ([7] * 7, [8, 8, 8, None, None, None, None], False),
    ],
)
def test_two_severe_weeks(before: list[int | None], last: list[int | None], fires: bool) -> None:
    evidence = severe(Facts(TODAY, days=past_days(burning=[*before, *last])))

    assert (evidence and [one.outcome for one in evidence.weeks]) == (["burning"] if fires else None)


@pytest.mark.parametrize(
    ("pain", "tingling", "named"),
    [
        ([9, 0, 9], [0, 0, 0], {"pain": [ago(2), ago(0)]}),
        ([9, 0, 0], [0, 10, 0], {"pain": [ago(2)], "tingling": [ago(1)]}),
        ([9, 9, 0, 0, 0], [0] * 5, None),
        ([0, 8, 9], [0] * 3, None),
        ([9, 0, 0], [9, 0, 0], None),
    ],
)
def test_nine_on_two_of_three_days(
    pain: list[int], tingling: list[int], named: dict[str, list[date]] | None
) -> None:
    evidence = severe(Facts(TODAY, days=past_days(pain=pain, tingling=tingling)))

    assert (evidence and evidence.worst) == named


@pytest.mark.parametrize(
    ("before", "after", "fires"),
    [
        ([4] * 14, [6] * 14, True),
        ([5] * 14, [6] * 7 + [7] * 7, True),  # 30 %
        ([5] * 14, [6] * 8 + [7] * 6, False),
        ([2] * 14, [3] * 14, True),
        ([1] * 14, [5] * 14, False),  # from next to nothing
        ([4] * 8 + [None] * 6, [6] * 8 + [None] * 6, True),
        ([4] * 7 + [None] * 7, [6] * 14, False),
        ([4] * 14, [6] * 7 + [None] * 7, False),
    ],
)
def test_clearly_higher_than_a_fortnight_ago(
    before: list[int | None], after: list[int | None], fires: bool
) -> None:
    evidence = rose(Facts(TODAY, days=past_days(numbness=[*before, *after])))

    assert (evidence and [one.outcome for one in evidence.symptoms]) == (["numbness"] if fires else None)


@pytest.mark.parametrize(("days_ago", "fires"), [((6, 3, 0), True), ((7, 3, 0), False), ((3, 0), False)])
def test_much_trouble_on_three_of_seven_days(days_ago: tuple[int, ...], fires: bool) -> None:
    facts = Facts(TODAY, hindered_on=tuple(ago(n) for n in days_ago))

    assert (got_in_the_way(facts) is not None) is fires


@pytest.mark.parametrize(
    ("profile", "fires"),
    [
        (Profile(is_at_risk=True), True),
        (Profile(is_at_risk=False), False),
        (Profile(), False),
        (Profile(is_at_risk=True, asked_on=ago(364)), False),
        (Profile(is_at_risk=True, asked_on=ago(365)), True),
        (Profile(is_at_risk=True, asked_on=ago(-1)), True),
    ],
)
def test_somebody_at_risk_is_asked_to_ask_once_a_year(profile: Profile, fires: bool) -> None:
    facts = Facts(TODAY, profile=profile)

    assert (ask_first(facts) is not None) is fires
    assert not (fires and has_asked(facts))


def eight_weeks(first: float, last: float, *, sessions: int = 16, n_days: int = 56) -> Facts:
    """Rated every day, one mean in the first half and another in the second."""
    half = n_days // 2
    days = past_days([first] * (n_days - half) + [last] * half, sessions=dict.fromkeys(range(sessions), 1))
    return Facts(TODAY, days=days, findings=findings())


def test_eight_weeks_without_relief() -> None:
    evidence = no_relief(eight_weeks(5, 4.25))

    assert evidence is not None
    assert (evidence.before.mean, evidence.after.mean, evidence.n_sessions) == (5, 4.25, 16)
    assert (evidence.before.first, evidence.after.last) == (ago(55), TODAY)


@pytest.mark.parametrize(
    "changed",
    [
        {"last": 3.75, "first": 4},
        {"first": 5.25, "last": 4.25},
        {"sessions": 15},
        {"n_days": 55},
    ],
    ids=str,
)
def test_no_word_of_relief_while_there_is_some_or_it_is_too_early(changed: dict[str, Any]) -> None:
    assert no_relief(eight_weeks(**{"first": 5, "last": 4.25} | changed)) is None


@pytest.mark.parametrize(
    ("gates", "fires"),
    [({"day": CLOSED}, True), ({"week": CLOSED}, True), ({"day": CLOSED, "week": CLOSED}, False)],
)
def test_relief_is_judged_when_something_can_be_compared(gates: Mapping[str, Gate], fires: bool) -> None:
    facts = replace(eight_weeks(5, 5), findings=findings(gates={"day": Open(), **gates}))

    assert (no_relief(facts) is not None) is fires


@pytest.mark.parametrize(("sign", "fires"), [(-1, False), (1, True)])
def test_where_something_was_lower_there_is_relief(sign: int, fires: bool) -> None:
    low, high = sorted((sign * 0.2, sign * 0.6))
    facts = replace(eight_weeks(5, 5), findings=findings({("pain", "day"): effect(low, high)}))

    assert (no_relief(facts) is not None) is fires


@pytest.mark.parametrize(("n_rated", "fires"), [(16, True), (15, False)])
def test_means_of_four_weeks_need_sixteen_rated_days(n_rated: int, fires: bool) -> None:
    scores = [5] * n_rated + [None] * (28 - n_rated) + [5] * 28
    facts = Facts(TODAY, days=past_days(scores, sessions=every(3, n_days=56)), findings=findings())

    assert (no_relief(facts) is not None) is fires


@pytest.mark.parametrize("rule", [severe, rose, got_in_the_way, ask_first, no_relief])
def test_an_empty_journal_fires_nothing(rule: Any) -> None:
    assert rule(Facts(TODAY)) is None
