"""The table twin of the calendar: a row for each day, with and without JavaScript."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from journal.dashboard.month_numbers import NumbersLine
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating, make_routine

ADDRESS = "/calendar/?month=2026-11&numbers=yes"


def lines(client_of: ClientOf, person: User) -> dict[int, NumbersLine]:
    """The rows by the day of the month."""
    return {line.day.day: line for line in client_of(person).get(ADDRESS).context["numbers"]}


def test_the_table_is_a_plain_link_away(alice: User, client_of: ClientOf, today: date) -> None:
    without = client_of(alice).get("/calendar/").content.decode()
    with_numbers = client_of(alice).get(ADDRESS).content.decode()

    assert 'href="?month=2026-11&amp;numbers=yes#numbers"' in without
    assert 'id="numbers"' not in without
    assert 'id="numbers"' in with_numbers
    assert 'href="/days/2026-11-30/"' in with_numbers


def test_a_row_says_what_its_square_shows(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 11, 3), tingling=4, numbness=0, pain=7)
    make_massage(alice, date(2026, 11, 3), minutes=15)
    make_massage(alice, date(2026, 11, 3), minutes=10)
    make_foot_check(alice, date(2026, 11, 3), left=["wound"])
    make_routine(alice, date(2026, 1, 5), sessions_per_week=1, weekdays=["thursday"])

    rows = lines(client_of, alice)

    assert len(rows) == 30
    assert rows[3].cells == ["4", "0", "–", "7", "3.7", "2", "25"]
    assert rows[3].words == "Foot check found something"
    assert (rows[5].cells, rows[5].words) == (["–"] * 7, "Planned")


def test_a_row_says_what_was_entered_late(alice: User, client_of: ClientOf, today: date) -> None:
    later: dict[str, Any] = {
        "entered_on": date(2026, 11, 5),
        "entered_at": datetime(2026, 11, 5, 7, 12, tzinfo=UTC),
    }
    make_rating(alice, date(2026, 11, 3), **later)
    make_massage(alice, date(2026, 11, 3), **later)
    make_rating(alice, date(2026, 11, 4))
    make_rating(alice, date(2026, 11, 6), entry_method="import", entered_on=date(2026, 11, 20))

    rows = lines(client_of, alice)

    late = "entered 2 days later, 5 Nov 08:12"
    assert rows[3].words == f"Rating {late}; session {late}"
    assert rows[4].words == ""
    assert rows[6].words == "Rating imported on 20 Nov 2026"


def test_the_table_says_nothing_of_somebody_else(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, date(2026, 11, 3), entered_on=date(2026, 11, 5))
    make_massage(alice, date(2026, 11, 3), entered_on=date(2026, 11, 5))

    assert {(*line.cells, line.words) for line in lines(client_of, bob).values()} == {("–",) * 7 + ("",)}
