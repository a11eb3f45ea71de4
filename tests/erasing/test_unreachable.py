"""A closed journal is not erased before its owner could have come to take it back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from journal.erasing import actions, sweeping
from journal.management.tidying import tidy_up
from journal.users.models import User
from tests.conftest import ClockAt

CLOSED = datetime(2026, 11, 20, 19, tzinfo=UTC)
DUE = timedelta(days=7)
HOUR, DAY = timedelta(hours=1), timedelta(days=1)


@pytest.fixture(autouse=True)
def tidied(monkeypatch: pytest.MonkeyPatch, alice: User, clock_at: ClockAt, cache_keeps: None) -> None:
    """Alice closes her journal, and the last tidying was then."""
    # The connection is the test's, and within its transaction no file is written anew.
    monkeypatch.setattr("journal.core.serving.let_go_of_database", lambda: None)
    monkeypatch.setattr(sweeping, "sweep", lambda: True)
    clock_at(CLOSED)
    tidy_up()
    actions.close(owner=alice, now=CLOSED, signed_in_with=None)


def n_erased(clock_at: ClockAt, *after: timedelta) -> list[int]:
    """Of each tidying so long after the journal was closed."""
    erased = []
    for moment in after:
        clock_at(CLOSED + moment)
        erased.append(tidy_up().n_erased)
    return erased


@pytest.mark.parametrize("late", [timedelta(0), HOUR], ids=["every day", "every day and a little late"])
def test_while_it_serves_it_goes_when_its_days_are_over(
    late: timedelta, clock_at: ClockAt, bob: User
) -> None:
    days = [number * (DAY + late) for number in range(1, 7)]

    assert n_erased(clock_at, *days, DUE - HOUR, DUE) == [0] * 7 + [1]
    assert list(User.objects.values_list("username", flat=True)) == ["bob"]


@pytest.mark.parametrize("back", [DUE, DUE - HOUR, DUE + HOUR, 40 * DAY], ids=str)
def test_after_a_long_rest_there_is_a_day_to_take_it_back(back: timedelta, clock_at: ClockAt) -> None:
    assert n_erased(clock_at, back, back + HOUR, back + DAY - HOUR) == [0, 0, 0]
    assert User.objects.get().erase_at == CLOSED + back + DAY
    assert n_erased(clock_at, back + DAY) == [1]


def test_who_has_more_than_a_day_gets_no_less_and_no_more(clock_at: ClockAt) -> None:
    n_erased(clock_at, 5 * DAY)

    assert User.objects.get().erase_at == CLOSED + DUE


def test_that_it_waits_is_in_the_log(clock_at: ClockAt, caplog: pytest.LogCaptureFixture) -> None:
    n_erased(clock_at, 2 * DUE)

    assert "closed journals with a day more: 1" in caplog.text


def test_who_has_not_closed_their_journal_keeps_it_open(clock_at: ClockAt, bob: User) -> None:
    n_erased(clock_at, 2 * DUE)

    assert User.objects.get(pk=bob.pk).erase_at is None
