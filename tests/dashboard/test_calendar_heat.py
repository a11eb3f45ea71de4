"""The heat map: what colours a day, in which step, and what the month comes to."""

from __future__ import annotations

from datetime import date

import pytest

from journal.dashboard.heat import bands, step_of, value_of
from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.test_calendar import ADDRESS, page_of, squares
from tests.makers import make_massage, make_rating


def test_a_day_shows_the_mean_of_what_was_rated(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 3), tingling=4, pain=7)

    shown = squares(page_of(client_of, alice))[3]

    assert (shown.value, shown.step, shown.words) == ("5.5", "3", "November, mean 5.5")


def test_a_chosen_symptom_colours_its_days_alone(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 3), tingling=4, pain=10)
    make_rating(alice, date(2026, 11, 4), tingling=4)

    days = squares(page_of(client_of, alice, symptom="pain"))

    assert (days[3].value, days[3].step, days[3].words) == ("10", "5", "November, pain 10")
    assert (days[4].value, days[4].step, days[4].words) == ("", "0", "November")


def test_none_is_a_number_and_a_missing_day_is_not(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 3), burning=0)

    days = squares(page_of(client_of, alice, symptom="burning"))

    assert (days[3].value, days[3].step) == ("0", "1")
    assert (days[4].value, days[4].step) == ("", "0")


@pytest.mark.parametrize(
    ("value", "step"),
    [(0, 1), (1.8, 1), (2, 2), (3.9, 2), (4, 3), (5.9, 3), (6, 4), (7.9, 4), (8, 5), (10, 5)],
)
def test_five_steps_from_none_to_worst(value: float, step: int) -> None:
    assert step_of(value) == step


def test_a_mean_is_coloured_as_it_is_written() -> None:
    assert value_of((2, 2, 2, 1), "all") == 1.8
    assert value_of((None, None, 6, None), "all") == 6
    assert value_of((None,) * 4, "all") is None


def test_the_legend_says_the_numbers_that_stand_in_the_squares() -> None:
    assert [band.words for band in bands("all")][:2] == ["0 to 1.9", "2 to 3.9"]
    assert [band.words for band in bands("pain")] == ["0 to 1", "2 to 3", "4 to 5", "6 to 7", "8 to 10"]


def test_an_unknown_symptom_is_told_and_all_are_shown(alice: User, client_of: ClientOf, today: date) -> None:
    answer = client_of(alice).get(ADDRESS, {"symptom": "<b>joy", "month": "2026-10"})

    assert answer.context["calendar"].choice.measure == "all"
    assert "This address names a symptom we do not know" in answer.content.decode()


def test_what_is_chosen_stays_from_month_to_month(alice: User, client_of: ClientOf, today: date) -> None:
    page = page_of(client_of, alice, month="2026-10", symptom="numbness", numbers="yes")

    assert page.earlier == "?month=2026-09&symptom=numbness&numbers=yes"
    assert page.numbers_address == "?month=2026-10&symptom=numbness"
    assert [tab.address for tab in page.tabs][:2] == [
        "?month=2026-10&numbers=yes",
        "?month=2026-10&symptom=tingling&numbers=yes",
    ]


def test_the_month_in_short_says_how_many_days_it_rests_on(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, date(2026, 11, 3), tingling=4, pain=7)
    make_rating(alice, date(2026, 11, 4), tingling=5)
    make_massage(alice, date(2026, 11, 4), minutes=15)
    make_massage(alice, date(2026, 11, 4), minutes=10)
    make_massage(alice, date(2026, 10, 31), minutes=99)

    month = page_of(client_of, alice).month

    assert [(row.symptom, row.mean, row.n_rated) for row in month.means] == [
        ("tingling", 4.5, 2),
        ("numbness", None, 0),
        ("burning", None, 0),
        ("pain", 7, 1),
    ]
    assert (month.n_sessions, month.minutes) == (2, 25)


def test_a_month_without_a_rating_teaches(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(ADDRESS).content.decode()

    assert "No day of this month is rated." in page
    assert "Rate today" in page
