"""The days and the time of a routine: as many days as sessions, or none."""

from __future__ import annotations

from datetime import date, time

import pytest

from journal.core.weekdays import Weekdays
from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf
from tests.makers import make_routine

ADDRESS = "/settings/routine/"


def test_keeps_the_chosen_days_and_time(alice: User, client_of: ClientOf, today: date) -> None:
    form = {"sessions_per_week": "2", "duration_minutes": "15", "preferred_time": "19:00"}

    client_of(alice).post(ADDRESS, form | {"weekdays": ["wednesday", "monday", "monday"]})

    routine = Routine.objects.owned_by(alice).get()
    assert routine.weekdays == Weekdays.MONDAY | Weekdays.WEDNESDAY
    assert routine.preferred_time == time(19)


def test_setting_it_again_takes_days_and_time_back(alice: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, sessions_per_week=1, weekdays=["monday"], preferred_time=time(19))

    client_of(alice).post(ADDRESS, {"sessions_per_week": "1", "duration_minutes": "15"})

    routine = Routine.objects.owned_by(alice).get()
    assert (routine.weekdays, routine.preferred_time) == (Weekdays(0), None)


@pytest.mark.parametrize(("n_sessions", "n_days"), [(0, 0), (3, 0), (3, 3), (7, 7), (9, 0), (9, 7), (14, 7)])
def test_days_are_as_many_as_sessions_or_none(
    n_sessions: int, n_days: int, alice: User, client_of: ClientOf, today: date
) -> None:
    days = [day.slug for day in list(Weekdays)[:n_days]]

    client_of(alice).post(
        ADDRESS, {"sessions_per_week": n_sessions, "duration_minutes": "15", "weekdays": days}
    )

    assert Routine.objects.owned_by(alice).get().weekdays.slugs == days


@pytest.mark.parametrize(
    ("n_sessions", "n_days", "message"),
    [
        (4, 3, "Days chosen: 3. Sessions a week: 4. Choose as many days, or none."),
        (2, 5, "Days chosen: 5. Sessions a week: 2. Choose as many days, or none."),
        (0, 1, "Days chosen: 1. Sessions a week: 0. Choose as many days, or none."),
        (7, 6, "Days chosen: 6. Sessions a week: 7. Choose as many days, or none."),
        (9, 3, "Days chosen: 3. Sessions a week: 9. Choose all seven days, or none."),
    ],
)
def test_says_both_numbers_when_days_and_sessions_differ(
    n_sessions: int, n_days: int, message: str, alice: User, client_of: ClientOf, today: date
) -> None:
    days = [day.slug for day in list(Weekdays)[:n_days]]
    form = {"sessions_per_week": n_sessions, "duration_minutes": "15", "weekdays": days}

    page = client_of(alice).post(ADDRESS, form).content.decode()

    assert message in page
    assert page.count("checked") == n_days
    assert not Routine.objects.exists()


@pytest.mark.parametrize(
    ("week_start", "first_days"), [(0, ["Mon", "Tue"]), (5, ["Sat", "Sun"]), (6, ["Sun", "Mon"])]
)
def test_days_stand_in_the_order_of_the_persons_week(
    week_start: int, first_days: list[str], alice: User, client_of: ClientOf, today: date
) -> None:
    alice.week_start = week_start
    alice.save()

    form = client_of(alice).get(ADDRESS).context["form"]

    assert [str(label) for _slug, label in form.fields["weekdays"].choices][:2] == first_days
