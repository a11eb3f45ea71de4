"""The database itself keeps what notes and visits may be."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import DataError, IntegrityError, transaction

from journal.care.models import CareNotes, Visit
from journal.users.models import User
from tests.care.making import make_notes, make_visit
from tests.past_the_model import write_past_the_model


def test_a_person_has_notes_once(alice: User, bob: User) -> None:
    make_notes(alice)
    make_notes(bob)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_notes(alice)


def test_a_day_has_one_visit(alice: User, bob: User) -> None:
    make_visit(alice)
    make_visit(bob)

    with pytest.raises(IntegrityError), transaction.atomic():
        make_visit(alice)


def test_no_visit_is_before_1900(alice: User) -> None:
    visit = make_visit(alice, date(1900, 1, 1))

    with pytest.raises((IntegrityError, DataError)), transaction.atomic():
        write_past_the_model(Visit, visit.pk, {"date": date(1899, 12, 31)})


def test_all_goes_with_its_owner(alice: User, bob: User) -> None:
    for owner in (alice, bob):
        make_notes(owner)
        make_visit(owner)

    alice.delete()

    assert [model.objects.get().owner_id for model in (CareNotes, Visit)] == [bob.pk, bob.pk]
