"""Maria's experiment: as any other one, kept to for the most part, and clear on whatever day it is opened."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import Period
from journal.demo.actions import JournalNotEmptyError, close_demo_journal, fill, open_demo_journal
from journal.demo.experiment import SCHEME
from journal.demo.generate import N_DAYS
from journal.demo.people import ANNA, MARIA, PAUL, Person
from journal.experiments.results import Outcomes, Strength, outcomes_of
from journal.insights.latest import sessions_for, standing_for
from journal.insights.own_facts import facts_of
from journal.insights.rules import warned_lately
from journal.insights.trial import TrialResult
from journal.insights.trial_schemes import is_allowed
from journal.users.models import User
from sessions.experiment_days import Stage
from sessions.experiment_seal import is_untouched
from sessions.models import Experiment, MassageSession, Routine
from tests.trying import make_experiment

LOAD_DAYS = [date(2026, 11, 20) + timedelta(days=41 * k) for k in range(7)]
"""Every weekday, and three seasons."""
TODAY = LOAD_DAYS[0]
each_load_day = pytest.mark.parametrize("today", LOAD_DAYS, ids=str)


def noon_of(day: date) -> datetime:
    return datetime.combine(day, time(12), tzinfo=UTC)


def experiment_of(owner: User) -> Experiment:
    return Experiment.objects.owned_by(owner).with_plans().get()


def outcomes_on(owner: User, today: date) -> Outcomes:
    fill(owner, today=today, now=noon_of(today), person=MARIA)
    return outcomes_of(owner, experiment_of(owner), today=today)


@each_load_day
def test_it_ended_a_week_ago_with_a_clear_result_of_about_a_point(alice: User, today: date) -> None:
    outcomes = outcomes_on(alice, today)

    assert (outcomes.stage, outcomes.course.last_day) == (Stage.FINISHED, today - timedelta(days=8))
    assert isinstance(outcomes.found, TrialResult)
    assert (outcomes.strength, outcomes.better) == (Strength.CLEAR, "B")
    assert 0.8 < outcomes.found.estimate < 1.3
    assert 0.2 < outcomes.found.low < outcomes.found.high < 2


def test_it_is_sealed_and_its_order_one_that_might_have_been_drawn(alice: User) -> None:
    fill(alice, today=TODAY, now=noon_of(TODAY), person=MARIA)

    experiment = experiment_of(alice)
    experiment.full_clean()
    assert is_untouched(experiment)
    assert is_allowed(SCHEME, experiment.order)
    assert experiment.made_at < noon_of(experiment.starts_on)


def test_everybody_is_shown_the_same_one(alice: User, bob: User) -> None:
    for owner in (alice, bob):
        fill(owner, today=TODAY, now=noon_of(TODAY), person=MARIA)

    assert experiment_of(alice).commitment == experiment_of(bob).commitment


def test_the_plan_is_kept_to_but_for_a_few_sessions_left_out_and_one_more(alice: User) -> None:
    outcomes = outcomes_on(alice, TODAY)

    period = Period(outcomes.course.blocks[0].first, outcomes.course.blocks[-1].last)
    done = set(MassageSession.objects.owned_by(alice).in_period(period).values_list("date", flat=True))
    planned = set(outcomes.course.overlay(TODAY).planned)
    assert len(planned) == 42
    assert 2 <= len(planned - done) <= 8
    assert len(done - planned) == 1
    assert 0.75 < outcomes.n_rated / outcomes.n_days < 0.95


def test_she_goes_on_with_the_better_plan_from_the_day_after(alice: User) -> None:
    outcomes = outcomes_on(alice, TODAY)

    before, after = Routine.objects.owned_by(alice).oldest_first()
    assert outcomes.course.last_day is not None
    assert after.starts_on == outcomes.course.last_day + timedelta(days=1)
    assert (before.sessions_per_week, after.sessions_per_week) == (3, outcomes.experiment.sessions_b)
    week_since = Period.ending(TODAY - timedelta(days=1), n_days=7)
    assert MassageSession.objects.owned_by(alice).in_period(week_since).count() >= 4


def test_the_diary_before_is_of_thirteen_weeks(alice: User) -> None:
    fill(alice, today=TODAY, now=noon_of(TODAY), person=MARIA)

    before = experiment_of(alice).starts_on - (TODAY - timedelta(days=N_DAYS))
    assert before == timedelta(weeks=13)


@pytest.mark.parametrize("person", [ANNA, PAUL], ids=lambda person: person.slug)
def test_the_other_two_have_none(alice: User, person: Person) -> None:
    fill(alice, today=TODAY, now=noon_of(TODAY), person=person)

    assert not Experiment.objects.exists()


def test_it_goes_with_the_journal(alice: User) -> None:
    make_experiment(alice, TODAY)
    user = open_demo_journal(time_zone="", now=noon_of(TODAY), person=MARIA)

    close_demo_journal(user)

    assert Experiment.objects.get().owner == alice


def test_an_account_with_an_experiment_is_left_alone(alice: User) -> None:
    make_experiment(alice, TODAY)

    with pytest.raises(JournalNotEmptyError):
        fill(alice, today=TODAY, now=noon_of(TODAY))


def test_opening_it_asks_few_queries(db: None) -> None:
    with CaptureQueriesContext(connection) as queries:
        open_demo_journal(time_zone="", now=noon_of(TODAY), person=MARIA)

    assert len(queries) <= 40


@each_load_day
def test_today_warns_of_nothing_after_it(alice: User, today: date) -> None:
    fill(alice, today=today, now=noon_of(today), person=MARIA)

    routine = Routine.objects.owned_by(alice).in_force_on(today)
    standing = standing_for(alice, today)
    facts = facts_of(alice, sessions_for(alice, today, standing), routine, standing, today)
    assert not warned_lately(facts)


@each_load_day
def test_the_diary_before_it_shows_no_pattern_yet(alice: User, today: date) -> None:
    fill(alice, today=today, now=noon_of(today), person=MARIA)

    standing = standing_for(alice, experiment_of(alice).starts_on)
    assert standing is not None
    assert standing.findings.shown == {}
