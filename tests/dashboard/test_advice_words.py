"""What each rule says on Today."""

from __future__ import annotations

from datetime import date

import pytest

from journal.dashboard.advice import WORDS
from journal.insights.rules import RULES
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.troubles import TROUBLES, ago
from tests.makers import make_foot_check, make_massage

# Parts of the title, the advice, the reason and the link.
SAID = {
    "R01": [
        "Please leave your left foot in peace",
        "contact a health professional today",
        "Why you see this: your foot check on 19 Nov found: blister and new redness.",
        "/guide/safety/",
    ],
    "R02": ["Go gentler next time", "Why you see this: on 19 Nov it hurt 5 of 10.", "/guide/mistakes/"],
    "R03": [
        "2 recent sessions were uncomfortable.",
        "You used: Foot roller and Circular strokes.",
        "on 12 Nov it hurt 4 of 10 and on 14 Nov your feet felt worse after it.",
    ],
    "R09": [
        "Jojoba oil and Lavender",
        "1 to 2 drops to a teaspoon",
        "you noted a skin reaction on 17 Nov.",
        "/guide/oils/",
    ],
    "S01": [
        "Remember the whole foot",
        "Yours left out: heel and ankle.",
        "none of the sessions on 13 Nov, 15 Nov, 17 Nov and 19 Nov went there.",
        "/sessions/guided/check/?plan=usual",
    ],
    "S02": [
        "Take your time",
        "the sessions on 15 Nov, 17 Nov and 19 Nov took 3, 4 and 2 minutes.",
    ],
    "R18": ["Try another technique", "your last 4 sessions all had Basic foot rub.", 'href="/guide/"'],
}


def test_every_rule_has_words_and_a_case_here() -> None:
    assert {rule.id for rule in RULES} == WORDS.keys() == SAID.keys() == TROUBLES.keys()


@pytest.mark.parametrize("rule", SAID)
def test_each_rule_says_what_to_do_and_why(rule: str, alice: User, client_of: ClientOf, today: date) -> None:
    TROUBLES[rule](alice)

    answer = client_of(alice).get("/")

    assert answer.context["advice"].headline.rule == rule
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
