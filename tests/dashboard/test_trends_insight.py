"""What Trends says of the findings: every state on the page, its choices and its tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.insights import latest
from journal.insights.gates import Line, NothingToCompare
from journal.users.models import User
from sessions.models import Technique
from tests.conftest import ClientOf
from tests.dashboard.some_findings import FEW_RATINGS, MIXED, closed, contrast, effect, findings
from tests.makers import make_massage, make_rating, make_weekly_check

MONDAY = date(2026, 11, 16)
NOTHING = closed(NothingToCompare(Line.SAME_WEEKDAYS), "day") | closed(
    NothingToCompare(Line.SAME_COUNT), "week"
)
STATES = {
    "closed": (findings(gates=closed(FEW_RATINGS, "day")), '<progress max="28" value="19"'),
    "nothing to compare": (findings(gates=NOTHING), "cannot tell a session from a Monday"),
    "unclear": (findings(), "<strong>No clear pattern.</strong>"),
    "pattern": (findings(shown={("pain", "day"): effect(-1.2, -0.4)}), "0.4 to 1.2 points lower"),
    "higher": (findings(shown={("pain", "day"): effect(0.4, 1.2)}), "0.4 to 1.2 points higher"),
    "mixed": (findings(reactions={"overall": MIXED}), "cannot show what they do"),
    "hint": (findings(effects={("pain", "day"): effect(-1.2, -0.1, p_star=0.03)}), "5 to 7 in 10 people"),
}


@pytest.fixture
def two_weeks(alice: User, today: date) -> User:
    """Two whole weeks and a part of one: rated each day, with three sessions and one."""
    for days_ago in range(20):
        make_rating(alice, today - timedelta(days=days_ago), tingling=5, numbness=6, burning=3, pain=4)
    for day in (MONDAY - timedelta(days=n) for n in (1, 3, 4, 9)):
        make_massage(alice, day)
    return alice


def page_of(client_of: ClientOf, person: User, **query: str) -> str:
    return client_of(person).get("/trends/", query).content.decode()


@pytest.mark.parametrize("state", STATES)
def test_every_state_is_on_the_page(
    state: str, two_weeks: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    found, words = STATES[state]
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: found)

    page = page_of(client_of, two_weeks)

    assert words in page
    assert "How do we know?" in page
    assert "a quiet day, a new medicine, warmer weather" in page
    assert ("Early hints" in page) == (state == "hint")


def test_a_young_journal_is_told_how_far_it_is(two_weeks: User, client_of: ClientOf) -> None:
    page = page_of(client_of, two_weeks)

    assert "Not enough ratings yet for this comparison: 19 of 28." in page
    assert "19 of 28 days" in page
    assert "day-after" not in page
    assert "Today is day 20." in page


def test_behind_closed_gates_the_day_after_is_not_drawn(
    two_weeks: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: findings(gates=NOTHING))

    page = page_of(client_of, two_weeks)

    assert "data-after-chart" not in page
    assert "data-dots-chart" in page
    assert "There is no line yet." in page


def test_the_figure_of_weeks_shows_the_symptom_of_the_address(two_weeks: User, client_of: ClientOf) -> None:
    client = client_of(two_weeks)

    overall = client.get("/trends/").context["trends"].insight.weeks
    burning = client.get("/trends/", {"symptom": "burning"}).context["trends"].insight.weeks

    assert (overall.outcome, overall.sessions, overall.means) == ("overall", [1.6], [4.5])
    assert (burning.outcome, burning.means) == ("burning", [3.0])


def test_its_weeks_do_not_depend_on_the_period(two_weeks: User, client_of: ClientOf) -> None:
    query = {"first": "2026-11-18", "last": "2026-11-19"}

    weeks = client_of(two_weeks).get("/trends/", query).context["trends"].insight.weeks

    assert weeks.sessions == [1.6]


def test_a_symptom_nobody_knows_is_told(two_weeks: User, client_of: ClientOf) -> None:
    answer = client_of(two_weeks).get("/trends/", {"symptom": "<b>\0"})

    assert answer.context["trends"].insight.weeks.outcome == "overall"
    assert "names a symptom we do not know" in answer.content.decode()


def test_one_choice_keeps_the_others(two_weeks: User, client_of: ClientOf) -> None:
    page = page_of(client_of, two_weeks, period="4w", symptom="pain", numbers="yes", spam="eggs")

    assert 'href="?period=4w&amp;symptom=tingling&amp;numbers=yes#weeks-by-sessions"' in page
    assert 'href="?period=26w&amp;symptom=pain"' in page
    assert 'href="?period=4w&amp;symptom=pain#numbers"' in page
    assert '<input type="hidden" name="symptom" value="pain">' in page
    assert "eggs" not in page


def test_the_numbers_of_both_figures_are_tables(
    two_weeks: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: findings())

    without = page_of(client_of, two_weeks)
    shown = page_of(client_of, two_weeks, numbers="yes")

    assert "after-numbers" in without
    assert 'id="after-numbers"' not in without
    assert 'id="after-numbers"' in shown
    assert 'id="dots-numbers"' in shown
    assert '<td class="number">−0.9</td>' in shown


def test_what_changed_stands_on_the_page(two_weeks: User, client_of: ClientOf, today: date) -> None:
    make_rating(two_weeks, today - timedelta(days=60))

    page = page_of(client_of, two_weeks)

    assert "Last 4 weeks" in page
    assert "A difference is told from 8 rated days on each side." in page


def test_own_names_in_pairs_are_escaped(
    two_weeks: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = Technique.objects.create(owner=two_weeks, own_name="<i>mine")
    found = findings(techniques=(contrast(f"own:{own.pk}", "toe-pull", -0.5, 0.4),))
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: found)

    page = page_of(client_of, two_weeks)

    assert "&lt;i&gt;mine" in page
    assert "<i>mine" not in page


def test_a_journal_of_weekly_checks_alone_has_nothing_to_say(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_weekly_check(alice, today)

    page = page_of(client_of, alice)

    assert "What your days say" not in page
    assert "insight-data" not in page


def test_a_journal_that_paused_for_years_is_not_lost(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=3000))

    page = page_of(client_of, alice)

    assert "It opens once you have rated 28 days." in page
    assert "not rated" in page


def test_who_rates_one_symptom_sees_that_one(alice: User, client_of: ClientOf, today: date) -> None:
    for days_ago in range(20):
        make_rating(alice, today - timedelta(days=days_ago), burning=3)

    client = client_of(alice)

    assert client.get("/trends/").context["trends"].insight.weeks.outcome == "burning"
    assert client.get("/trends/", {"symptom": "overall"}).context["trends"].insight.weeks.outcome == "overall"
