"""Since the last visit: which visit that is, and what is said when there is none."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from journal.users.models import User
from tests.care.making import make_visit
from tests.conftest import ClientOf
from tests.makers import make_rating


def shown(client_of: ClientOf, owner: User, query: str = "") -> tuple[Any, str]:
    """The period that is shown, and the label of its tab."""
    preview = client_of(owner).get(f"/reports/{query}").context["preview"]
    (label,) = (tab.label for tab in preview.tabs if tab.is_current)
    return preview.form.choices().period, str(label)


@pytest.mark.parametrize("days_ago", [0, 1, 6])
def test_a_visit_of_these_days_is_what_the_report_is_for(
    days_ago: int, alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=200))
    before = today - timedelta(days=90)
    make_visit(alice, before)
    make_visit(alice, today - timedelta(days=days_ago))

    period, label = shown(client_of, alice)

    assert (period.first, period.last) == (before, today)
    assert label == "Since my visit, 22 Aug 2026"
    assert "since the last visit" in client_of(alice).get("/reports/").context["page"].facts


def test_one_of_a_week_ago_is_the_last_one(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=200))
    for days_ago in (90, 7, -3):
        make_visit(alice, today - timedelta(days=days_ago))

    assert shown(client_of, alice)[0].first == today - timedelta(days=7)


def test_without_an_earlier_one_it_is_eight_weeks(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=200))
    make_visit(alice, today)

    period, label = shown(client_of, alice)

    assert period.n_days == 56
    assert label == "8 weeks"


def test_an_old_address_says_that_no_visit_is_marked(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    page = client_of(alice).get("/reports/?period=visit").content.decode()

    assert "No visit is marked that was a week ago or longer" in page


def test_another_persons_visit_is_not_mine(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=200))
    make_visit(bob, today - timedelta(days=90))

    assert shown(client_of, alice)[1] == "8 weeks"
