"""The chance to notice a difference, shown before: one's own, or that of usual ups and downs."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import numpy as np
import pytest

from journal.experiments import chances as reckoning
from journal.experiments.chances import Chances, chances_of
from journal.experiments.designs import DESIGNS
from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.experiments.asking import FREQUENCY, SESSION, TECHNIQUE, review, said, text_of
from tests.makers import make_rating

STEADY, WILD = 0.3, 3.0
HINTS = (
    "You could let the two plans differ more.",
    "You could look at all four symptoms together.",
)


def rated(owner: User, today: date, *, spread: float, n_days: int = 120) -> None:
    random = np.random.default_rng(1)
    for days_ago in range(n_days):
        score = int(np.clip(round(5 + spread * random.normal()), 0, 10))
        make_rating(owner, today - timedelta(days=days_ago), pain=score, burning=5)


def chances(client_of: ClientOf, owner: User, what: str = FREQUENCY, **answers: Any) -> Chances:
    answer = client_of(owner).get(review(what), said(what, **{"outcome": "pain"} | answers))
    found: Chances = answer.context["review"].chances
    return found


@pytest.fixture
def chance_is(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Sets each length's chance, by its number of days."""

    def set_chances(by_days: dict[int, float]) -> None:
        monkeypatch.setattr(reckoning, "chance", lambda _feelings, scheme: by_days[scheme.n_days])

    return set_chances


def test_without_three_weeks_of_ratings_usual_ups_and_downs_are_taken(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rated(alice, today, spread=1.0, n_days=20)

    found = chances(client_of, alice)

    assert not found.is_own
    assert found.chosen.low < found.chosen.high
    assert "reckoned from usual ups and downs: for your own, three weeks of ratings are needed" in found.text


def test_with_three_weeks_of_ratings_ones_own_are(alice: User, client_of: ClientOf, today: date) -> None:
    rated(alice, today, spread=1.0, n_days=21)

    found = chances(client_of, alice)

    assert found.is_own
    assert found.chosen.low == found.chosen.high
    assert "reckoned from the ups and downs of your own days" in found.text


def test_steady_feet_have_a_better_chance_than_wild_ones(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    rated(alice, today, spread=STEADY)
    rated(bob, today, spread=WILD)

    steady, wild = chances(client_of, alice), chances(client_of, bob)

    assert steady.chosen.low > 0.9
    assert not steady.is_low
    assert wild.chosen.low < 0.7


def test_each_offered_length_is_shown_with_its_chance(alice: User, client_of: ClientOf, today: date) -> None:
    found = chances(client_of, alice, SESSION)
    page = text_of(client_of(alice).get(review(SESSION), said(SESSION)))

    assert [one.length.slug for one in found.all] == ["21x2", "28x2"]
    assert found.all[1].low >= found.all[0].low
    assert "6 weeks: 21 pairs of days" in page
    assert found.chosen.length.slug == "21x2"
    assert "8 weeks: 28 pairs of days" in page


def test_the_same_days_give_the_same_chance_each_time(alice: User, client_of: ClientOf, today: date) -> None:
    rated(alice, today, spread=1.5, n_days=60)

    assert chances(client_of, alice).chosen == chances(client_of, alice).chosen


def test_under_three_of_ten_the_shortest_longer_one_with_a_fair_chance_is_advised(
    alice: User, client_of: ClientOf, today: date, chance_is: Any
) -> None:
    chance_is({84: 0.29, 56: 0.1, 112: 0.31, 140: 0.6})

    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert "That is little" in page
    assert "Better: 16 weeks, a plan for each week (about 3 of 10)." in page


def test_at_three_of_ten_nothing_is_advised(
    alice: User, client_of: ClientOf, today: date, chance_is: Any
) -> None:
    chance_is({84: 0.3, 56: 0.1, 112: 0.9, 140: 0.9})

    assert "That is little" not in text_of(client_of(alice).get(review(FREQUENCY), said()))


def test_when_none_is_fair_the_best_is_advised(
    alice: User, client_of: ClientOf, today: date, chance_is: Any
) -> None:
    chance_is({84: 0.1, 56: 0.02, 112: 0.15, 140: 0.2})

    assert "Better: 20 weeks" in text_of(client_of(alice).get(review(FREQUENCY), said()))


def test_when_the_best_is_chosen_plans_that_differ_more_are_advised(
    alice: User, client_of: ClientOf, today: date, chance_is: Any
) -> None:
    chance_is({84: 0.2, 56: 0.02, 112: 0.15, 140: 0.1})

    page = text_of(client_of(alice).get(review(FREQUENCY), said()))

    assert "Better:" not in page
    assert "You could let the two plans differ more." in page


@pytest.mark.parametrize(
    ("what", "outcome", "hints"),
    [
        (FREQUENCY, "pain", [True, True]),
        (FREQUENCY, "overall", [True, False]),
        (TECHNIQUE, "pain", [False, True]),
        (TECHNIQUE, "overall", [False, False]),
        (SESSION, "numbness", [False, True]),
    ],
)
def test_with_a_low_chance_it_says_what_may_help(
    what: str,
    outcome: str,
    hints: list[bool],
    alice: User,
    client_of: ClientOf,
    today: date,
    chance_is: Any,
) -> None:
    chance_is(dict.fromkeys((42, 56, 84, 112, 140), 0.1))

    page = text_of(client_of(alice).get(review(what), said(what, outcome=outcome)))

    assert [hint in page for hint in HINTS] == hints


def test_with_a_fair_chance_nothing_has_to_help(
    alice: User, client_of: ClientOf, today: date, chance_is: Any
) -> None:
    chance_is(dict.fromkeys((84, 56, 112, 140), 0.3))

    page = text_of(client_of(alice).get(review(FREQUENCY), said(outcome="pain")))

    assert [hint for hint in HINTS if hint in page] == []


def test_an_outcome_that_is_never_rated_has_a_usual_chance(alice: User, today: date) -> None:
    for days_ago in range(60):
        make_rating(alice, today - timedelta(days=days_ago), pain=5)
    design = DESIGNS["weeks"]

    found = chances_of(
        alice, design, design.lengths[0], Experiment(compares="frequency", outcome="burning"), today=today
    )

    assert not found.is_own
