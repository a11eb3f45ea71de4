"""A guided session runs from its start on, on the server, and there is one at a time."""

from __future__ import annotations

import uuid
from datetime import date, time

import pytest

from journal.users.models import User
from sessions.guided.running import AlreadyRunning, start_guided
from sessions.models import GuidedSession, MassageSession
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_foot_check, make_user
from tests.sessions.guiding import START, after, begin, done, planned, press


def start(owner: User, client_id: uuid.UUID, **fields: object) -> GuidedSession | AlreadyRunning:
    given = {"foot_check": None, "carrier_oil_id": None, "symptoms_before": None, "steps": planned()} | fields
    return start_guided(owner=owner, client_id=client_id, now=START, **given)  # type: ignore[arg-type]


def test_runs_at_once_with_its_steps_in_order(alice: User) -> None:
    check = make_foot_check(alice, START.date())

    guided = start(alice, uuid.uuid4(), foot_check=check, symptoms_before=6)

    assert isinstance(guided, GuidedSession)
    assert (guided.running_since, guided.seen_at, guided.position) == (START, START, 0)
    assert (guided.date, guided.foot_check, guided.symptoms_before) == (START.date(), check, 6)
    assert [step.planned_seconds for step in guided.steps.all()] == [120, 60, 120, 60]
    assert done(guided) == [0, 0, 0, 0]


def test_its_day_is_the_owners(db: None) -> None:
    anna = make_user("anna", time_zone="Pacific/Auckland")

    assert begin(anna).date.isoformat() == "2026-11-21"


@pytest.mark.parametrize(("zone", "start_time"), [("Europe/London", time(19)), ("Pacific/Auckland", None)])
def test_day_and_time_belong_together_in_another_time_zone(
    zone: str, start_time: time | None, alice: User, client_of: ClientOf, clock_at: ClockAt
) -> None:
    guided = begin(alice)
    alice.time_zone = zone
    alice.save()
    clock_at(after(minutes=6))

    press(client_of(alice), "finish", guided, all="yes")

    massage = MassageSession.objects.get()
    assert (massage.date, massage.start_time) == (date(2026, 11, 20), start_time)


def test_the_same_form_twice_is_the_same_session(alice: User) -> None:
    client_id = uuid.uuid4()

    first, second = start(alice, client_id), start(alice, client_id, steps=planned()[:1])

    assert first == second
    assert GuidedSession.objects.count() == 1
    assert isinstance(first, GuidedSession)
    assert first.steps.count() == 4


def test_the_form_of_a_finished_session_begins_another(alice: User, client_of: ClientOf) -> None:
    client_id = uuid.uuid4()
    first = start(alice, client_id)
    assert isinstance(first, GuidedSession)
    press(client_of(alice), "finish", first, minutes="5")

    again = start(alice, client_id, symptoms_before=3)

    assert isinstance(again, GuidedSession)
    assert (again.finished_at, again.symptoms_before) == (None, 3)
    assert again.client_id != client_id


def test_a_second_session_is_told_of_the_first(alice: User) -> None:
    first = begin(alice)

    assert start(alice, uuid.uuid4()) == AlreadyRunning(first)
    assert GuidedSession.objects.count() == 1


def test_the_session_of_somebody_else_hinders_nobody(alice: User, bob: User) -> None:
    begin(alice)

    assert isinstance(start(bob, uuid.uuid4()), GuidedSession)


def test_after_a_finished_session_another_may_begin(alice: User) -> None:
    GuidedSession.objects.filter(pk=begin(alice).pk).update(finished_at=after(minutes=5), running_since=None)

    assert isinstance(start(alice, uuid.uuid4()), GuidedSession)


def test_a_session_without_any_step_is_none(alice: User) -> None:
    with pytest.raises(ValueError, match="at least one step"):
        start(alice, uuid.uuid4(), steps=[])
    assert not GuidedSession.objects.exists()
