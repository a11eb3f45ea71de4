"""The drawing of the blocks: each one's mean by plan, and a sentence for somebody who does not see it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.utils import translation

from journal.experiments.figure import PAPER, SCREEN, Figure, figure_of, screen
from journal.users.models import User
from sessions.models import Experiment
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.experiments.judging import by_plan, outcomes, rate
from tests.makers import make_rating
from tests.trying import make_coin_experiment, make_experiment


def drawn(made: Experiment, today: date) -> Figure:
    figure = figure_of(outcomes(made, today), SCREEN)
    assert figure is not None
    return figure


def level(score: float) -> float:
    """Where a score stands on the screen's drawing."""
    return SCREEN.height - SCREEN.bottom - score / 10 * (SCREEN.height - SCREEN.bottom - SCREEN.top)


def test_each_block_is_a_bar_as_high_as_its_mean(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90), outcome="pain")
    for number in range(84):
        pain = 2 if made.order[number // 7] == "A" else 6
        make_rating(alice, made.starts_on + timedelta(days=number), pain=pain)

    figure = drawn(made, today)

    assert "".join(bar.letter for bar in figure.bars) == made.order
    assert {(bar.letter, bar.y) for bar in figure.bars} == {
        ("A", f"{level(2):.1f}"),
        ("B", f"{level(6):.1f}"),
    }
    assert [(line.letter, line.y) for line in figure.lines] == [
        ("A", f"{level(2):.1f}"),
        ("B", f"{level(6):.1f}"),
    ]
    assert figure.alternative == (
        "Average pain of 12 blocks in their order. Plan A, 2 sessions a week: 2.0 on average. "
        "Plan B, 5 sessions a week: 6.0 on average."
    )
    assert (figure.first_day, figure.last_day) == ("22 Aug", "13 Nov")


def test_a_week_without_ratings_leaves_a_gap(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(5, 5), only=lambda number: not 14 <= number < 21)

    figure = drawn(made, today)

    assert len(figure.bars) == 11
    gaps = [
        float(after.x) - float(before.x) for before, after in zip(figure.bars, figure.bars[1:], strict=False)
    ]
    assert max(gaps) == pytest.approx(2 * min(gaps), abs=0.3)


def test_a_block_that_was_broken_off_is_pale_and_in_no_mean(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=66), stopped_on=today, outcome="pain")
    rate(made, by_plan(5, 5))
    for number in (64, 65):
        day = made.starts_on + timedelta(days=number)
        DailyRating.objects.owned_by(alice).filter(date=day).delete()
        make_rating(alice, day, pain=10)

    figure = drawn(made, today)

    assert [bar.is_complete for bar in figure.bars] == [True] * 9 + [False]
    assert {line.letter for line in figure.lines} == {"A", "B"}
    assert all(float(line.y) > level(6) for line in figure.lines)


def test_without_any_rating_there_is_none(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))

    assert figure_of(outcomes(made, today), SCREEN) is None


@pytest.mark.parametrize(("make", "shows_letters"), [(make_experiment, True), (make_coin_experiment, False)])
def test_letters_stand_below_where_there_is_room(
    make: Any, shows_letters: bool, alice: User, today: date
) -> None:
    made = make(alice, today - timedelta(days=90))
    rate(made, by_plan(5, 5))

    assert drawn(made, today).shows_letters is shows_letters


@pytest.mark.parametrize("size", [SCREEN, PAPER], ids=["screen", "paper"])
@pytest.mark.parametrize("score", [0, 10])
def test_nothing_is_drawn_outside(size: Any, score: int, alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    for number in range(84):
        day = made.starts_on + timedelta(days=number)
        make_rating(alice, day, **dict.fromkeys(("tingling", "numbness", "burning", "pain"), score))

    figure = figure_of(outcomes(made, today), size)

    assert figure is not None
    for bar in figure.bars:
        x, y, width, height = map(float, (bar.x, bar.y, bar.width, bar.height))
        assert x >= 0
        assert x + width <= size.width
        assert size.top <= y
        assert y + height <= size.height - size.bottom + 0.1


def test_a_comma_of_another_language_gets_into_no_drawing(alice: User, today: date) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(5, 4))

    with translation.override("de"):
        figure = drawn(made, today)

    numbers = [figure.floor, figure.right, *(text for bar in figure.bars for text in (bar.x, bar.y))]
    assert [number for number in numbers if "," in number] == []


@pytest.mark.parametrize(("text_size", "width"), [(100, 360), (115, 313), (150, 240)])
def test_large_text_gets_a_narrower_drawing(
    text_size: int, width: int, alice: User, client_of: ClientOf, today: date
) -> None:
    made = make_experiment(alice, today - timedelta(days=90))
    rate(made, by_plan(5, 4))
    User.objects.filter(pk=alice.pk).update(text_size=text_size)

    answer = client_of(alice).get(f"/experiments/{made.pk}/")

    assert answer.context["page"].figure.size == screen(text_size)
    assert f'viewBox="0 0 {width} 240"' in answer.content.decode()
