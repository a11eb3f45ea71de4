"""What each rule says on Today."""

from __future__ import annotations

from datetime import date

import pytest

from journal.dashboard.advice import WORDS, AdviceCard
from journal.insights import latest
from journal.insights.rules_table import RULES
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.advice_said import SAID
from tests.dashboard.troubles import FOUND, HIGHER, LOWER, TROUBLES, ago, some_sessions
from tests.insights.some_facts import findings
from tests.makers import make_foot_check, make_massage, make_rating


def test_every_rule_has_words_and_a_case_here() -> None:
    assert {rule.id for rule in RULES} == WORDS.keys() == SAID.keys() == TROUBLES.keys()


@pytest.fixture(params=SAID)
def rule(request: pytest.FixtureRequest, alice: User, today: date, monkeypatch: pytest.MonkeyPatch) -> str:
    """A rule that Alice's journal brings about."""
    rule: str = request.param
    TROUBLES[rule](alice)
    if rule in FOUND:
        monkeypatch.setattr(latest, "analyse", lambda _table, *, today: FOUND[rule])
    return rule


def test_each_rule_says_what_to_do_and_why(rule: str, alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).get("/")

    card: AdviceCard = answer.context["advice"]
    # Short daily sessions are only ever told below the advice to see somebody.
    line = card.more[0] if rule == "R16" else card.headline
    assert line.rule == rule
    page = answer.content.decode()
    assert [text for text in SAID[rule] if text not in page] == []


@pytest.mark.parametrize(
    ("left", "right", "title"),
    [
        ([], ["wound"], "Please leave your right foot in peace"),
        (["fever"], ["fever"], "Please leave both feet in peace"),
    ],
)
def test_a_stop_names_the_feet(
    left: list[str], right: list[str], title: str, alice: User, client_of: ClientOf, today: date
) -> None:
    make_foot_check(alice, today, left=left, right=right)

    assert title in client_of(alice).get("/").content.decode()


def test_symptoms_that_rose_are_told_by_their_scores(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, ago(1), symptoms_before=3, symptoms_after=5)

    page = client_of(alice).get("/").content.decode()

    assert "on 19 Nov your symptoms were 3 of 10 before it and 5 after it." in page


def test_two_that_hurt_a_little_are_told_by_their_scores(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_massage(alice, ago(2), hurt=1)
    make_massage(alice, ago(1), hurt=2)

    page = client_of(alice).get("/").content.decode()

    assert "on 18 Nov it hurt 1 of 10 and on 19 Nov it hurt 2 of 10." in page
    assert "Two in a row that hurt even a little count too." in page


def test_one_technique_among_others_is_counted(alice: User, client_of: ClientOf, today: date) -> None:
    for days_ago in range(1, 13):
        make_massage(alice, ago(days_ago), techniques=("foot-rub",) if days_ago > 2 else ("circles",))

    page = client_of(alice).get("/").content.decode()

    assert "10 of your last 12 sessions had Basic foot rub." in page


def test_two_findings_that_point_different_ways_are_both_told(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    some_sessions(alice)
    found = findings({("burning", "day"): HIGHER, ("pain", "week"): LOWER})
    monkeypatch.setattr(latest, "analyse", lambda _table, *, today: found)

    page = client_of(alice).get("/").content.decode()

    assert "Your journal shows two things at once" in page
    assert "burning was 0.4 to 1.2 points higher" in page
    assert "pain was 0.2 to 0.6 points lower" in page
    assert "so the journal suggests none." in page
    assert "Use this schedule" not in page


@pytest.mark.usefixtures("rule")
def test_advice_promises_nothing(alice: User, client_of: ClientOf) -> None:
    card: AdviceCard = client_of(alice).get("/").context["advice"]

    for line in (card.headline, *card.more):
        told = " ".join((line.words.title, line.words.text, line.words.reason, line.words.rule)).lower()
        assert not [
            word for word in ("lowers", "cures", "heals", "diagnos", "causes", "will help") if word in told
        ]


def test_a_nine_on_two_days_is_told_by_its_days(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, ago(2), pain=9, burning=4)
    make_rating(alice, ago(0), pain=9, burning=10)

    page = client_of(alice).get("/").content.decode()

    assert "Very severe: burning and pain" in page
    assert "burning was 9 or more on 20 Nov; pain was 9 or more on 18 Nov and 20 Nov." in page
