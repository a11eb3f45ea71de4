"""Which experiments the report tells of, and what it counts of their days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import LAST_DATE, Period
from journal.experiments.results import outcomes_of
from journal.insights.trial import TrialResult
from journal.reports.choices import ReportChoices
from journal.reports.experiments import TOLD_MAX, Experiments, experiments_in
from journal.users.models import User
from sessions.experiment_days import Stage
from sessions.models import Experiment
from symptoms.models import EntryMethod
from tests.makers import make_foot_check, make_massage, make_rating
from tests.trying import live_through, make_coin_experiment, make_experiment

TODAY = date(2026, 11, 21)
WEEK = timedelta(weeks=1)
DAY = timedelta(days=1)


def told(owner: User, *, n_days: int = 56, last: date = TODAY, has_experiments: bool = True) -> Experiments:
    choices = ReportChoices(
        "A.",
        None,
        "a4",
        has_notes=False,
        period=Period.ending(last, n_days=n_days),
        period_key="8w",
        is_cut=False,
        has_experiments=has_experiments,
    )
    stored = Experiment.objects.owned_by(owner).with_plans().newest_first()
    return experiments_in(owner, choices, stored, today=TODAY)


def test_one_that_ended_in_the_period_is_told_with_all_its_days(alice: User) -> None:
    make_experiment(alice, TODAY - 13 * WEEK)

    (one,) = told(alice, n_days=14).told

    assert one.outcomes.stage == Stage.FINISHED
    assert one.days == Period(TODAY - 13 * WEEK, TODAY - WEEK - DAY)


@pytest.mark.parametrize(("n_days_ago", "n_told"), [(7, 0), (8, 1)])
def test_one_that_ended_before_the_period_is_not(alice: User, n_days_ago: int, n_told: int) -> None:
    # Its last day is 8 days ago.
    make_experiment(alice, TODAY - 13 * WEEK)

    found = told(alice, n_days=n_days_ago + 1)

    assert (len(found.told), found.can_be_told) == (n_told, bool(n_told))


def test_one_that_began_after_the_period_is_not(alice: User) -> None:
    make_experiment(alice, TODAY - 12 * WEEK)

    assert told(alice, last=TODAY - 12 * WEEK - DAY) == Experiments()


def test_one_that_runs_is_named_and_nothing_else(alice: User) -> None:
    make_experiment(alice, TODAY - 3 * WEEK)

    found = told(alice)

    assert (found.told, found.running_since) == ([], TODAY - 3 * WEEK)
    assert found.spans == [Period(TODAY - 3 * WEEK, LAST_DATE)]


def test_one_that_pauses_is_not_over(alice: User) -> None:
    make_experiment(alice, TODAY - 3 * WEEK, pauses=[(TODAY - 5 * DAY, None)])

    found = told(alice)

    assert (found.told, found.running_since) == ([], TODAY - 3 * WEEK)


def test_one_that_has_not_begun_is_not_named(alice: User) -> None:
    make_experiment(alice, TODAY + DAY)

    assert told(alice) == Experiments()


def test_one_stopped_on_its_first_day_has_no_day_to_tell_of(alice: User) -> None:
    make_experiment(alice, TODAY - WEEK, stopped_on=TODAY - WEEK)

    assert told(alice) == Experiments()


def test_another_persons_are_never_told(alice: User, bob: User) -> None:
    make_experiment(bob, TODAY - 14 * WEEK)
    make_experiment(bob, TODAY - WEEK)

    assert told(alice) == Experiments()


def test_left_out_not_even_the_running_one_is_named(alice: User) -> None:
    make_experiment(alice, TODAY - 14 * WEEK)
    make_experiment(alice, TODAY - WEEK)

    assert told(alice, n_days=400, has_experiments=False) == Experiments(can_be_told=True)


def test_of_many_the_newest_are_told_and_the_others_named(alice: User) -> None:
    firsts = [TODAY - n * 7 * WEEK for n in range(1, TOLD_MAX + 3)]
    for first in firsts:
        make_coin_experiment(alice, first)

    with CaptureQueriesContext(connection) as queries:
        found = told(alice, n_days=400)

    assert [one.days.first for one in found.told] == firsts[:TOLD_MAX]
    assert found.left_out == ["a session or a day of rest"] * 2
    assert len(found.phases) == TOLD_MAX + 2
    assert len(queries) == 2 + 9 * TOLD_MAX


def test_without_any_it_costs_one_query(alice: User) -> None:
    with CaptureQueriesContext(connection) as queries:
        told(alice)

    assert len(queries) == 1


def test_ratings_written_later_count_on_days_of_a_plan_only(alice: User) -> None:
    first = TODAY - 13 * WEEK
    make_experiment(alice, first, pauses=[(first + 3 * DAY, first + WEEK)])
    for n in (0, 1, 4, 8):  # the third is in the pause
        make_rating(alice, first + n * DAY, entered_on=first + (n + 1) * DAY)
    make_rating(alice, first + 9 * DAY)
    make_rating(alice, first + 10 * DAY, entered_on=TODAY, entry_method=EntryMethod.IMPORT)

    (one,) = told(alice).told

    assert (one.n_late, one.n_imported) == (3, 1)
    assert one.pauses == [Period(first + 3 * DAY, first + 6 * DAY)]


def test_of_pairs_of_days_the_rating_after_each_counts(alice: User) -> None:
    first = TODAY - 8 * WEEK
    make_coin_experiment(alice, first)
    for n in (0, 1, 42, 43):  # the first is before any plan has a day after it, the last beyond the end
        make_rating(alice, first + n * DAY, entered_on=TODAY)

    (one,) = told(alice).told

    assert one.n_late == 2


def test_what_it_was_stopped_for_is_among_its_harms(alice: User) -> None:
    stopped_on = TODAY - 3 * WEEK
    make_experiment(alice, TODAY - 9 * WEEK, stopped_on=stopped_on)
    for day in (stopped_on, stopped_on + DAY):
        make_massage(alice, day, hurt=7, had_skin_reaction=True, note="private")
        make_foot_check(alice, day, left=["blister"], note="private")

    (one,) = told(alice).told

    assert one.outcomes.stage == Stage.STOPPED
    assert one.days.last == stopped_on - DAY
    assert one.response.hurt.strong == [(stopped_on, 7)]
    assert [reaction.day for reaction in one.response.reactions] == [stopped_on]
    assert [(stop.day, stop.note) for stop in one.safety.stops] == [(stopped_on, "")]


def test_a_pause_that_a_stop_ended_goes_up_to_it(alice: User) -> None:
    first, stopped_on = TODAY - 9 * WEEK, TODAY - 3 * WEEK
    make_experiment(alice, first, stopped_on=stopped_on, pauses=[(stopped_on - 4 * DAY, None)])

    (one,) = told(alice).told

    assert one.pauses == [Period(stopped_on - 4 * DAY, stopped_on - DAY)]


def test_it_was_sealed_on_a_day_of_the_owners_own_calendar(alice: User) -> None:
    alice.time_zone = "Asia/Tokyo"
    first = TODAY - 13 * WEEK
    make_experiment(alice, first, made_at=datetime(2026, 8, 21, 20, tzinfo=UTC))

    (one,) = told(alice).told

    assert one.sealed_on == date(2026, 8, 22)


def test_the_result_is_that_of_its_own_page(alice: User) -> None:
    experiment = make_coin_experiment(alice, TODAY - 8 * WEEK)
    live_through(experiment, difference=-2)

    (one,) = told(alice).told

    assert isinstance(one.outcomes.found, TrialResult)
    assert one.outcomes.found == outcomes_of(alice, experiment, today=TODAY).found
