"""Foot checks that stopped a massage: told with what was seen, and never guessed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.safety import Safety, foot_safety
from journal.reports.session_words import safety_facts, safety_text
from journal.users.models import User
from tests.makers import make_foot_check

TODAY = date(2026, 11, 20)


def safety_of(owner: User, *, has_notes: bool = False) -> Safety:
    period = Period.ending(TODAY, n_days=14)
    return foot_safety(owner, ReportChoices("A.", None, "a4", has_notes, period, "14d", is_cut=False))


def test_without_a_check_the_report_is_silent(alice: User, bob: User) -> None:
    make_foot_check(alice, TODAY - timedelta(days=14), left=["wound"])
    make_foot_check(bob, TODAY, left=["wound"])

    assert safety_text(safety_of(alice)) == ""
    assert safety_facts(safety_of(alice)) == []


@pytest.mark.parametrize(
    ("n", "said"),
    [(1, "None recorded: 1 foot check, all clear."), (3, "None recorded: 3 foot checks, all clear.")],
)
def test_clear_checks_are_counted(alice: User, n: int, said: str) -> None:
    for _ in range(n):
        make_foot_check(alice, TODAY)

    assert safety_text(safety_of(alice)) == said


@pytest.mark.parametrize(
    ("left", "right", "seen"),
    [
        (["blister", "redness"], [], "Left foot: blister, new redness."),
        ([], ["calf-pain"], "Right foot: pain in the calf."),
        (["wound"], ["heat"], "Left foot: open wound; right foot: heat."),
        (["fever"], ["fever"], "Fever."),
    ],
)
def test_a_stop_says_the_day_the_foot_and_what_was_seen(
    alice: User, left: list[str], right: list[str], seen: str
) -> None:
    make_foot_check(alice, TODAY)
    make_foot_check(alice, TODAY, left=left, right=right)

    safety = safety_of(alice)

    assert [(fact.label, fact.text) for fact in safety_facts(safety)] == [("20 Nov 2026", seen)]
    assert safety_text(safety).startswith("1 of 2 foot checks found something")


@pytest.mark.parametrize("has_notes", [True, False])
def test_its_note_is_read_and_told_only_when_notes_are_asked_for(alice: User, has_notes: bool) -> None:
    make_foot_check(alice, TODAY, left=["blister"], note="  New shoes.\n")

    with CaptureQueriesContext(connection) as queries:
        (fact,) = safety_facts(safety_of(alice, has_notes=has_notes))

    assert ('"note"' in queries[0]["sql"], len(queries)) == (has_notes, 1)
    assert fact.text == "Left foot: blister." + (" Note: New shoes." if has_notes else "")


def test_a_very_long_note_is_cut(alice: User) -> None:
    make_foot_check(alice, TODAY, left=["blister"], note="x" * 5000)

    assert len(safety_of(alice, has_notes=True).stops[0].note) == 400


def test_of_many_stops_the_newest_are_told(alice: User) -> None:
    for ago in range(8):
        make_foot_check(alice, TODAY - timedelta(days=ago), left=["wound"])

    safety = safety_of(alice)

    assert [fact.label for fact in safety_facts(safety)][::5] == ["20 Nov 2026", "15 Nov 2026"]
    assert safety_text(safety).endswith("The newest 6:")
