"""What the two invented journals show on whatever day they are opened: hers a pattern, his none."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

import numpy as np
import pytest

from journal.demo.actions import fill
from journal.demo.generate import ExampleRating, example_journal
from journal.demo.people import ANNA, PAUL, PEOPLE, Person
from journal.insights import DayTable, Findings, analyse
from journal.insights.day_table import SYMPTOMS
from journal.insights.latest import standing_for
from journal.insights.reactions import ReactionKind
from journal.users.models import User

LOAD_DAYS = [date(2026, 11, 20) + timedelta(days=41 * k) for k in range(7)]
"""Every weekday, and three seasons."""
each_load_day = pytest.mark.parametrize("today", LOAD_DAYS, ids=str)


@cache
def days_of(person: Person, today: date) -> DayTable:
    """The person's days as their journal holds them on the day it is opened."""
    example = example_journal(person, today - timedelta(days=1))
    return DayTable.from_rows(
        min(example.ratings[0].date, example.massages[0].date),
        today,
        [_scored(rating) for rating in example.ratings],
        [(massage.date, massage.duration_minutes) for massage in example.massages],
        [(massage.date, slug) for massage in example.massages for slug in massage.techniques],
        [(massage.date, slug) for massage in example.massages for slug, _drops in massage.drops],
    )


def _scored(rating: ExampleRating) -> tuple[Any, ...]:
    return rating.date, *(rating.scores[symptom] for symptom in SYMPTOMS)


@cache
def findings_of(person: Person, today: date) -> Findings:
    return analyse(days_of(person, today), today=today)


@each_load_day
def test_annas_days_after_a_session_are_a_consistent_pattern(today: date) -> None:
    findings = findings_of(ANNA, today)

    effect = findings.shown["overall", "day"]
    assert -1 < effect.estimate < -0.4
    assert effect.high < 0
    assert effect.reaction is ReactionKind.NONE
    assert all(effect.estimate < 0 for effect in findings.shown.values())


@each_load_day
def test_pauls_journal_shows_nothing_and_no_hint_of_anything(today: date) -> None:
    findings = findings_of(PAUL, today)

    assert (findings.shown, findings.hints()) == ({}, [])
    assert all(gate.is_open for gate in findings.gates.values())
    assert findings.reactions["overall"].on_worse_days


@each_load_day
@pytest.mark.parametrize("person", PEOPLE.values(), ids=lambda person: person.slug)
def test_no_technique_or_oil_is_a_finding(person: Person, today: date) -> None:
    findings = findings_of(person, today)

    assert findings.shown_techniques == findings.shown_oils == ()


@each_load_day
def test_a_plain_comparison_would_find_an_effect_in_pauls_journal(today: date) -> None:
    days = days_of(PAUL, today)
    mean = np.mean([days.ratings[symptom] for symptom in SYMPTOMS], axis=0)
    is_rated, had_session = np.isfinite(mean), days.sessions > 0

    correlation = np.corrcoef(mean[is_rated], had_session[is_rated])[0, 1]

    # Five standard errors of a correlation of that many independent days.
    assert correlation > 5 / np.sqrt(is_rated.sum())


@pytest.mark.parametrize(("person", "is_shown"), [(ANNA, True), (PAUL, False)], ids=["anna", "paul"])
def test_the_opened_journal_says_the_same(alice: User, person: Person, is_shown: bool) -> None:
    today = LOAD_DAYS[0]
    fill(alice, today=today, now=datetime.combine(today, time(12), tzinfo=UTC), person=person)

    standing = standing_for(alice, today)

    assert standing is not None
    assert bool(standing.findings.shown) is is_shown
