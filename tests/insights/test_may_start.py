"""Whether this is a time to begin an experiment."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from journal.insights.facts import Facts, FootStop, Profile
from journal.insights.may_start import UNSAID, Hindrances, hindrances, waits_for_care
from tests.insights.some_facts import TODAY, ago, massage, past_days

NOTHING = Hindrances((), ())


def stop(days_ago: int, *, cleared: int | None = None) -> FootStop:
    cleared_on = None if cleared is None else ago(cleared)
    return FootStop(ago(days_ago), "left", frozenset({"wound"}), cleared_on, pk=1)


def hurt(*days_ago: int) -> Facts:
    return Facts(TODAY, tuple(massage(n, hurt=5, pk=n) for n in sorted(days_ago, reverse=True)))


def of(**fields: Any) -> Facts:
    """Of somebody who has said that there is no condition."""
    return Facts(TODAY, profile=Profile(is_at_risk=False), **fields)


def test_an_empty_journal_has_nothing_in_the_way() -> None:
    assert hindrances(of()) == NOTHING


@pytest.mark.parametrize(
    ("days_ago", "forbidding"), [(0, ("R01",)), (14, ("R01",)), (15, ("R01",)), (16, ()), (100, ())]
)
def test_a_foot_check_forbids_while_it_holds_and_two_weeks_more(
    days_ago: int, forbidding: tuple[str, ...]
) -> None:
    assert hindrances(Facts(TODAY, stops=(stop(days_ago),))).forbidding == forbidding


@pytest.mark.parametrize(
    ("found", "cleared", "forbidding"),
    [
        (0, 0, ()),
        (5, 4, ("R01",)),
        (14, 12, ("R01",)),
        (14, 13, ()),
        (15, 12, ("R01",)),
        (15, 13, ()),
    ],
)
def test_a_foot_that_is_clear_again_forbids_for_two_weeks(
    found: int, cleared: int, forbidding: tuple[str, ...]
) -> None:
    assert hindrances(Facts(TODAY, stops=(stop(found, cleared=cleared),))).forbidding == forbidding


@pytest.mark.parametrize(
    ("days_ago", "forbidding"),
    [((0, 1), ("R03",)), ((26, 27), ("R03",)), ((27, 28), ()), ((5,), ()), ((0, 20), ("R03",))],
    ids=str,
)
def test_sessions_that_hurt_forbid_while_they_count_and_two_weeks_more(
    days_ago: tuple[int, ...], forbidding: tuple[str, ...]
) -> None:
    assert hindrances(hurt(*days_ago)).forbidding == forbidding


def test_good_sessions_since_do_not_open_it_at_once() -> None:
    facts = hurt(10, 12)
    good = tuple(massage(n, hurt=0, pk=100 + n) for n in range(9, -1, -1))

    assert hindrances(replace(facts, sessions=(*facts.sessions, *good))).forbidding == ("R03",)


def test_both_are_told() -> None:
    facts = replace(hurt(0, 1), stops=(stop(0),))

    assert hindrances(facts).forbidding == ("R01", "R03")


def test_severe_symptoms_ask_first() -> None:
    assert hindrances(of(days=past_days([8] * 14))) == Hindrances((), ("R04",))


def test_symptoms_that_rose_ask_first() -> None:
    assert hindrances(of(days=past_days([3] * 14 + [5] * 14))) == Hindrances((), ("R05",))


def test_feet_in_the_way_ask_first() -> None:
    assert hindrances(of(hindered_on=(ago(4), ago(2), ago(0)))) == Hindrances((), ("R06",))


@pytest.mark.parametrize(
    ("profile", "to_ask"),
    [
        (Profile(is_at_risk=True), ("R07",)),
        (Profile(is_at_risk=True, asked_on=ago(364)), ()),
        (Profile(is_at_risk=True, asked_on=ago(365)), ("R07",)),
        (Profile(is_at_risk=False), ()),
        (Profile(), (UNSAID,)),
        (Profile(asked_on=ago(364)), ()),
        (Profile(asked_on=ago(365)), (UNSAID,)),
        (Profile(is_at_risk=False, asked_on=ago(400)), ()),
    ],
)
def test_somebody_at_risk_asks_first(profile: Profile, to_ask: tuple[str, ...]) -> None:
    assert hindrances(Facts(TODAY, profile=profile)) == Hindrances((), to_ask)


def test_what_asks_first_does_so_only_while_it_holds() -> None:
    """Severe until two weeks ago, and quiet since."""
    assert hindrances(of(days=past_days([8] * 14 + [3] * 14))) == NOTHING


def test_what_comes_after_today_is_not_known() -> None:
    """Somebody who has flown west may have entries of tomorrow."""
    tomorrow = TODAY + timedelta(days=1)
    facts = of(stops=(FootStop(tomorrow, "left", frozenset({"wound"}), pk=1),))

    assert hindrances(facts.as_of(TODAY)) == NOTHING


def test_what_somebody_never_said_is_asked_last() -> None:
    facts = Facts(TODAY, days=past_days([8] * 14), hindered_on=(ago(4), ago(2), ago(0)))

    assert hindrances(facts).to_ask == ("R04", "R06", UNSAID)


@pytest.mark.parametrize(
    ("facts", "waits"),
    [
        (Facts(TODAY), False),
        (Facts(TODAY, stops=(stop(0),)), True),
        (Facts(TODAY, stops=(stop(2),)), True),
        # The check holds for three days; only a start waits for two weeks more.
        (Facts(TODAY, stops=(stop(3),)), False),
        (Facts(TODAY, stops=(stop(0, cleared=0),)), False),
        (hurt(0, 1), True),
        (hurt(0), False),
        (hurt(26, 27), False),
        (Facts(TODAY, days=past_days([8] * 14), profile=Profile(is_at_risk=True)), False),
    ],
)
def test_what_holds_today_waits_for_care(facts: Facts, waits: bool) -> None:
    assert waits_for_care(facts) is waits
