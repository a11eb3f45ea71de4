"""The table of rules: order, what gives way to what, and advice that was put away."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from journal.insights import rules
from journal.insights.facts import Facts, FootStop, OilFact, SessionFact
from journal.insights.rules import RULES, SHOWN_MAX, PutAway, Rule, advise, warned_lately
from journal.insights.rules_sessions import SameAgain
from tests.insights.some_facts import TODAY, ago, reaction

HEEL = frozenset({"heel"})


def short(days_ago: int, hurt: int | None = None) -> SessionFact:
    """A session that leaves out the heel, is short and like the others."""
    return SessionFact(ago(days_ago), 4, ("Foot rub",), areas_left_out=HEEL, hurt=hurt, pk=1000 - days_ago)


SHORT = tuple(short(n) for n in (13, 9, 5, 1))
STOP = FootStop(TODAY, "left", frozenset({"wound"}), pk=7)


def ids(facts: Facts, dismissed: dict[str, PutAway] | None = None) -> list[str]:
    return [advice.rule.id for advice in advise(facts, dismissed or {})]


@pytest.fixture
def asks_for_more(monkeypatch: pytest.MonkeyPatch) -> str:
    """The id of a made-up rule that asks for more and always fires."""
    rule = Rule("X01", 3, lambda facts: SameAgain(facts.sessions, (), 0), asks_for_more=True)
    monkeypatch.setattr(rules, "RULES", (*RULES[:4], rule))
    return rule.id


def test_an_empty_journal_gets_no_advice() -> None:
    assert ids(Facts(TODAY)) == []


def test_the_table_stands_in_the_order_of_its_priorities() -> None:
    assert [rule.priority for rule in RULES] == sorted(rule.priority for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_suggestions_come_in_the_order_of_the_table() -> None:
    assert ids(Facts(TODAY, SHORT)) == ["S01", "S02", "R18"]


def test_the_most_urgent_comes_first() -> None:
    sessions = (*SHORT[:3], short(1, hurt=4))

    assert ids(Facts(TODAY, sessions, (STOP,), (reaction(2),))) == ["R01", "R02", "R09"]


def test_a_habit_is_told_beside_a_warning_unless_that_says_otherwise() -> None:
    hurt_a_week_ago = (*SHORT[:3], short(3, hurt=4), short(1), short(0))

    assert ids(Facts(TODAY, SHORT, (), (reaction(2),))) == ["R09", "S01", "S02"]
    assert ids(Facts(TODAY, SHORT, (STOP,))) == ["R01"]
    assert ids(Facts(TODAY, (*SHORT[:3], short(1, hurt=4)))) == ["R02", "S01"]
    assert ids(Facts(TODAY, (*SHORT[:2], short(5, hurt=4), short(1, hurt=4)))) == ["R03", "S01"]
    assert ids(Facts(TODAY, hurt_a_week_ago)) == ["S01", "S02", "R18"]


def test_sessions_that_hurt_again_replace_the_one_that_hurt() -> None:
    sessions = (short(3, hurt=4), short(1, hurt=4))

    assert ids(Facts(TODAY, sessions)) == ["R03"]
    assert ids(Facts(TODAY, sessions), {"R03": PutAway(TODAY, frozenset({"997", "999"}))}) == []


@pytest.mark.parametrize(("days_ago", "is_quiet"), [(15, True), (16, False)])
def test_a_warning_silences_what_asks_for_more_for_a_fortnight_after_its_last_day(
    days_ago: int, is_quiet: bool, asks_for_more: str
) -> None:
    """A stop warns on its day and on two more, so it last did so two days later."""
    facts = Facts(TODAY, SHORT, (replace(STOP, found_on=ago(days_ago)),))

    assert warned_lately(facts) is is_quiet
    assert (asks_for_more not in ids(facts)) is is_quiet


def test_a_warning_that_was_put_away_silences_others_all_the_same(asks_for_more: str) -> None:
    assert ids(Facts(TODAY, SHORT, (STOP,)), {"R01": PutAway(TODAY, frozenset({"7"}))}) == []


@pytest.mark.parametrize(("days_ago", "is_away"), [(0, True), (27, True), (28, False)])
def test_advice_that_was_put_away_comes_back_after_28_days(days_ago: int, is_away: bool) -> None:
    assert ("S01" not in ids(Facts(TODAY, SHORT), {"S01": PutAway(ago(days_ago))})) is is_away


def test_other_advice_moves_up() -> None:
    assert ids(Facts(TODAY, SHORT), {"S01": PutAway(TODAY)}) == ["S02", "R18"]


def test_a_warning_comes_back_at_once_with_new_evidence() -> None:
    """Of the day on which it was put away, and of days before: a session may be recorded late."""
    put_away = {"R03": PutAway(TODAY, frozenset({"995", "997"}))}
    known = (short(5, hurt=4), short(3, hurt=4))

    assert ids(Facts(TODAY, known), put_away) == []
    assert ids(Facts(TODAY, (*known, short(0, hurt=4))), put_away) == ["R03"]
    assert ids(Facts(TODAY, (known[0], short(4, hurt=4), known[1])), put_away) == ["R03"]


def test_a_warning_that_lost_some_of_its_evidence_stays_away() -> None:
    facts = Facts(TODAY, (short(5, hurt=4), short(3, hurt=4)))

    assert ids(facts, {"R03": PutAway(TODAY, frozenset({"995", "996", "997"}))}) == []


def test_a_new_stop_on_the_day_on_which_one_was_put_away_speaks() -> None:
    put_away = {"R01": PutAway(TODAY, frozenset({"7"}))}

    assert ids(Facts(TODAY, (), (STOP,)), put_away) == []
    assert ids(Facts(TODAY, (), (STOP, replace(STOP, pk=8))), put_away) == ["R01"]


def test_a_stop_is_away_for_its_day_only() -> None:
    facts = Facts(TODAY, (), (replace(STOP, found_on=ago(1)),))

    assert ids(facts, {"R01": PutAway(ago(1), frozenset({"7"}))}) == ["R01"]


def test_a_suggestion_does_not_come_back_with_newer_evidence() -> None:
    assert "S01" not in ids(Facts(TODAY, SHORT), {"S01": PutAway(ago(2))})


def test_an_earlier_day_knows_nothing_of_later_ones() -> None:
    facts = Facts(TODAY, SHORT, (STOP,)).as_of(ago(5))

    assert (facts.today, facts.sessions, facts.stops) == (ago(5), SHORT[:3], ())


days = st.dates(date(2026, 8, 1), date(2026, 12, 24))
names = st.lists(st.sampled_from(["", "A", "B", "C"]), max_size=3).map(tuple)
sessions = st.builds(
    SessionFact,
    date=days,
    minutes=st.integers(1, 240),
    techniques=names,
    areas_left_out=st.none() | st.frozensets(st.sampled_from(["toes", "heel"])),
    hurt=st.none() | st.integers(0, 10),
    before=st.none() | st.integers(0, 10),
    after=st.none() | st.integers(0, 10),
    felt_worse=st.booleans(),
    is_by_professional=st.booleans(),
)
stops = st.builds(
    FootStop,
    found_on=days,
    foot=st.sampled_from(["left", "right"]),
    found=st.frozensets(st.sampled_from(["wound", "fever"]), min_size=1),
)
reactions = st.builds(OilFact, oil=st.sampled_from(["", "A"]), reacted_on=days, key=st.just("1"))


@given(
    st.lists(sessions, max_size=20),
    st.lists(stops, max_size=3),
    st.lists(reactions, max_size=3),
    st.dictionaries(st.sampled_from(["R01", "R03", "S01", "X99"]), st.builds(PutAway, days)),
)
def test_any_journal_gets_at_most_three_pieces_of_advice_each_with_evidence(
    sessions: list[SessionFact],
    stops: list[FootStop],
    reactions: list[OilFact],
    dismissed: dict[str, PutAway],
) -> None:
    """Sessions of days to come included, and whatever was put away, by rules that are no more too."""
    in_order = tuple(sorted(sessions, key=lambda one: one.date))
    facts = Facts(
        TODAY,
        in_order,
        tuple(sorted(stops, key=lambda stop: stop.found_on)),
        tuple(sorted(reactions, key=lambda one: one.reacted_on)),
    )

    advice = advise(facts, dismissed)

    assert len(advice) <= SHOWN_MAX
    assert [one.rule.priority for one in advice] == sorted(one.rule.priority for one in advice)
    assert not any(one.rule.warns for one in advice) or not any(one.rule.asks_for_more for one in advice)
    assert all(one.evidence.keys for one in advice)
