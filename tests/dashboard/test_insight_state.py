"""Every state of the findings, and the words it has."""

from __future__ import annotations

import pytest

from journal.dashboard.insight_state import answers, hint_texts, limit_text, reacts_text
from journal.insights.gates import Line, NotEnough, NothingToCompare
from journal.insights.reactions import Reaction, ReactionKind
from tests.dashboard.some_findings import FEW_RATINGS, MIXED, closed, effect, findings

ON_WORSE_DAYS = Reaction(ReactionKind.REACTS, on_worse_days=True)


def test_a_closed_gate_says_what_is_missing_and_nothing_else() -> None:
    day, week = answers(findings(gates=closed(FEW_RATINGS, "day")))

    assert (day.kind, week.kind) == ("closed", "unclear")
    assert [said.text for said in day.said] == [
        "Not enough ratings yet for this comparison: 19 of 28. At your pace that is about 12 more days."
    ]
    assert day.notes == []
    assert day.progress
    assert day.progress.in_words == "19 of 28 days"


def test_sessions_on_the_same_weekdays_are_nothing_to_compare() -> None:
    day, _week = answers(findings(gates=closed(NothingToCompare(Line.SAME_WEEKDAYS), "day")))

    assert "cannot tell a session from a Monday" in day.said[0].text
    assert day.progress is None


def test_without_a_session_it_is_said_once() -> None:
    gate = NothingToCompare(Line.NO_SESSIONS)

    day, week = answers(findings(gates=closed(gate, "day") | closed(gate, "week")))

    assert day.said[0].text == "There is no session in these days yet, so there is nothing to compare."
    assert week.said[0].text == "The same is true for more or fewer sessions a week."


def test_a_drift_is_told_in_days_and_in_weeks() -> None:
    gate = NothingToCompare(Line.ONLY_DRIFT)

    day, week = answers(findings(gates=closed(gate, "day") | closed(gate, "week")))

    assert "A few days without one" in day.said[0].text
    assert "Weeks that go up and down a little" in week.said[0].text


def test_no_clear_pattern_says_its_range_and_days() -> None:
    day, week = answers(findings())

    assert (day.kind, day.state, day.notes) == ("unclear", "No clear pattern.", [])
    assert day.said[0].text == (
        "Days after a session, overall symptoms were between 0.9 lower and 0.4 higher than on other days "
        "like them."
    )
    assert day.said[0].evidence.startswith("118 rated days")
    assert week.said[0].text == (
        "For each extra session in the week before, overall symptoms were between 0.3 lower and 0.2 higher."
    )


def test_a_range_beside_zero_is_told_to_be_no_pattern() -> None:
    day, _week = answers(findings(effects={("overall", "day"): effect(-1.2, -0.2)}))

    assert day.kind == "unclear"
    assert "between 0.2 and 1.2 lower" in day.said[0].text
    assert day.notes == ["Such a range alone is no pattern yet: chance brings some of them."]


def test_where_overall_is_not_rated_enough_a_symptom_speaks() -> None:
    day, _week = answers(findings(gates={("overall", "day"): FEW_RATINGS, ("tingling", "day"): FEW_RATINGS}))

    assert day.said[0].text.startswith("Days after a session, numbness was between")


def test_a_consistent_pattern_has_its_range_first_and_is_no_proof() -> None:
    day, week = answers(findings(shown={("overall", "day"): effect(-1.2, -0.4, n_days=120)}))

    assert (day.kind, day.state) == ("pattern", "A consistent pattern in your journal.")
    assert day.said[0].text == (
        "The day after a session, overall symptoms were 0.4 to 1.2 points lower than on other days like "
        "them, "
        "about 0.8."
    )
    assert day.said[0].evidence == (
        "120 rated days, reviewed on 1 November 2026. Such a difference is small to noticeable. "
        "What counts as small is known for pain only."
    )
    assert day.notes == []
    assert week.kind == "unclear"


def test_the_limit_is_said_of_patterns_and_of_nothing_else() -> None:
    pattern = findings(shown={("pain", "week"): effect(-0.4, -0.1)})

    assert limit_text(pattern).startswith("It is a pattern, not proof")
    assert limit_text(findings()) == ""


