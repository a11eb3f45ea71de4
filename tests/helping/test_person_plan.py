"""The plan of today, where it is ticked."""

from __future__ import annotations

from datetime import date, time

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from tests.conftest import ClientOf
from tests.makers import make_massage, make_routine
from tests.sharing.making import words


def test_it_says_what_is_planned_and_nothing_of_what_was_done(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_routine(
        helping.owner,
        today,
        sessions_per_week=2,
        duration_minutes=25,
        weekdays=["friday", "monday"],
        preferred_time=time(19, 30),
    )
    make_massage(helping.owner, today, minutes=43)
    Helping.objects.update(may=Tick.PLAN)
    assert helping.helper

    page = words(client_of(helping.helper).get(f"/helping/{helping.pk}/plan/").content.decode())

    assert "Today 25 minutes, 19:30" in page
    assert "Monday 23/11/2026 25 minutes" in page or "Monday" in page
    assert "43" not in page


def test_without_a_plan_it_says_so(helping: Helping, client_of: ClientOf, today: date) -> None:
    Helping.objects.update(may=Tick.PLAN)
    assert helping.helper

    page = client_of(helping.helper).get(f"/helping/{helping.pk}/plan/").content.decode()

    assert "Nothing is planned" in page
