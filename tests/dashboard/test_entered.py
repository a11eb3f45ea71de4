"""When an entry was written is said only where that was not its own day."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from journal.dashboard.entered import entered_words
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_massage, make_rating

BERLIN = ZoneInfo("Europe/Berlin")
MORNING = datetime(2026, 11, 21, 7, 12, tzinfo=UTC)


def test_what_was_written_on_its_own_day_says_nothing(alice: User) -> None:
    rating = make_rating(alice, date(2026, 11, 21), entered_at=MORNING)

    assert entered_words(rating, BERLIN) == ""


def test_what_was_written_before_its_day_came_says_nothing(alice: User) -> None:
    rating = make_rating(alice, date(2026, 11, 22), entered_on=date(2026, 11, 21), entered_at=MORNING)

    assert entered_words(rating, BERLIN) == ""


def test_a_late_entry_says_how_late_and_when(alice: User) -> None:
    late: dict[str, Any] = {"entered_on": date(2026, 11, 21), "entered_at": MORNING}

    rating = make_rating(alice, date(2026, 11, 19), **late)
    massage = make_massage(alice, date(2026, 11, 20), **late)

    assert entered_words(rating, BERLIN) == "entered 2 days later, 21 Nov 08:12"
    assert entered_words(massage, BERLIN) == "entered 1 day later, 21 Nov 08:12"


def test_another_year_is_named(alice: User) -> None:
    rating = make_rating(alice, date(2025, 11, 21), entered_on=date(2026, 11, 21), entered_at=MORNING)

    assert entered_words(rating, BERLIN) == "entered 365 days later, 21 Nov 2026 08:12"


def test_the_hour_is_left_out_where_it_would_be_of_another_day(alice: User) -> None:
    rating = make_rating(alice, date(2026, 11, 19), entered_on=date(2026, 11, 21), entered_at=MORNING)

    # In Honolulu it was still the evening before.
    assert entered_words(rating, ZoneInfo("Pacific/Honolulu")) == "entered 2 days later, 21 Nov"


def test_an_imported_rating_says_so_whatever_its_day(alice: User) -> None:
    imported: dict[str, Any] = {
        "entry_method": "import",
        "entered_on": date(2026, 11, 21),
        "entered_at": MORNING,
    }

    old = make_rating(alice, date(2019, 3, 1), **imported)
    todays = make_rating(alice, date(2026, 11, 21), **imported)

    assert entered_words(old, BERLIN) == entered_words(todays, BERLIN) == "imported on 21 Nov 2026"


def test_an_imported_rating_that_was_corrected_is_still_an_imported_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    rating = make_rating(alice, date(2019, 3, 1), pain=7, entry_method="import", entered_on=today)

    client_of(alice).post("/check-in/2019-03-01/", {"pain": "4", "seen_version": rating.version})

    rating.refresh_from_db()
    assert rating.pain == 4
    assert entered_words(rating, BERLIN) == "imported on 20 Nov 2026"
