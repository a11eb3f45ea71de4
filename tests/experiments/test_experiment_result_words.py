"""A result in words: what was found, how sure it is, and what to do with it."""

from __future__ import annotations

from typing import Any

import pytest

from journal.experiments.blocks import BlockFact
from journal.experiments.method import method_of
from journal.experiments.result_words import difference_text, p_text, result_words
from journal.experiments.results import Broken, Outcomes
from journal.insights.trial import Missing, TooLittle, TrialResult
from sessions.experiment_days import Course, Stage
from tests.sessions.courses import coins, course_of


def found(estimate: float, low: float, high: float, p: float, **fields: Any) -> TrialResult:
    return TrialResult(estimate, low, high, p, **{"n_orders": 616, "n_days": 80, "memory": 0.5} | fields)


def outcomes(what: Any, course: Course | None = None, **fields: Any) -> Outcomes:
    """Means of 4.2 under A and 6.8 under B, and a session in each block."""
    course = course or course_of(outcome="pain")
    usual: dict[str, Any] = {"stage": Stage.FINISHED, "n_done": 1, "means": {"A": 4.2, "B": 6.8}} | fields
    blocks = [
        BlockFact(block, mean, 7 if mean else 0, usual["n_done"], 2)
        for block in course.blocks
        for mean in [usual["means"].get(block.letter)]
    ]
    return Outcomes(course, usual["stage"], blocks, what, n_days=84, n_rated=80)


LOWER_A, LOWER_B = found(-2.4, -3.5, -1.3, 0.004), found(1.2, 0.1, 2.3, 0.03)
LEANING, NONE = found(-0.9, -1.9, 0.1, 0.08), found(0.3, -0.6, 1.2, 0.41)


def test_a_clear_difference_is_told_of_the_lower_plan() -> None:
    words = result_words(outcomes(LOWER_A))

    assert words.headline == "A clear difference in this experiment"
    assert "2.4 points lower than under 5 sessions a week. It could be anything from " in words.text
    assert "from 3.5 points lower to 1.3 points lower (95 % interval). Chance alone would" in words.text
    assert words.advice == (
        "You could go on with 2 sessions a week if it stays comfortable. About 2 points is what studies "
        "call an important change."
    )


def test_when_b_is_lower_it_is_told_first() -> None:
    words = result_words(outcomes(LOWER_B))

    assert words.text.startswith("Under 5 sessions a week, ")
    assert "1.2 points lower than under 2 sessions a week" in words.text
    assert "from 2.3 points lower to 0.1 points lower" in words.text
    assert "in about 3 of 100 such experiments" in words.text
    assert "go on with 5 sessions a week" in words.advice
    assert "About 1 point is the least that people notice" in words.advice


def test_ratings_are_lower_and_not_one_pain() -> None:
    text = result_words(outcomes(LOWER_A)).text

    assert "ratings of pain are estimated to be 2.4 points lower" in text


def test_the_plain_averages_come_last_in_the_order_of_the_sentence() -> None:
    texts = [result_words(outcomes(what)).text for what in (LOWER_A, LOWER_B)]

    assert " The plain averages are 4.2 and 6.8, in that order;" in texts[0]
    assert " The plain averages are 6.8 and 4.2, in that order;" in texts[1]


def test_an_average_of_one_plan_alone_is_not_told() -> None:
    assert "plain averages" not in result_words(outcomes(LOWER_A, means={"A": 4.2})).text


@pytest.mark.parametrize("what", [found(-2.4, -3.5, -1.3, 0.004), found(0.3, -0.6, 1.2, 0.41)])
def test_when_nothing_was_logged_it_says_nothing_about_the_sessions(what: TrialResult) -> None:
    words = result_words(outcomes(what, n_done=0))

    assert words.text.startswith(
        "None of the planned sessions was logged, so this says nothing about the sessions. Under "
    )
    assert words.advice.startswith("If you want to know what sessions do, repeat it")


