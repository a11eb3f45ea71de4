"""The one line of the findings on Today."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.dashboard import insight_today
from journal.dashboard.advice import AdviceCard, AdviceLine
from journal.dashboard.advice_words import AdviceWords
from journal.dashboard.insight_today import insight_line
from journal.insights import latest
from journal.insights.gates import Gate, Line, NotEnough, NothingToCompare
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.some_findings import FEW_RATINGS, closed, effect, findings
from tests.makers import make_rating

PATTERN = findings(shown={("pain", "week"): effect(-0.4, -0.1), ("pain", "day"): effect(-1.2, -0.4)})


def test_a_finding_is_one_calm_sentence_that_says_what_it_is() -> None:
    line = insight_line(PATTERN, None)

    assert line
    assert line.text == (
        "The day after a session, pain was 0.4 to 1.2 points lower than on comparable days, about 0.8. "
        "A pattern, not proof."
    )
    assert line.progress is None


def test_without_a_finding_nothing_is_said() -> None:
    assert insight_line(findings(), None) is None
    assert insight_line(None, None) is None


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
    line = insight_line(findings(gates=closed(gate, "day")), None)

    assert (line and line.progress and line.progress.in_words) == words


def test_today_shows_the_line_and_leads_to_trends(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_rating(alice, today - timedelta(days=1))
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: PATTERN)
    monkeypatch.setattr(insight_today, "TOLD_BY_ADVICE", set())

    page = client_of(alice).get("/").content.decode()

    assert "pain was 0.4 to 1.2 points lower" in page
    assert 'href="/trends/#says-title"' in page


@pytest.mark.parametrize(("rule", "is_said"), [("R12", False), ("R22", False), ("R02", True)])
def test_what_advice_tells_already_is_not_said_twice(rule: str, is_said: bool) -> None:
    words = AdviceWords(title="", text="", reason="", rule="", link_text="", link="")
    first = AdviceLine("R03", "", words, sources=[])
    more = AdviceLine(rule, "", words, sources=[])
    card = AdviceCard(first, [more], is_urgent=False, routine_seen="")

    assert bool(insight_line(PATTERN, card)) == is_said
