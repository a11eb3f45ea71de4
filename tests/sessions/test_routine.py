"""The routine is set from today on; the old one stays in the history."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf
from tests.makers import make_routine

ADDRESS = "/settings/routine/"


def test_sets_the_routine_from_today_and_keeps_the_old_one(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_routine(alice, today - timedelta(days=30), sessions_per_week=2)

    client_of(alice).post(ADDRESS, {"sessions_per_week": "4", "duration_minutes": "15"})

    routines = Routine.objects.owned_by(alice).oldest_first()
    assert [plan.sessions_per_week for plan in routines] == [2, 4]
    assert routines.in_force_on(today - timedelta(days=1)) == routines[0]
    assert routines.in_force_on(today) == routines[1]


def test_a_second_routine_of_the_same_day_replaces_the_first(
    alice: User, client_of: ClientOf, today: date
) -> None:
    for number in ("4", "5"):
        client_of(alice).post(ADDRESS, {"sessions_per_week": number, "duration_minutes": "15"})

    assert Routine.objects.owned_by(alice).get().sessions_per_week == 5


@pytest.mark.parametrize(
    ("sessions_per_week", "duration_minutes"),
    [("15", "20"), ("-1", "20"), ("two", "20"), ("2.5", "20"), ("3", "0"), ("3", "241"), ("", "20")],
)
def test_refuses_an_impossible_plan(
    sessions_per_week: str, duration_minutes: str, alice: User, client_of: ClientOf, today: date
) -> None:
    form = {"sessions_per_week": sessions_per_week, "duration_minutes": duration_minutes}

    answer = client_of(alice).post(ADDRESS, form)

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert not Routine.objects.exists()


def test_shows_only_ones_own_plans(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_routine(alice, today, sessions_per_week=11)

    assert "11 a week" in client_of(alice).get(ADDRESS).content.decode()
    assert "11 a week" not in client_of(bob).get(ADDRESS).content.decode()
