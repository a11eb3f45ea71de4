"""The rules about how sessions are done: just firing, and just not."""

from __future__ import annotations

from typing import Any

import pytest

from journal.insights.rules_practice import left_out, same_again, too_short
from tests.insights.some_facts import facts, massage

HEEL, TOES = frozenset({"heel"}), frozenset({"toes"})


@pytest.mark.parametrize(
    ("left_outs", "areas"),
    [
        ([HEEL | TOES, HEEL, HEEL, HEEL], HEEL),
        ([HEEL, None, HEEL, None, HEEL, HEEL], HEEL),  # nothing said is nothing left out
        ([HEEL, HEEL, HEEL], None),
        ([HEEL, HEEL, TOES, HEEL], None),
        ([HEEL, HEEL, HEEL, HEEL, frozenset()], None),
    ],
)
def test_four_sessions_in_a_row_left_out_an_area(
    left_outs: list[frozenset[str] | None], areas: frozenset[str] | None
) -> None:
    sessions = [massage(len(left_outs) - i, areas_left_out=areas) for i, areas in enumerate(left_outs)]

    evidence = left_out(facts(*sessions))

    assert (evidence and evidence.areas) == areas


@pytest.mark.parametrize(
    ("minutes", "fires"),
    [([20, 4, 4, 4], True), ([4, 4], False), ([4, 5, 4], False), ([4, 4, 4, 20], False)],
)
def test_three_sessions_in_a_row_were_short(minutes: list[int], fires: bool) -> None:
    sessions = [massage(len(minutes) - i, minutes=n) for i, n in enumerate(minutes)]

    assert (too_short(facts(*sessions)) is not None) is fires


@pytest.mark.parametrize(
    ("n_same", "n_other", "fires"), [(10, 2, True), (9, 3, False), (10, 0, True), (9, 0, False)]
)
def test_one_technique_in_ten_of_the_last_twelve_sessions(n_same: int, n_other: int, fires: bool) -> None:
    """Spread over ten weeks, so that the rule of two weeks is not met."""
    names = ["Other"] * n_other + ["Foot rub"] * n_same
    sessions = [massage(6 * (len(names) - i), techniques=(name, str(i))) for i, name in enumerate(names)]

    evidence = same_again(facts(*sessions))

    assert (evidence and (evidence.techniques, evidence.n_with)) == (
        (("Foot rub",), n_same) if fires else None
    )


def told_of(days: dict[int, tuple[str, ...]]) -> tuple[tuple[str, ...], int] | None:
    """What is told of sessions by the days since then."""
    evidence = same_again(facts(*[massage(n, techniques=days[n]) for n in sorted(days, reverse=True)]))
    return (evidence.techniques, evidence.n_with) if evidence else None


def test_of_two_techniques_in_ten_of_twelve_sessions_each_the_most_used_is_named() -> None:
    """Two that came in the same ten sessions may have come apart in others, so one number is of one name."""
    ten_each: dict[int, tuple[str, ...]] = dict.fromkeys(range(3, 11), ("A", "B"))
    ten_each |= {1: ("A",), 2: ("A",), 11: ("B",), 12: ("B",)}

    assert told_of(ten_each) == (("B",), 10)
    assert told_of(ten_each | {12: ("A", "B")}) == (("A",), 11)


def test_techniques_in_all_sessions_are_named_together() -> None:
    always: dict[int, tuple[str, ...]] = {n: ("A", "B", str(n)) for n in range(1, 13)}

    assert told_of(always) == (("A", "B"), 12)


@pytest.mark.parametrize(
    ("days_ago", "others", "fires"),
    [
        ((13, 9, 5, 1), (), True),
        ((14, 9, 5, 1), (), False),
        ((9, 5, 1), (), False),
        ((1, 1, 1, 1), (), False),
        ((9, 5, 3, 1), (), False),
        ((13, 7, 5, 5), (), False),
        ((13, 7, 5, 4), (), True),
        ((13, 9, 5, 1), (3,), False),
        ((13, 9, 5, 1), (14,), True),
    ],
)
def test_the_very_same_techniques_in_two_weeks(
    days_ago: tuple[int, ...], others: tuple[int, ...], fires: bool
) -> None:
    sessions = [massage(n, techniques=("A", "B") if n % 2 else ("B", "A")) for n in days_ago]
    sessions += [massage(n, techniques=("A", "C")) for n in others]

    evidence = same_again(facts(*sorted(sessions, key=lambda one: one.date)))

    assert (evidence is not None) is fires


@pytest.mark.parametrize("said", [{"is_by_professional": True}, {"techniques": ()}])
def test_sessions_by_a_professional_or_without_a_technique_have_no_variety_to_lack(
    said: dict[str, Any],
) -> None:
    assert same_again(facts(*[massage(n, **said) for n in (12, 9, 6, 3)])) is None


@pytest.mark.parametrize(
    ("rule", "said", "n"),
    [
        (left_out, {"areas_left_out": HEEL}, 4),
        (too_short, {"minutes": 4}, 3),
        (same_again, {}, 10),
    ],
)
def test_an_old_habit_does_not_nag(rule: Any, said: dict[str, Any], n: int) -> None:
    fresh = [massage(13 + 3 * i, **said) for i in reversed(range(n))]
    old = [massage(14 + 3 * i, **said) for i in reversed(range(n))]

    assert rule(facts(*fresh)) is not None
    assert rule(facts(*old)) is None
