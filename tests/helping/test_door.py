"""The one door: who comes in, and that a write holds it."""

from __future__ import annotations

import uuid
from datetime import date

import pytest
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext

from journal.core import clock
from journal.helping.door import person_or_404
from journal.helping.models import Helping
from journal.helping.ticks import NOTHING, Tick
from journal.users.models import User
from sessions.models import MassageSession
from tests.conftest import ClientOf
from tests.helping.making import ended, log, make_invitation


def test_it_gives_the_owner_to_who_helps_them(helping: Helping, bob: User, today: date) -> None:
    person = person_or_404(bob, helping.pk, clock.now())

    assert (person.owner, person.name, person.label) == (helping.owner, "Anna", "Maria")


@pytest.mark.parametrize("may", Tick)
def test_a_tick_that_is_not_set_is_a_404(may: Tick, helping: Helping, bob: User, today: date) -> None:
    Helping.objects.update(may=Tick.every() & ~may)

    with pytest.raises(Http404):
        person_or_404(bob, helping.pk, clock.now(), may=may)


def test_the_owner_a_stranger_and_who_was_only_invited_stay_outside(
    alice: User, bob: User, helping: Helping, today: date
) -> None:
    waiting = make_invitation(bob, number=2)

    for user, pk in ((alice, helping.pk), (alice, waiting.pk), (bob, waiting.pk), (bob, 0)):
        with pytest.raises(Http404):
            person_or_404(user, pk, clock.now(), may=NOTHING)


def test_a_write_holds_the_row_until_it_is_done(helping: Helping, client_of: ClientOf, today: date) -> None:
    assert helping.helper
    client = client_of(helping.helper)

    with CaptureQueriesContext(connection) as queries:
        log(client, helping)

    # SQLite lets one write at a time, from its first statement on.
    is_held = any("FOR UPDATE" in one["sql"] and "helping_helping" in one["sql"] for one in queries)
    assert is_held or not connection.features.has_select_for_update
    assert MassageSession.objects.count() == 1


def test_two_devices_that_send_the_same_form_make_one_session(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    one = str(uuid.uuid4())

    statuses = [log(client_of(helping.helper), helping, client_id=one).status_code for _device in range(2)]

    assert statuses == [302, 302]
    assert MassageSession.objects.count() == 1


def test_after_the_end_a_form_that_had_been_saved_cannot_be_sent_again(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    assert helping.helper
    client, one = client_of(helping.helper), str(uuid.uuid4())
    log(client, helping, client_id=one)
    ended(helping)

    assert log(client, helping, client_id=one, duration_minutes="50").status_code == 404
    assert MassageSession.objects.get().duration_minutes == 20