def test_a_pattern_of_weeks_is_told_for_each_session() -> None:
    _day, week = answers(findings(shown={("pain", "week"): effect(-0.4, -0.1)}))

    assert week.said[0].text == (
        "For each extra session in the week before, pain was 0.1 to 0.4 points lower, about 0.2."
    )
    assert week.said[0].evidence == "118 rated days, reviewed on 1 November 2026."


def test_all_patterns_are_told_overall_first() -> None:
    shown = {(outcome, "day"): effect(-1.2, -0.4) for outcome in ("pain", "overall")}

    day, _week = answers(findings(shown=shown))

    assert ["overall" in said.text for said in day.said] == [True, False]


def test_the_same_evidence_is_told_once_below_the_first() -> None:
    shown = {(outcome, "week"): effect(-0.4, -0.1) for outcome in ("overall", "tingling", "pain")}
    shown["pain", "week"] = effect(-0.4, -0.1, n_days=90)

    _day, week = answers(findings(shown=shown))

    assert [said.evidence.partition(",")[0] for said in week.said] == ["118 rated days", "", "90 rated days"]


def test_what_is_higher_is_said_before_what_is_lower() -> None:
    shown = {("overall", "day"): effect(-0.8, -0.2), ("pain", "day"): effect(0.4, 1.2)}

    day, _week = answers(findings(shown=shown))

    assert ["higher" in said.text for said in day.said] == [True, False]
    assert day.n_more == 1


def test_a_pattern_towards_higher_counsels_comfort() -> None:
    day, _week = answers(findings(shown={("overall", "day"): effect(0.5, 1.9)}))

    assert "0.5 to 1.9 points higher" in day.said[0].text
    assert "go gentler: less pressure, shorter, or another technique" in day.notes[0]
    assert "Massaging on bad days can also look like this." in day.notes[0]


def test_a_mixed_reaction_cannot_tell() -> None:
    day, week = answers(findings(reactions={"overall": MIXED}))

    assert day.kind == week.kind == "mixed"
    assert [said.text for said in day.said] == [
        "Your sessions depend on how you feel in more than one way, so your journal cannot show what they do."
    ]
    assert week.said[0].text == "The same is true for more or fewer sessions a week."


@pytest.mark.parametrize(
    ("outcome", "on_worse_days", "words"),
    [
        ("overall", True, "You tend to massage on worse days."),
        ("overall", False, "You tend to massage on better days."),
        ("pain", True, "You tend to massage on days with more pain."),
        ("pain", False, "You tend to massage on days with less pain."),
        ("overall", None, "When you massage depends on how you feel."),
    ],
)
def test_sessions_that_follow_feelings_are_told(outcome: str, on_worse_days: bool | None, words: str) -> None:
    text = reacts_text(findings(reactions={outcome: Reaction(ReactionKind.REACTS, on_worse_days)}))

    assert text.startswith(words)
    assert "asks for stronger evidence before saying anything" in text


def test_behind_closed_gates_nothing_is_said_of_feelings() -> None:
    gates = closed(FEW_RATINGS, "day") | closed(FEW_RATINGS, "week")

    assert reacts_text(findings(gates=gates, reactions={"overall": ON_WORSE_DAYS})) == ""
    assert reacts_text(findings()) == ""


def test_hints_are_told_apart_from_the_answers() -> None:
    hinted = findings(effects={("pain", "day"): effect(-1.4, -0.1, p_star=0.04)})

    assert hint_texts(hinted) == [
        "Days after a session, pain was between 0.1 and 1.4 lower than on other days like them."
    ]
    assert all("pain" not in said.text for answer in answers(hinted) for said in answer.said)


def test_a_gate_that_only_wants_precision_has_a_number_of_days() -> None:
    day, _week = answers(findings(gates=closed(NotEnough(Line.PRECISION, 40, 70, 31), "day")))

    assert day.said[0].text == "Your ratings swing a lot from day to day; about 31 more days are needed."
    assert day.progress
    assert day.progress.in_words == "40 of 70 days"
