"""The one line of the findings on Today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.dashboard.insight_today import TOLD_BY_ADVICE, insight_line
from journal.insights import latest
from journal.insights.effects import Effect
from journal.insights.gates import Gate, Line, NotEnough, NothingToCompare
from journal.insights.rules import Advice, Advised
from journal.insights.rules_findings import LowerDays
from journal.insights.rules_table import RULES
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.hiding import ADDRESS
from tests.dashboard.hiding import shown as advised_on
from tests.dashboard.some_findings import FEW_RATINGS, closed, effect, findings
from tests.makers import make_massage, make_rating

NOTHING_ADVISED = Advised([])
PATTERN = findings(shown={("pain", "week"): effect(-0.4, -0.1), ("pain", "day"): effect(-1.2, -0.4)})


def test_a_finding_is_one_calm_sentence_that_says_what_it_is() -> None:
    line = insight_line(PATTERN, NOTHING_ADVISED)

    assert line
    assert line.text == (
        "The day after a session, pain was 0.4 to 1.2 points lower than on other days like them, about 0.8. "
        "A pattern, not proof."
    )
    assert line.progress is None


def test_without_a_finding_nothing_is_said() -> None:
    assert insight_line(findings(), NOTHING_ADVISED) is None
    assert insight_line(None, NOTHING_ADVISED) is None


@pytest.mark.parametrize(
    ("gate", "words"),
    [
        (FEW_RATINGS, "19 of 28 days"),
        (NotEnough(Line.RATINGS, 14, 28, 14), "14 of 28 days"),
        (NotEnough(Line.RATINGS, 13, 28, 15), None),
        (NothingToCompare(Line.AFTER_NONE, 7, 8), None),
        (NotEnough(Line.PRECISION, 40, 70, 30), None),
    ],
    ids=str,
)
def test_progress_is_said_when_it_is_worth_saying(gate: Gate, words: str | None) -> None:
    line = insight_line(findings(gates=closed(gate, "day")), NOTHING_ADVISED)

    assert (line and line.progress and line.progress.in_words) == words


def test_a_lower_finding_is_never_picked_while_there_is_a_higher_one() -> None:
    shown = {("overall", "day"): effect(-1.2, -0.4), ("pain", "week"): effect(0.1, 0.4)}

    line = insight_line(findings(shown=shown), NOTHING_ADVISED)

    assert line
    assert line.text.startswith(
        "For each extra session in the week before, pain was 0.1 to 0.4 points higher"
    )


def test_today_shows_a_finding_of_which_no_rule_speaks_and_leads_to_trends(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    """To somebody with daily sessions nobody suggests one more."""
    for days_ago in range(28):
        make_massage(alice, today - timedelta(days=days_ago))
    show(monkeypatch, pain_week=effect(-0.4, -0.1))

    page = client_of(alice).get("/").content.decode()

    assert "pain was 0.1 to 0.4 points lower" in page
    assert 'href="/trends/#says-title"' in page


@pytest.mark.parametrize(
    "shown",
    [
        {"pain_day": effect(-1.2, -0.4)},
        {"overall_day": effect(-1.2, -0.4), "pain_week": effect(0.1, 0.4)},
    ],
    ids=["lower", "both"],
)
def test_a_finding_whose_advice_was_hidden_does_not_come_back_as_a_line(
    shown: dict[str, Effect],
    alice: User,
    client_of: ClientOf,
    today: date,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    make_rating(alice, today)
    show(monkeypatch, **shown)
    client = client_of(alice)
    told = [(rule, evidence) for rule, evidence in advised_on(client) if rule in TOLD_BY_ADVICE]
    assert told

    for rule, evidence in told:
        page = client.post(ADDRESS, {"rule": rule, "evidence": evidence, "next": "/"}, follow=True)

        assert page.context["insight"] is None
    said = page.content.decode()
    assert "points lower" not in said
    assert "points higher" not in said


@pytest.mark.parametrize(("rule", "is_said"), [("R12", False), ("R22", False), ("R02", True)])
def test_what_advice_tells_already_is_not_said_twice(rule: str, is_said: bool) -> None:
    one = next(one for one in RULES if one.id == rule)
    told = Advised([Advice(one, LowerDays((), None))])

    assert bool(insight_line(PATTERN, told)) == is_said


@pytest.mark.parametrize(("rule", "is_said"), [("R22", False), ("R12", False), ("R02", True)])
def test_what_was_put_away_is_not_said_in_other_words(rule: str, is_said: bool) -> None:
    young = findings(gates=closed(FEW_RATINGS, "day"))

    assert bool(insight_line(young, Advised([], held=frozenset({rule})))) == is_said


def show(monkeypatch: pytest.MonkeyPatch, **found: Effect) -> None:
    """Every journal shows these, such as `pain_week`."""
    shown = {(key.partition("_")[0], key.partition("_")[2]): one for key, one in found.items()}
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: findings(shown=shown))
