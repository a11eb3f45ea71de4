"""The look at a person's feet before a helper's massage: its stops hold as for the owner."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from journal.core import clock
from journal.helping.models import Helping
from sessions.models import FootCheck
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check
from tests.sharing.making import words


def look(client_of: ClientOf, helping: Helping, **answers: Any) -> str:
    assert helping.helper
    path = f"/helping/{helping.pk}/feet/"
    client = client_of(helping.helper)
    answer = client.post(path, answers, follow=True) if answers else client.get(path)
    return words(answer.content.decode())


def test_all_clear_leads_to_the_form_and_is_in_the_journal(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    page = look(client_of, helping, all_clear="yes")

    check = FootCheck.objects.get()
    assert (check.owner, check.is_clear, check.logged_by) == (helping.owner, True, "Maria")
    assert "Log a session you gave" in page
    day = words(client_of(helping.owner).get(f"/days/{today}/").content.decode())
    assert "Foot check: all clear. Looked at by Maria ." in day


@pytest.mark.parametrize(
    ("findings", "told"),
    [
        ({"left": ["blister"]}, "on the left foot. Leave it in peace today."),
        ({"right": ["blister"]}, "on the right foot. Leave it in peace today."),
        ({"left": ["blister"], "right": ["blister"]}, "Leave both feet in peace today."),
        ({"fever": "on"}, "Leave both feet in peace today."),
    ],
    ids=str,
)
def test_what_was_found_stops_that_foot_here_and_for_the_owner(
    findings: dict[str, Any], told: str, helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert told in look(client_of, helping, **findings)

    assert told in look(client_of, helping)
    owner = words(client_of(helping.owner).get("/sessions/guided/check/").content.decode())
    assert "What was seen on your feet" in owner
    day = words(client_of(helping.owner).get(f"/days/{today}/").content.decode())
    assert "Looked at by Maria" in day


def test_something_urgent_is_said_as_such(helping: Helping, client_of: ClientOf, today: date) -> None:
    page = look(client_of, helping, left=["wound"])

    assert "Call a doctor or nurse today." in page


def test_the_owners_own_look_stops_the_helper_and_names_nothing(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_foot_check(helping.owner, today, right=["blister"], note="secret", entered_at=clock.now())

    page = look(client_of, helping)

    assert "on the right foot. Leave it in peace today." in page
    assert "secret" not in page


def test_after_an_hour_it_is_to_be_looked_at_again(
    helping: Helping, client_of: ClientOf, today: date, clock_at: ClockAt
) -> None:
    look(client_of, helping, left=["blister"])
    clock_at(clock.now() + timedelta(minutes=61))

    page = look(client_of, helping)

    assert "If it is still there, tick it again." in page
    assert "No massage on that foot today" not in page


def test_ticks_beside_all_clear_are_asked_about(helping: Helping, client_of: ClientOf, today: date) -> None:
    page = look(client_of, helping, all_clear="yes", left=["blister"])

    assert "You ticked something below." in page
    assert not FootCheck.objects.exists()


def test_a_double_tap_is_one_look(helping: Helping, client_of: ClientOf, today: date) -> None:
    look(client_of, helping, all_clear="yes")
    look(client_of, helping, all_clear="yes")

    assert FootCheck.objects.count() == 1


def test_it_belongs_to_the_owners_day(helping: Helping, client_of: ClientOf, clock_at: ClockAt) -> None:
    assert helping.helper
    helping.owner.time_zone, helping.helper.time_zone = "Pacific/Auckland", "America/Los_Angeles"
    helping.owner.save()
    helping.helper.save()
    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC))

    look(client_of, helping, all_clear="yes")

    assert FootCheck.objects.get().date == date(2026, 11, 21)
