"""The rules about feet and skin that came to harm: just firing, and just not."""

from __future__ import annotations

from typing import Any

import pytest

from journal.insights.facts import Facts, FootStop
from journal.insights.rules_sessions import foot_stopped, hurt_again, hurt_once, skin_reacted
from tests.insights.some_facts import TODAY, ago, facts, massage, reaction


def stopped(days_ago: int, foot: str = "left", found: str = "blister", **said: Any) -> FootStop:
    return FootStop(ago(days_ago), foot, frozenset({found}), **said)


@pytest.mark.parametrize(("days_ago", "fires"), [(0, True), (2, True), (3, False)])
def test_a_foot_check_that_stopped_speaks_for_two_days_more(days_ago: int, fires: bool) -> None:
    assert (foot_stopped(Facts(TODAY, stops=(stopped(days_ago),))) is not None) is fires


def test_checks_that_stopped_one_foot_each_are_told_together() -> None:
    stops = (stopped(5, found="fever"), stopped(2, pk=3), stopped(1, "right", "wound", pk=4))

    evidence = foot_stopped(Facts(TODAY, stops=stops))

    assert evidence is not None
    assert evidence.feet == {"left", "right"}
    assert evidence.found == {"blister", "wound"}
    assert evidence.keys == {"3", "4"}


@pytest.mark.parametrize(("cleared_days_ago", "fires"), [(2, False), (0, False), (-1, True)])
def test_a_later_look_that_finds_the_foot_clear_ends_it(cleared_days_ago: int, fires: bool) -> None:
    """On the same day too; not before it has come."""
    facts = Facts(TODAY, stops=(stopped(2, cleared_on=ago(cleared_days_ago)),))

    assert (foot_stopped(facts) is not None) is fires


@pytest.mark.parametrize(
    ("said", "fires"),
    [
        ({"hurt": 3}, True),
        ({"hurt": 2}, False),
        ({"hurt": 0}, False),
        ({"hurt": None}, False),
        ({"felt_worse": True}, True),
        ({"before": 3, "after": 5}, True),
        ({"before": 3, "after": 4}, False),
        ({"before": 5, "after": 3}, False),
        ({"before": 3, "after": 3, "felt_worse": True}, True),
        ({"before": None, "after": 9}, False),
        ({"before": 0, "after": None}, False),
    ],
)
def test_the_newest_session_hurt_from_three_of_ten_or_when_feet_felt_worse(
    said: dict[str, Any], fires: bool
) -> None:
    assert (hurt_once(facts(massage(0, **said))) is not None) is fires


@pytest.mark.parametrize(("days_ago", "fires"), [(6, True), (7, False)])
def test_a_session_that_hurt_speaks_for_a_week(days_ago: int, fires: bool) -> None:
    assert (hurt_once(facts(massage(days_ago, hurt=5))) is not None) is fires


def test_a_newer_session_that_did_not_hurt_ends_it() -> None:
    assert hurt_once(facts(massage(2, hurt=5), massage(1))) is None


@pytest.mark.parametrize(
    ("days_that_hurt", "days_that_did_not", "fires"),
    [
        ((10, 3), (), True),  # twice in a row
        ((13, 9), (12, 11, 10), True),  # two of the last five
        ((13, 8), (12, 11, 10, 9), False),  # two of the last six
        ((6, 0), (5, 4, 3, 2, 1), True),  # two within seven days, however many sessions
        ((7, 0), (6, 5, 4, 3, 2), False),
        ((20, 13), (), True),  # the newest of them within 14 days
        ((20, 14), (), False),
        ((1,), (0,), False),
    ],
)
def test_sessions_hurt_again(
    days_that_hurt: tuple[int, ...], days_that_did_not: tuple[int, ...], fires: bool
) -> None:
    sessions = [massage(n, hurt=4) for n in days_that_hurt] + [massage(n) for n in days_that_did_not]

    evidence = hurt_again(facts(*sorted(sessions, key=lambda one: one.date)))

    assert (evidence is not None) is fires
    assert evidence is None or [one.date for one in evidence.sessions] == [ago(n) for n in days_that_hurt]


@pytest.mark.parametrize(
    ("hurts", "fires"),
    [
        ([1, 1], True),
        ([1, 4], True),
        ([2, 0], False),
        ([1, None], False),
        ([1, 1, 0], False),
        ([1, 0, 1], False),
        ([2], False),
    ],
)
def test_two_sessions_in_a_row_that_hurt_a_little_count(hurts: list[int | None], fires: bool) -> None:
    sessions = [massage(len(hurts) - i, hurt=hurt) for i, hurt in enumerate(hurts)]

    evidence = hurt_again(facts(*sessions))

    assert (evidence is not None) is fires
    assert evidence is None or evidence.sessions == tuple(sessions)


def test_old_sessions_that_hurt_a_little_are_over() -> None:
    assert hurt_again(facts(massage(20, hurt=1), massage(13, hurt=1))) is not None
    assert hurt_again(facts(massage(21, hurt=1), massage(14, hurt=1))) is None


def test_every_session_that_hurt_is_told_once() -> None:
    sessions = massage(5, hurt=4), massage(3, hurt=4), massage(1, hurt=1)

    evidence = hurt_again(facts(*sessions))

    assert evidence is not None
    assert evidence.sessions == sessions


def test_the_techniques_of_sessions_that_hurt_are_named_the_most_used_first() -> None:
    sessions = massage(3, hurt=4, techniques=("A", "B")), massage(1, hurt=9, techniques=("C", "B"))

    evidence = hurt_again(facts(*sessions))

    assert evidence is not None
    assert evidence.techniques == ["B", "A", "C"]


@pytest.mark.parametrize(("days_ago", "fires"), [(27, True), (28, False), (-1, False)])
def test_a_skin_reaction_to_an_oil_speaks_for_four_weeks(days_ago: int, fires: bool) -> None:
    assert (skin_reacted(Facts(TODAY, reactions=(reaction(days_ago),))) is not None) is fires


def test_every_oil_that_the_skin_reacted_to_is_named() -> None:
    old, first, second = reaction(30, "Mint"), reaction(9, "Jojoba"), reaction(2)

    evidence = skin_reacted(Facts(TODAY, reactions=(old, first, second)))

    assert evidence is not None
    assert evidence.reactions == (first, second)
    assert evidence.keys == {"Jojoba.9", "Lavender.2"}
