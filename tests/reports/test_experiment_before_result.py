"""An experiment that is over, and whose result may not be seen yet, has no page in the report."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from journal.users.models import User
from sessions.models import Experiment
from tests.conftest import ClientOf
from tests.reports.reading import pdf_of, text_of
from tests.reports.test_experiment_pages import DAY, WEEK, asked, page_of
from tests.reports.test_experiments_told import TODAY, told
from tests.trying import live_through, make_coin_experiment, make_experiment


def stopped_on_the_day(owner: User, day: date) -> Experiment:
    return make_experiment(owner, day - 9 * WEEK, stopped_on=day)


def ended_the_day_before(owner: User, day: date) -> Experiment:
    """Of pairs, whose last rating is that of the day."""
    return make_coin_experiment(owner, day - 6 * WEEK)


each = pytest.mark.parametrize("over", [stopped_on_the_day, ended_the_day_before])
Over = Callable[[User, date], Experiment]


@each
def test_it_is_not_told(over: Over, alice: User) -> None:
    made = over(alice, TODAY)

    found = told(alice)

    assert found.told == []
    assert made.starts_on in {span.first for span in found.spans}


@each
def test_on_the_next_day_it_is(over: Over, alice: User) -> None:
    over(alice, TODAY - DAY)

    assert len(told(alice).told) == 1


@each
def test_neither_preview_nor_pdf_has_a_page_of_it(
    over: Over, alice: User, client_of: ClientOf, today: date
) -> None:
    live_through(over(alice, today), difference=-2)

    html, pdf = page_of(client_of(alice)), pdf_of(asked(client_of(alice)))
    alone = pdf_of(asked(client_of(alice), details="out"))

    assert (len(alone.pages), len(pdf.pages)) == (1, 2)
    for said in (html, text_of(pdf)):
        compared = ("Experiment:", "Too little to say", "ABBA", "A minus B")
        assert [words for words in compared if words in said] == []
