"""Which month an address of the calendar opens, and what is said of one that makes no sense."""

from __future__ import annotations

from datetime import date

import pytest

from journal.users.models import User
from tests.conftest import ClientOf
from tests.dashboard.test_calendar import ADDRESS, page_of


@pytest.mark.parametrize("query", [{"month": "2026-10"}, {"month": "10", "year": "2026"}])
def test_another_month_is_named_in_one_way_or_in_two_fields(
    query: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    page = page_of(client_of, alice, **query)

    assert (page.first, page.choice.error) == (date(2026, 10, 1), "")
    assert (page.earlier, page.later, page.holds_today) == ("?month=2026-09", "?month=2026-11", False)


@pytest.mark.parametrize(
    "query",
    [
        {"month": "2026-13"},
        {"month": "2026-00"},
        {"month": "soon"},
        {"month": "1899-12"},
        {"month": "2101-01"},
        {"month": "99999-01"},
        {"month": "-2026-01"},
        {"month": "٢٠٢٦-١١"},
        {"month": "\x00"},
        {"month": "x" * 5000},
        {"month": "11"},
        {"year": "2026"},
        {"month": "13", "year": "2026"},
        {"month": "11", "year": "1899"},
        {"month": "11", "year": "99999"},
        {"month": "11", "year": "٢٠٢٦"},
        {"month": "2026-11", "year": "2026"},
        {"month": "W1", "year": "2026"},
    ],
    ids=lambda query: ascii(query)[:40],
)
def test_a_senseless_month_is_told_and_shows_this_one(
    query: dict[str, str], alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).get(ADDRESS, query)

    page = answer.context["calendar"]
    assert (answer.status_code, page.first) == (200, date(2026, 11, 1))
    assert page.choice.error == "We know the months of the years 1900 to 2100. You see this month."
    assert str(page.choice.error) in answer.content.decode()


def test_the_fields_begin_with_the_month_shown(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(ADDRESS, {"month": "2025-03", "symptom": "pain"}).content.decode()

    assert '<option value="3" selected>March</option>' in page
    assert 'required value="2025"' in page
    assert '<input type="hidden" name="symptom" value="pain">' in page


def test_a_refused_year_stays_in_its_field(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).get(ADDRESS, {"month": "3", "year": '"3000'}).content.decode()

    assert 'value="&quot;3000" aria-invalid="true" aria-describedby="calendar-error"' in page
