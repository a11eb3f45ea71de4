"""Advice that was put away comes back when what led to it has gone and returned, or when something is new."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from journal.insights.facts import Facts, FootStop, SessionFact
from journal.insights.gates import Line, NotEnough
from journal.insights.rules import LOOKED_BACK_DAYS, Advised, PutAway, advise
from tests.insights.some_facts import TODAY, ago, effect, findings, massage, past_days

STOP = FootStop(TODAY, "left", frozenset({"wound"}), pk=7)


def short(days_ago: int) -> SessionFact:
    return massage(days_ago, minutes=4, techniques=(str(days_ago),), pk=1000 - days_ago)


def hurt(days_ago: int) -> SessionFact:
    return massage(days_ago, hurt=4, techniques=(str(days_ago),), pk=1000 - days_ago)


def told(facts: Facts, rule: str, held_on: date, *known: str) -> tuple[bool, bool]:
    """Whether the rule speaks, and whether what was put away is over."""
    advised = advise(facts, {rule: PutAway(held_on, frozenset(known))})
    assert (rule in advised.held) is not (rule in advised.ended)
    return rule in ids(advised), rule in advised.ended


def ids(advised: Advised) -> list[str]:
    return [advice.rule.id for advice in advised.shown]


SHORT_FOR_WEEKS = tuple(short(n) for n in range(50, 0, -3))
SILENT, SPEAKS_AGAIN, SPEAKS_ANEW, GONE = (False, False), (True, True), (True, False), (False, True)


@pytest.mark.parametrize("days_ago", [0, 1, 5, 40, 400])
def test_it_stays_away_as_long_as_the_habit_lasts(days_ago: int) -> None:
    assert told(Facts(TODAY, SHORT_FOR_WEEKS), "S02", ago(days_ago), "short") == SILENT


def test_other_advice_moves_up() -> None:
    sessions = tuple(replace(short(n), areas_left_out=frozenset({"heel"})) for n in (13, 9, 5, 1))

    assert ids(advise(Facts(TODAY, sessions), {"S01": PutAway(TODAY, frozenset({"heel"}))})) == ["S02"]


def test_it_is_over_once_the_habit_is_left() -> None:
    facts = Facts(TODAY, (*SHORT_FOR_WEEKS, massage(0, minutes=20)))

    assert told(facts, "S02", ago(1), "short") == GONE


def test_it_speaks_again_when_the_habit_was_left_and_taken_up_meanwhile() -> None:
    """Nobody looked on the days between, so what was noted of them tells."""
    sessions = (short(20), short(19), short(18), massage(10, minutes=20), short(9), short(8), short(7))

    assert told(Facts(TODAY, sessions), "S02", ago(17), "short") == SPEAKS_AGAIN
    assert told(Facts(TODAY, sessions), "S02", ago(7), "short") == SILENT


def test_a_pause_that_lets_a_habit_go_stale_ends_it_too() -> None:
    sessions = (short(24), short(23), short(22), short(2))

    assert told(Facts(TODAY, sessions), "S02", ago(20), "short") == SPEAKS_AGAIN


def test_another_part_of_the_foot_is_something_new() -> None:
    sessions = tuple(massage(n, areas_left_out=frozenset({"heel", "toes"})) for n in (7, 5, 3, 1))

    assert told(Facts(TODAY, sessions), "S01", ago(1), "heel") == SPEAKS_ANEW
    assert told(Facts(TODAY, sessions), "S01", ago(1), "heel", "toes", "sole") == SILENT


def test_a_warning_comes_back_at_once_with_new_evidence() -> None:
    """Of the day on which it was put away, and of days before: a session may be recorded late."""
    known = (hurt(5), hurt(3))

    assert told(Facts(TODAY, known), "R03", TODAY, "995", "997") == SILENT
    assert told(Facts(TODAY, (*known, hurt(0))), "R03", TODAY, "995", "997") == SPEAKS_ANEW
    assert told(Facts(TODAY, (known[0], hurt(4), known[1])), "R03", TODAY, "995", "997") == SPEAKS_ANEW


def test_a_warning_that_lost_some_of_its_evidence_stays_away() -> None:
    assert told(Facts(TODAY, (hurt(5), hurt(3))), "R03", TODAY, "995", "996", "997") == SILENT


def test_a_stop_stays_away_until_another_is_found() -> None:
    facts = Facts(TODAY, (), (replace(STOP, found_on=ago(2)),))

    assert told(facts, "R01", ago(2), "7") == SILENT
    assert told(replace(facts, stops=(*facts.stops, replace(STOP, pk=8))), "R01", ago(2), "7") == SPEAKS_ANEW


def test_a_severe_spell_speaks_again_after_a_better_one() -> None:
    """Severe, then a better day in each week, then severe once more."""
    severe, better = [8] * 14, [3] * 7
    lasting, again = past_days(pain=severe * 3), past_days(pain=[*severe, *better, *severe])

    assert told(Facts(TODAY, days=lasting), "R04", ago(20), "pain.weeks") == SILENT
    assert told(Facts(TODAY, days=again), "R04", ago(20), "pain.weeks") == SPEAKS_AGAIN


def test_another_severe_symptom_is_something_new() -> None:
    facts = Facts(TODAY, days=past_days(pain=[8] * 14, burning=[8] * 14))

    assert told(facts, "R04", TODAY, "pain.weeks") == SPEAKS_ANEW


@pytest.mark.parametrize(
    ("n_days", "is_silent"), [(LOOKED_BACK_DAYS, True), (LOOKED_BACK_DAYS + 1, False), (400, False)]
)
def test_after_a_long_time_without_a_look_a_warning_is_said_again(n_days: int, is_silent: bool) -> None:
    facts = Facts(TODAY, days=past_days(pain=[8] * 60))

    assert told(facts, "R04", ago(n_days), "pain.weeks") == (SILENT if is_silent else SPEAKS_AGAIN)


def test_a_finding_stays_away_until_it_is_gone_at_a_look() -> None:
    """What reviews found while nobody looked is not known, so two months count as one spell."""
    lower = {("pain", "day"): effect(-0.6, -0.2)}
    facts = Facts(TODAY, findings=findings(lower))

    assert told(facts, "R12", ago(60), "pain.day") == SILENT
    assert told(replace(facts, findings=findings()), "R12", ago(1), "pain.day") == GONE
    assert told(facts, "R12", ago(60), "burning.day") == SPEAKS_ANEW


def test_little_difference_stays_away_when_it_is_known_of_another_symptom() -> None:
    pain, burning = (findings(effects={(one, "week"): effect(-0.2, 0.2)}) for one in ("pain", "burning"))
    [advice] = advise(Facts(TODAY, findings=pain), {}).shown

    assert told(Facts(TODAY, findings=burning), "R14", ago(1), *advice.evidence.keys) == SILENT


def test_lower_days_beside_what_was_put_away_as_higher_are_something_new() -> None:
    found = findings({("pain", "week"): effect(0.2, 0.6), ("pain", "day"): effect(-0.6, -0.2)})

    assert told(Facts(TODAY, findings=found), "R11", ago(1), "pain.week") == SPEAKS_ANEW
    assert told(Facts(TODAY, findings=found), "R11", ago(1), "pain.week", "pain.day") == SILENT


@pytest.mark.parametrize(
    ("line", "expected"),
    [(Line.SPAN, SILENT), (Line.RATINGS, SILENT), (Line.AFTER_NONE, SPEAKS_ANEW)],
)
def test_what_is_missing_next_is_something_new(line: Line, expected: tuple[bool, bool]) -> None:
    def missing(line: Line) -> Facts:
        closed = {"day": NotEnough(line, 1, 2), "week": NotEnough(Line.SPAN, 7, 56)}
        return Facts(TODAY, days=past_days([5] * 7), findings=findings(gates=closed))

    [advice] = advise(missing(Line.RATINGS), {}).shown

    assert told(missing(line), "R22", ago(0), *advice.evidence.keys) == expected


def test_what_was_put_away_in_a_zone_that_is_a_day_ahead_stays_away() -> None:
    assert told(Facts(TODAY, SHORT_FOR_WEEKS), "S02", ago(-1), "short") == SILENT


def test_a_warning_that_was_put_away_silences_others_all_the_same() -> None:
    put_away = {"R01": PutAway(TODAY, frozenset({"7"}))}

    assert ids(advise(Facts(TODAY, (short(3), short(2), short(1)), (STOP,)), put_away)) == []


def test_rules_that_are_no_more_are_forgotten() -> None:
    assert advise(Facts(TODAY), {"X99": PutAway(TODAY)}).ended == {"X99"}
