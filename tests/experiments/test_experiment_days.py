"""Days of an experiment that went other than planned: late, missed, skipped, deleted, entered afterwards."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.experiments.results import Outcomes, Strength
from journal.users.models import User
from sessions.experiment_days import Course
from sessions.models import Experiment, MassageSession
from symptoms.models import SYMPTOMS, DailyRating
from tests.conftest import ClientOf
from tests.experiments.asking import started
from tests.experiments.judging import by_plan, outcomes, rate, result
from tests.makers import make_massage, make_rating
from tests.trying import live_through, make_coin_experiment, make_experiment

BOTH = pytest.mark.parametrize("make", [make_experiment, make_coin_experiment], ids=["weeks", "days"])


def done_and_planned(found: Outcomes) -> dict[str, tuple[int, int]]:
    return {
        letter: (sum(one.n_done for one in blocks), sum(one.n_planned for one in blocks))
        for letter in "AB"
        if (blocks := found.blocks_of(letter))
    }


def keep_to_plan(made: Experiment) -> None:
    course = Course(made)
    for day in course.overlay(course.blocks[-1].last).planned:
        make_massage(made.owner, day)


def test_one_set_for_three_weeks_later_begins_then(alice: User, client_of: ClientOf, today: date) -> None:
    first = today + timedelta(days=21)

    made = started(client_of(alice), starts_on=first.isoformat())

    assert Course(made).blocks[0].first == first
    assert outcomes(made, first - timedelta(days=1)).blocks == ()
    assert outcomes(made, first).n_days == 1


def test_entries_that_begin_late_count_from_then(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 3), only=lambda number: number >= 14)

    found = outcomes(made, today)

    assert (found.n_rated, found.n_days) == (84 - 14, 84)
    assert [fact.mean is None for fact in found.blocks[:3]] == [True, True, False]
    assert found.strength == Strength.CLEAR


def test_a_missed_week_is_left_out_and_not_guessed(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 3), only=lambda number: not 21 <= number < 28)

    found = outcomes(made, today)

    assert found.blocks[3].n_rated == 0
    assert found.blocks[3].block.is_complete
    # The first day has none, nor have the seven.
    assert result(made, today).n_days == 84 - 1 - 7
    assert found.strength == Strength.CLEAR


@BOTH
def test_skipped_sessions_change_what_was_done_and_no_result(
    make: type, alice: User, bob: User, today: date
) -> None:
    found = []
    for owner, keeps in ((alice, True), (bob, False)):
        made = make(owner, today - timedelta(days=90))
        rate(made, by_plan(7, 4))
        if keeps:
            keep_to_plan(made)
        found.append((result(made, today), done_and_planned(outcomes(made, today))))

    (kept, done), (skipped, none_done) = found
    # Drawn anew from the code where there are too many orders to list, so the codes must be the same.
    assert kept == skipped
    assert {planned for _done, planned in done.values()} == {n for n, _planned in done.values()}
    assert {n for n, _planned in none_done.values()} == {0}


def test_sessions_beyond_the_plan_are_shown_and_change_no_result(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 4))
    before = result(made, today)
    for number in range(7):
        make_massage(alice, made.starts_on + timedelta(days=number))

    assert result(made, today) == before
    assert outcomes(made, today).blocks[0].n_done == 7
    assert outcomes(made, today).blocks[0].n_planned == 2


def test_a_deleted_session_is_no_longer_done(alice: User, client_of: ClientOf, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=6))
    massage = make_massage(alice, today)
    before = outcomes(made, today).blocks[0].n_done

    client_of(alice).post(f"/sessions/{massage.pk}/delete/")

    assert not MassageSession.objects.exists()
    assert (before, outcomes(made, today).blocks[0].n_done) == (1, 0)


def test_days_entered_late_count_like_the_others(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    """Everything was written down on paper and entered after the end."""
    for owner, entered_on in ((alice, None), (bob, today)):
        made = make_experiment(owner, today - timedelta(days=90))
        rate(made, by_plan(7, 4))
        if entered_on:
            DailyRating.objects.owned_by(owner).update(entered_on=entered_on)

    at_once, late = (result(Experiment.objects.owned_by(owner).get(), today) for owner in (alice, bob))

    assert at_once == late


def test_a_day_rated_after_the_end_changes_what_it_came_to(
    alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 3), only=lambda number: number > 20)
    before = result(made, today).n_days
    day = made.starts_on + timedelta(days=5)

    client_of(alice).post(
        f"/check-in/{day}/", dict.fromkeys(SYMPTOMS, "7") | {"note": "", "seen_version": ""}
    )

    assert DailyRating.objects.owned_by(alice).filter(date=day).exists()
    assert result(made, today).n_days == before + 1


def test_a_day_rated_for_a_running_one_is_counted_and_tells_no_result(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=20))
    make_rating(alice, today - timedelta(days=15), entered_on=today)

    found = outcomes(made, today)

    assert (found.n_rated, found.found) == (1, None)


def test_days_before_it_and_after_it_are_no_part_of_it(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(7, 4))
    before = (result(made, today), outcomes(made, today).n_rated)
    DailyRating.objects.owned_by(alice).filter(date__gt=made.starts_on + timedelta(days=83)).delete()
    for number in (-10, -1, 84, 86):
        make_rating(alice, made.starts_on + timedelta(days=number), pain=10)

    assert (result(made, today), outcomes(made, today).n_rated) == before


def test_of_days_the_rating_of_the_day_after_the_last_one_counts(alice: User, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=60))
    live_through(made)
    before = result(made, today).n_days

    make_rating(alice, made.starts_on + timedelta(days=42))

    assert result(made, today).n_days == before + 1


def test_of_days_the_rating_of_the_first_one_says_nothing_of_a_plan(alice: User, today: date) -> None:
    made = make_coin_experiment(alice, today - timedelta(days=60))
    live_through(made)
    before = result(made, today)

    DailyRating.objects.owned_by(alice).filter(date=made.starts_on).delete()

    assert result(made, today) == before