def test_leaning_is_not_firm() -> None:
    words = result_words(outcomes(LEANING))

    assert words.headline == "Leaning, not firm"
    assert "from 1.9 points lower to 0.1 points higher" in words.text
    assert words.advice.startswith("It leans towards 2 sessions a week.")


def test_no_difference_shown_leaves_the_choice() -> None:
    words = result_words(outcomes(NONE))

    assert words.headline == "No difference shown"
    assert words.advice.startswith("Choose what feels good or fits your week.")


@pytest.mark.parametrize(
    ("p", "headline"),
    [
        (0.05, "A clear difference in this experiment"),
        (0.051, "Leaning, not firm"),
        (0.10, "Leaning, not firm"),
        (0.101, "No difference shown"),
    ],
)
def test_how_firm_it_is_goes_by_p(p: float, headline: str) -> None:
    assert result_words(outcomes(found(-1, -2, 0.1, p))).headline == headline


@pytest.mark.parametrize(
    ("what", "headline"),
    [
        (LOWER_A, "A clear difference in this experiment (stopped early)"),
        (LEANING, "Leaning, not firm (stopped early)"),
        (NONE, "No difference shown (stopped early)"),
    ],
)
def test_one_that_was_stopped_says_so(what: TrialResult, headline: str) -> None:
    assert result_words(outcomes(what, stage=Stage.STOPPED)).headline == headline


def test_of_days_it_speaks_of_the_day_after() -> None:
    words = result_words(outcomes(found(1.0, 0.2, 1.8, 0.02), coins(outcome="overall")))

    assert words.text.startswith(
        "The day after a day of rest, ratings of overall symptoms are estimated to be 1.0 point lower than "
        "the day after a session."
    )


@pytest.mark.parametrize(
    ("what", "headline", "text"),
    [
        (TooLittle(Missing.RATINGS, 1), "Too little to say", "Only 1 day of complete blocks was rated"),
        (TooLittle(Missing.RATINGS, 9), "Too little to say", "Only 9 days of complete blocks were rated"),
        (TooLittle(Missing.BLOCKS, 30), "Too little to say", "It ended after so few blocks that chance"),
        (Broken(), "No result: the plan was changed", "is not the one that was sealed at the start"),
    ],
)
def test_without_a_result_it_says_why(what: TooLittle | Broken, headline: str, text: str) -> None:
    words = result_words(outcomes(what))

    assert words.headline == headline
    assert text in words.text
    assert method_of(outcomes(what)) == []


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (-0.8, "0.8 points lower"),
        (1.0, "1.0 point higher"),
        (-1.04, "1.0 point lower"),
        (0.04, "no different"),
        (-0.04, "no different"),
        (10.0, "10.0 points higher"),
    ],
)
def test_a_difference_has_a_direction(value: float, text: str) -> None:
    assert difference_text(value) == text


@pytest.mark.parametrize(
    ("p", "text"),
    [
        (0.0001, "fewer than 1 of 100"),
        (0.0099, "fewer than 1 of 100"),
        (0.01, "about 1 of 100"),
        (0.414, "about 41 of 100"),
        (1.0, "about 100 of 100"),
    ],
)
def test_chance_is_told_as_so_many_of_a_hundred(p: float, text: str) -> None:
    assert text in p_text(p)


@pytest.mark.parametrize("course", [course_of(outcome="pain"), coins(outcome="pain")], ids=["weeks", "days"])
def test_the_method_says_what_the_result_rests_on(course: Course) -> None:
    paragraphs = method_of(outcomes(found(-1, -2, 0.1, 0.07, n_days=1), course))

    told = " ".join(fact.text for fact in paragraphs)
    assert "616" in told
    assert "1 rated day of" in told
    assert ("that day and the six before it" in told) is (not course.experiment.is_paired)


@pytest.mark.parametrize("what", [LOWER_A, LOWER_B, LEANING, NONE])
def test_nothing_is_promised(what: TrialResult) -> None:
    words = result_words(outcomes(what))

    said = " ".join((words.headline, words.text, words.advice)).lower()
    assert [
        word for word in ("cures", "heals", "proves", "causes", "will help", "works") if word in said
    ] == []
