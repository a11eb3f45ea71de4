"""The database itself keeps what a helper's access rests on."""

from __future__ import annotations

from datetime import date
from typing import Any
from uuid import UUID

import pytest
from django.db import DataError, IntegrityError, transaction

from journal.helping.models import Helping, LoggedSession
from journal.users.models import User
from tests.helping.making import MADE_ON, make_helping, make_invitation, make_logged
from tests.makers import noon
from tests.past_the_model import NO_SUCH_SET, write_past_the_model

REFUSED = (IntegrityError, DataError)


@pytest.mark.parametrize(
    "broken",
    [
        {"token_hash": ""},
        {"token_hash": "0" * 22},
        {"label": ""},
        {"person_name": ""},
        {"expires_at": noon(MADE_ON)},
        {"last_seen_at": noon(MADE_ON)},
        {"ended_at": noon(MADE_ON)},
        {"ended_by": "owner"},
        {"ended_at": noon(MADE_ON), "ended_by": "nobody"},
    ],
    ids=",".join,
)
def test_a_broken_invitation_is_refused(broken: dict[str, Any], alice: User) -> None:
    fields = {"note": broken.pop("label")} if "label" in broken else broken
    with pytest.raises(REFUSED), transaction.atomic():
        make_invitation(alice, **fields)

    make_invitation(alice)
    assert Helping.objects.count() == 1


def test_nobody_helps_themselves_or_without_accepting(alice: User, bob: User) -> None:
    with pytest.raises(REFUSED), transaction.atomic():
        make_helping(alice, alice)
    with pytest.raises(REFUSED), transaction.atomic():
        make_invitation(alice, helper=bob)


def test_a_helper_helps_a_person_once_at_a_time(alice: User, bob: User) -> None:
    first = make_helping(alice, bob)
    with pytest.raises(REFUSED), transaction.atomic():
        make_helping(alice, bob, number=2)

    Helping.objects.filter(pk=first.pk).update(ended_at=noon(MADE_ON), ended_by="owner")
    make_helping(alice, bob, number=2)


def test_a_token_and_a_form_make_one_invitation(alice: User, bob: User) -> None:
    first = make_invitation(alice)
    with pytest.raises(REFUSED), transaction.atomic():
        make_invitation(bob)
    with pytest.raises(REFUSED), transaction.atomic():
        make_invitation(alice, number=2, client_id=first.client_id)


def test_ticks_are_known_ones(alice: User) -> None:
    with pytest.raises(REFUSED), transaction.atomic():
        write_past_the_model(Helping, make_invitation(alice).pk, {"may": NO_SUCH_SET})


def test_a_session_is_noted_once(helping: Helping) -> None:
    one = UUID(int=1)
    LoggedSession.objects.create(helping=helping, client_id=one)

    with pytest.raises(REFUSED), transaction.atomic():
        LoggedSession.objects.create(helping=helping, client_id=one)


def test_all_goes_with_the_owner_and_stays_without_the_helper(helping: Helping, bob: User) -> None:
    make_logged(helping, date(2026, 11, 20))

    bob.delete()
    helping.refresh_from_db()
    assert helping.helper is None

    helping.owner.delete()
    assert not Helping.objects.exists()
    assert not LoggedSession.objects.exists()
