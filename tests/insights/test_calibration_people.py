"""The invented people are as they are said to be."""

from __future__ import annotations

import numpy as np
import pytest

from journal.insights.day_table import FloatArray, IntArray
from tests.calibration import habits, scenarios
from tests.calibration.feelings import Feelings
from tests.calibration.measures import journals_of
from tests.calibration.simulator import HabitMaker, Journals, Keeping, Massage, People, simulate
from tests.calibration.work import GROUPS, YEARS

EXACT = Keeping(missed=0, noise=0)
N_PEOPLE, N_DAYS = 400, 112


def journals(people: People) -> Journals:
    return simulate(people, N_PEOPLE, N_DAYS, np.random.default_rng(1))


def at_random(keeping: Keeping | None = None) -> People:
    return People(habits.at_random(), keeping=keeping or Keeping())


def correlation(one: FloatArray, other: FloatArray | IntArray) -> float:
    return float(np.corrcoef(one.ravel(), other.ravel())[0, 1])


def test_symptoms_remember_the_day_before() -> None:
    feelings = Feelings(memory=0.8, weekday_spread=0)

    scores = journals(People(habits.at_random(), feelings, keeping=EXACT)).ratings[:, 0]

    assert correlation(scores[:, 1:], scores[:, :-1]) == pytest.approx(0.8, abs=0.04)
    assert scores.mean() == pytest.approx(5, abs=0.1)
    # A little more than the 1.5 of what is felt, from rounding.
    assert scores.std() == pytest.approx(1.5, abs=0.1)


def test_a_fifth_of_the_days_is_not_rated_with_all_four_symptoms_together() -> None:
    is_missing = np.isnan(journals(at_random()).ratings)

    assert is_missing.mean() == pytest.approx(0.2, abs=0.01)
    assert (is_missing == is_missing[:, :1]).all()


def test_bad_days_are_left_out_more_often_where_that_is_said() -> None:
    selected, plain = (
        journals(at_random(Keeping(missed_when_worse=worse))).ratings for worse in (True, False)
    )

    assert np.nanmean(selected) < np.nanmean(plain) - 0.1


def test_a_fifth_of_the_sessions_is_forgotten_where_that_is_said() -> None:
    kept, all_of_them = (journals(at_random(Keeping(unlogged=share))).sessions for share in (0.2, 0))

    assert kept.mean() == pytest.approx(0.8 * all_of_them.mean(), abs=0.01)


@pytest.mark.parametrize(
    ("habit", "today", "tomorrow"),
    [
        (habits.at_random(), 0.0, 0.0),
        (habits.because_of(habits.felt), 0.5, 0.3),
        (habits.because_of(habits.recorded), 0.5, 0.3),
        (habits.because_of(habits.felt, -1), -0.5, -0.3),
        (habits.because_of(habits.felt_yesterday), 0.3, 0.15),
    ],
)
def test_sessions_go_with_feelings_as_the_habit_says(
    habit: HabitMaker, today: float, tomorrow: float
) -> None:
    made = journals(People(habit, keeping=EXACT))

    assert correlation(made.ratings[:, 0], made.sessions) == pytest.approx(today, abs=0.1)
    assert correlation(made.ratings[:, 0, 1:], made.sessions[:, :-1]) == pytest.approx(tomorrow, abs=0.1)


def test_weekly_plans_keep_to_their_numbers() -> None:
    made = journals(People(habits.by_the_week(habits.two_or_five)))

    assert set(made.sessions.reshape(N_PEOPLE, -1, 7).sum(axis=2).ravel()) == {2, 5}


def test_fixed_weekdays_are_the_same_in_every_week() -> None:
    by_week = journals(People(habits.on_fixed_weekdays)).sessions.reshape(N_PEOPLE, -1, 7)

    assert (by_week == by_week[:, :1]).all()
    assert (by_week.sum(axis=2) == 3).all()


def test_a_massage_lowers_the_next_day_by_its_points() -> None:
    made = journals(People(habits.at_random(), massage=Massage(next_day=2), keeping=EXACT))
    after = made.ratings[:, 0, 1:][made.sessions[:, :-1] == 1]
    other = made.ratings[:, 0, 1:][made.sessions[:, :-1] == 0]

    assert after.mean() - other.mean() == pytest.approx(-2, abs=0.1)


def test_five_a_week_end_as_many_points_below_two_a_week_as_is_said() -> None:
    means = [
        journals(People(habits.at_random(per_week), massage=Massage(slowly=2), keeping=EXACT))
        .ratings[:, 0, 28:]
        .mean()
        for per_week in (5, 2)
    ]

    # Close to 0 some of it is cut off.
    assert means[0] - means[1] == pytest.approx(-2, abs=0.15)


def test_the_same_kind_length_and_part_give_the_same_journals_and_others_do_not() -> None:
    first, again, other = (journals_of("random days", 2, 56, part).ratings for part in (0, 0, 1))

    assert np.array_equal(first, again, equal_nan=True)
    assert not np.array_equal(first, other, equal_nan=True)


def test_every_kind_of_people_is_measured_and_named_once() -> None:
    names = [name for group in GROUPS for name in group.names]

    assert len(names) == len(set(names))
    assert set(YEARS) <= set(names)
    assert all(scenarios.truth_of(name) for name in names)
