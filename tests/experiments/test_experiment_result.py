"""What an experiment came to, for days made by hand: a strong difference, none, too little."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.experiments.page import ExperimentPage
from journal.experiments.results import Strength
from journal.insights.trial import Missing, TooLittle
from journal.users.models import User
from sessions.models import Experiment
from symptoms.models import SYMPTOMS, DailyRating
from tests.conftest import ClientOf
from tests.experiments.asking import text_of
from tests.experiments.judging import by_plan, outcomes, rate, result
from tests.makers import make_massage, make_rating
from tests.trying import make_coin_experiment, make_experiment

BOTH = pytest.mark.parametrize("make", [make_experiment, make_coin_experiment], ids=["weeks", "days"])


def over(make: Any, owner: User, today: date, **fields: Any) -> Experiment:
    made: Experiment = make(owner, today - timedelta(days=90), **fields)
    return made


def page_of(client_of: ClientOf, made: Experiment) -> ExperimentPage:
    page = client_of(made.owner).get(f"/experiments/{made.pk}/").context["page"]
    assert isinstance(page, ExperimentPage)
    return page


@pytest.mark.parametrize(("a", "b", "better"), [(7, 3, "B"), (3, 7, "A")])
@BOTH
def test_four_points_between_the_plans_are_a_clear_difference(
    make: Any, a: int, b: int, better: str, alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(make, alice, today)
    rate(made, by_plan(a, b))

    found = outcomes(made, today)

    assert found.strength == Strength.CLEAR
    assert found.better == better
    assert result(made, today).estimate == pytest.approx(a - b, abs=1)
    assert result(made, today).low <= a - b <= result(made, today).high
    words = page_of(client_of, made).words
    assert words is not None
    assert words.headline == "A clear difference in this experiment"


@BOTH
def test_no_difference_is_none_shown(make: Any, alice: User, client_of: ClientOf, today: date) -> None:
    made = over(make, alice, today)
    rate(made, by_plan(5, 5))
    make_massage(alice, made.starts_on)

    found = outcomes(made, today)

    assert (found.strength, found.better) == (Strength.NONE, None)
    assert result(made, today).low < 0 < result(made, today).high
    words = page_of(client_of, made).words
    assert words is not None
    assert words.headline == "No difference shown"
    assert "No difference shown does not mean there is none" in words.advice


def test_only_what_it_looks_at_counts(alice: User, bob: User, today: date) -> None:
    """Both have the same days, on which only numbness differs."""
    found = []
    for owner, outcome in ((alice, "pain"), (bob, "numbness")):
        made = over(make_experiment, owner, today, outcome=outcome)
        for number in range(84):
            scores = {"numbness": 8 if made.order[number // 7] == "A" else 2, "pain": 5 + number % 3}
            make_rating(owner, made.starts_on + timedelta(days=number + 1), **scores)
        found.append(outcomes(made, today).strength)

    assert found == [Strength.NONE, Strength.CLEAR]


@pytest.mark.parametrize("n_rated", [0, 1, 10])
@BOTH
def test_too_few_ratings_are_too_little(
    make: Any, n_rated: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = over(make, alice, today)
    rate(made, by_plan(7, 3), only=lambda number: 3 <= number < 3 + n_rated)

    assert outcomes(made, today).found == TooLittle(Missing.RATINGS, n_rated)
    page = text_of(client_of(alice).get(f"/experiments/{made.pk}/"))
    assert "Too little to say" in page
    assert f"Only {n_rated} day" in page


@pytest.mark.parametrize("n_weeks", [2, 4, 6])
def test_stopped_after_few_weeks_is_too_little(
    n_weeks: int, alice: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    made = make_experiment(alice, yesterday - timedelta(days=7 * n_weeks), stopped_on=yesterday)
    rate(made, by_plan(9, 1))

    page = page_of(client_of, made)

    assert isinstance(page.outcomes.found, TooLittle)
    assert page.words is not None
    assert page.words.headline == "Too little to say"
    assert (page.method, page.adopt) == ([], [])


def test_stopped_late_has_a_result_that_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    yesterday = today - timedelta(days=1)
    made = make_experiment(alice, yesterday - timedelta(days=75), stopped_on=yesterday)
    rate(made, by_plan(7, 3))

    page = page_of(client_of, made)

    assert page.words is not None
    assert page.words.headline == "A clear difference in this experiment (stopped early)"
    assert ("Broken off by a pause or stop", "1, not counted") in [
        (fact.label, fact.text) for fact in page.progress
    ]


def test_a_block_that_was_broken_off_is_marked_in_the_list(
    alice: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    made = make_experiment(alice, yesterday - timedelta(days=75), stopped_on=yesterday)

    page = text_of(client_of(alice).get(f"/experiments/{made.pk}/"))

    assert page.count("<small>broken off</small>") == 1


def test_stopped_before_its_first_day_was_over_has_nothing_to_show(
    alice: User, client_of: ClientOf, today: date
) -> None:
    yesterday = today - timedelta(days=1)
    made = make_experiment(alice, yesterday, stopped_on=yesterday)

    page = page_of(client_of, made)

    assert (page.progress, page.figure, page.outcomes.blocks) == ([], None, ())
    assert page.words is not None
    assert page.words.headline == "Too little to say"


def test_the_days_of_a_block_that_was_broken_off_do_not_count(alice: User, today: date) -> None:
    first = today - timedelta(days=120)
    pauses = [(first + timedelta(days=17), first + timedelta(days=25))]
    made = make_experiment(alice, first, pauses=pauses)
    rate(made, by_plan(7, 3))
    before = result(made, today)
    # The third block began on day 14, and the pause came on day 17.
    for number in (15, 16, 17, 20):
        day = first + timedelta(days=number)
        DailyRating.objects.owned_by(alice).filter(date=day).delete()
        make_rating(alice, day, **dict.fromkeys(SYMPTOMS, 10))

    assert result(made, today) == before
    # Eleven whole blocks; not rated are the first day and the one on which it went on.
    assert before.n_days == 11 * 7 - 2


@BOTH
def test_worked_out_again_it_is_the_same(make: Any, alice: User, today: date) -> None:
    made = over(make, alice, today)
    rate(made, by_plan(6, 5))

    assert result(made, today) == result(made, today + timedelta(days=300))


def test_the_means_are_those_of_the_blocks_days(alice: User, today: date) -> None:
    made = over(make_experiment, alice, today, outcome="pain")
    for number in range(84):
        letter = made.order[number // 7]
        make_rating(alice, made.starts_on + timedelta(days=number), pain=2 if letter == "A" else 6)

    found = outcomes(made, today)

    assert (found.mean_of("A"), found.mean_of("B")) == (2, 6)
    assert [fact.mean for fact in found.blocks] == [2 if one == "A" else 6 for one in made.order]
    assert (found.n_days, found.n_rated) == (84, 84)


def test_of_days_the_means_are_those_of_the_days_after(alice: User, today: date) -> None:
    made = over(make_coin_experiment, alice, today, outcome="pain")
    for number in range(42):
        score = 2 if made.order[number] == "A" else 6
        make_rating(alice, made.starts_on + timedelta(days=number + 1), pain=score)

    found = outcomes(made, today)

    assert (found.mean_of("A"), found.mean_of("B")) == (2, 6)
    assert (found.n_days, found.n_rated) == (42, 42)
