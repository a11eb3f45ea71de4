"""The table of rules, its order, and that no journal whatever is too much for it."""

from __future__ import annotations

from datetime import date
from types import NoneType
from typing import get_args, get_type_hints

from hypothesis import given
from hypothesis import strategies as st

from journal.insights.facts import Facts, FootStop, OilFact, SessionFact
from journal.insights.rules import SHOWN_MAX, PutAway, advise
from journal.insights.rules_table import RULES, Rule
from tests.insights.some_facts import TODAY, ago, past_days, reaction

HEEL = frozenset({"heel"})


def short(days_ago: int, hurt: int | None = None) -> SessionFact:
    """A session that leaves out the heel, is short and like the others."""
    return SessionFact(ago(days_ago), 4, ("Foot rub",), areas_left_out=HEEL, hurt=hurt, pk=1000 - days_ago)


SHORT = tuple(short(n) for n in (13, 9, 5, 1))
STOP = FootStop(TODAY, "left", frozenset({"wound"}), pk=7)


def ids(facts: Facts) -> list[str]:
    return [advice.rule.id for advice in advise(facts, {}).shown]


def test_an_empty_journal_gets_no_advice() -> None:
    assert ids(Facts(TODAY)) == []


def test_the_table_stands_in_the_order_of_its_priorities() -> None:
    assert [rule.priority for rule in RULES] == sorted(rule.priority for rule in RULES)
    assert len({rule.id for rule in RULES}) == len(RULES)


def test_every_rule_says_its_id_and_trigger_where_it_is_checked() -> None:
    assert [rule.id for rule in RULES if not rule.trigger.startswith(f"{rule.id}: ")] == []
    assert [rule.id for rule in RULES if not (rule.says and rule.shows)] == []


def test_all_rules_of_the_method_are_there() -> None:
    method = {f"R{n:02}" for n in range(1, 23)}

    assert {rule.id for rule in RULES} == method | {"S01", "S02"}


def test_rules_give_way_to_rules_that_there_are() -> None:
    named = {other for rule in RULES for other in (*rule.yields_to, *filter(None, [rule.only_with]))}

    assert named <= {rule.id for rule in RULES}


def test_a_rule_has_news_when_its_keys_are_of_what_it_found() -> None:
    """Keys that can be told of evidence without anything in it are always the same."""

    def depends(rule: Rule) -> bool:
        kind = next(one for one in get_args(get_type_hints(rule.check)["return"]) if one is not NoneType)
        try:
            return not kind.keys.fget(object.__new__(kind))
        except AttributeError:
            return True

    assert [rule.id for rule in RULES if rule.has_news != depends(rule)] == []


def test_suggestions_come_in_the_order_of_the_table() -> None:
    assert ids(Facts(TODAY, SHORT)) == ["S01", "S02", "R18"]


def test_the_most_urgent_comes_first_and_no_more_than_three() -> None:
    sessions = (*SHORT[:3], short(1, hurt=4))

    assert ids(Facts(TODAY, sessions, (STOP,), (reaction(2),))) == ["R01", "R02", "R09"]


def test_a_habit_is_told_beside_a_warning_unless_that_says_otherwise() -> None:
    hurt_a_week_ago = (*SHORT[:3], short(3, hurt=4), short(1), short(0))

    assert ids(Facts(TODAY, SHORT, (), (reaction(2),))) == ["R09", "S01", "S02"]
    assert ids(Facts(TODAY, SHORT, (STOP,))) == ["R01"]
    assert ids(Facts(TODAY, (*SHORT[:3], short(1, hurt=4)))) == ["R02", "S01"]
    assert ids(Facts(TODAY, (*SHORT[:2], short(5, hurt=4), short(1, hurt=4)))) == ["R03", "S01"]
    assert ids(Facts(TODAY, hurt_a_week_ago)) == ["S01", "S02", "R18"]


def test_an_earlier_day_knows_nothing_of_later_ones() -> None:
    facts = Facts(TODAY, SHORT, (STOP,), hindered_on=(ago(6), ago(2))).as_of(ago(5))

    assert (facts.today, facts.sessions, facts.stops) == (ago(5), SHORT[:3], ())
    assert facts.hindered_on == (ago(6),)


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
    st.dictionaries(st.sampled_from(["R01", "R03", "R04", "S01", "X99"]), st.builds(PutAway, days)),
    st.lists(st.none() | st.integers(0, 10), max_size=70),
)
def test_any_journal_gets_at_most_three_pieces_of_advice_each_with_evidence(
    sessions: list[SessionFact],
    stops: list[FootStop],
    reactions: list[OilFact],
    put_away: dict[str, PutAway],
    scores: list[float | None],
) -> None:
    """Sessions of days to come included, and whatever was put away, by rules that are no more too."""
    in_order = tuple(sorted(sessions, key=lambda one: one.date))
    facts = Facts(
        TODAY,
        in_order,
        tuple(sorted(stops, key=lambda stop: stop.found_on)),
        tuple(sorted(reactions, key=lambda one: one.reacted_on)),
        days=past_days(pain=scores),
    )

    advised = advise(facts, put_away)
    advice = advised.shown

    assert len(advice) <= SHOWN_MAX
    assert [one.rule.priority for one in advice] == sorted(one.rule.priority for one in advice)
    assert not any(one.rule.warns for one in advice) or not any(one.rule.asks_for_more for one in advice)
    assert all(one.evidence.keys for one in advice)
    assert advised.held | advised.ended == put_away.keys()
