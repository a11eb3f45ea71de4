"""What gives way to what, and what a warning silences."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from journal.insights.effects import Effect
from journal.insights.facts import Facts, FootStop, Profile, SessionFact
from journal.insights.findings import Findings
from journal.insights.rules import PutAway, advise, warned_lately
from tests.insights.some_facts import (
    CLOSED,
    TODAY,
    ago,
    contrast,
    effect,
    every,
    findings,
    massage,
    past_days,
)

LOWER, HIGHER = effect(-0.6, -0.2), effect(0.2, 0.6)
HURT_TWICE = (massage(3, hurt=4, pk=1), massage(1, hurt=4, pk=2))


STOP = FootStop(TODAY, "left", frozenset({"wound"}), pk=7)


def ids(facts: Facts, put_away: dict[str, PutAway] | None = None) -> list[str]:
    return [advice.rule.id for advice in advise(facts, put_away or {}).shown]


def found(shown: dict[tuple[str, str], Effect]) -> Facts:
    """Eight weeks of middling days with three sessions a week, and these findings."""
    return Facts(TODAY, days=past_days([5] * 56, sessions=every(2, n_days=56)), findings=findings(shown))


def test_sessions_that_hurt_again_replace_the_one_that_hurt() -> None:
    assert ids(Facts(TODAY, HURT_TWICE)) == ["R03"]
    assert ids(Facts(TODAY, HURT_TWICE), {"R03": PutAway(TODAY, frozenset({"1", "2"}))}) == []


def test_severe_symptoms_leave_no_word_of_usual_schedules() -> None:
    """R04 beats R15: here nine of ten on two days beside a week below 7."""
    days = past_days([5, 5, 5, 5, 5, 9, 9], n_days=40)

    assert ids(Facts(TODAY, days=past_days([5] * 7, n_days=40))) == ["R15"]
    assert ids(Facts(TODAY, days=days)) == ["R04"]


def test_short_daily_sessions_are_told_beside_severe_symptoms_only() -> None:
    profile = Profile(is_at_risk=False)
    one_week, two_weeks = past_days([8] * 7, n_days=14), past_days([8] * 14)

    assert ids(Facts(TODAY, days=one_week, profile=profile)) == []
    assert ids(Facts(TODAY, days=two_weeks, profile=profile)) == ["R04", "R16"]
    assert ids(Facts(TODAY, days=two_weeks)) == ["R04"]
    assert ids(Facts(TODAY, days=two_weeks, profile=Profile(is_at_risk=True))) == ["R04", "R07"]


def test_short_daily_sessions_go_with_the_warning_when_that_is_put_away() -> None:
    facts = Facts(TODAY, days=past_days([8] * 14), profile=Profile(is_at_risk=False))
    known = frozenset(f"{symptom}.weeks" for symptom in ("tingling", "numbness", "burning", "pain"))

    assert ids(facts, {"R04": PutAway(TODAY, known)}) == []


@pytest.mark.parametrize(
    ("sessions", "stops", "warning"),
    [((), (STOP,), "R01"), ((massage(1, hurt=4, pk=1),), (), "R02"), (HURT_TWICE, (), "R03")],
)
def test_nothing_is_said_of_daily_sessions_while_a_foot_was_hurt(
    sessions: tuple[SessionFact, ...], stops: tuple[FootStop, ...], warning: str
) -> None:
    days, profile = past_days([8] * 14), Profile(is_at_risk=False)

    assert ids(Facts(TODAY, sessions, stops, days=days, profile=profile)) == [warning, "R04"]


@pytest.mark.parametrize(
    ("facts", "suggestion"),
    [
        (found({("pain", "week"): LOWER}), "R10"),
        (found({("pain", "day"): LOWER}), "R12"),
        (Facts(TODAY, days=past_days([5] * 7, n_days=40)), "R15"),
    ],
    ids=["R10", "R12", "R15"],
)
@pytest.mark.parametrize(("days_ago", "is_quiet"), [(15, True), (16, False)])
def test_a_warning_silences_what_asks_for_more_for_a_fortnight_after_its_last_day(
    days_ago: int, is_quiet: bool, facts: Facts, suggestion: str
) -> None:
    """A stop warns on its day and on two more, so it last did so two days later."""
    facts = replace(facts, stops=(replace(STOP, found_on=ago(days_ago)),))

    assert warned_lately(facts) is is_quiet
    assert ids(facts) == ([] if is_quiet else [suggestion])


@pytest.mark.parametrize(("days_ago", "is_quiet"), [(0, True), (19, True), (20, False)])
def test_a_technique_is_not_praised_for_a_fortnight_after_a_warning(days_ago: int, is_quiet: bool) -> None:
    """One session hurt with another technique; that is a warning for seven days."""
    names: dict[str, Any] = {"technique_keys": ("a",), "techniques": ("A",)}
    sessions = (
        massage(days_ago, techniques=("B",), technique_keys=("b",), hurt=5, pk=1),
        *((massage(0, **names, pk=2),) if days_ago else (massage(0, **names, hurt=1, pk=2),)),
    )
    facts = Facts(TODAY, sessions, findings=findings(techniques=(contrast("a", "b", -1.2, -0.4),)))

    assert ("R13" not in ids(facts)) is is_quiet


def test_sessions_that_hurt_silence_praise_of_more_at_once() -> None:
    """R03 beats R10 and R13."""
    names: dict[str, Any] = {"technique_keys": ("a",), "techniques": ("A",)}
    praise = replace(
        found({("pain", "week"): LOWER}),
        sessions=(massage(9, techniques=("B",), technique_keys=("b",)), massage(8, **names)),
        findings=findings({("pain", "week"): LOWER}, techniques=(contrast("a", "b", -1.2, -0.4),)),
    )

    assert ids(praise) == ["R10", "R13"]
    assert ids(replace(praise, sessions=(*praise.sessions, *HURT_TWICE))) == ["R03"]


def test_higher_beats_lower_for_one_symptom() -> None:
    assert ids(found({("pain", "week"): LOWER, ("pain", "day"): HIGHER})) == ["R11"]


def test_for_two_symptoms_one_piece_of_advice_tells_both() -> None:
    [advice] = advise(found({("pain", "week"): LOWER, ("burning", "week"): HIGHER}), {}).shown

    assert (advice.rule.id, advice.evidence.keys) == ("R11", frozenset({"burning.week", "pain.week"}))


@pytest.mark.parametrize("symptom", ["pain", "burning"])
def test_lower_days_and_higher_weeks_are_told_together_and_not_twice(symptom: str) -> None:
    assert ids(found({("pain", "week"): HIGHER, (symptom, "day"): LOWER})) == ["R11"]


def test_no_step_towards_daily_sessions_is_offered_where_more_went_with_higher() -> None:
    facts = Facts(TODAY, days=past_days([8] * 56), profile=Profile(is_at_risk=False))

    assert ids(replace(facts, findings=findings({("pain", "week"): HIGHER}))) == ["R04", "R11"]


@pytest.mark.parametrize(
    ("known", "advice"),
    [
        (findings({("pain", "week"): LOWER}), ["R10"]),
        (findings({("pain", "week"): HIGHER}), ["R11"]),
        (findings(effects={("pain", "week"): effect(-0.1, 0.1, p_star=0.5)}), ["R14"]),
        (findings(), ["R15"]),
    ],
)
def test_what_is_common_yields_to_what_the_journal_shows(known: Findings, advice: list[str]) -> None:
    facts = Facts(TODAY, days=past_days([5] * 56), findings=known)

    assert ids(facts) == advice


def test_a_person_who_rates_little_is_not_told_twice_that_there_is_too_little() -> None:
    closed = findings(gates={"day": CLOSED, "week": CLOSED})

    assert ids(Facts(TODAY, days=past_days(pain=[5] * 3, n_days=9), findings=closed)) == ["R21"]
    assert ids(Facts(TODAY, days=past_days(pain=[5] * 4, n_days=9), findings=closed)) == ["R22"]
