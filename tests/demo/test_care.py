"""What Anna has prepared for her clinician, and her visits."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from journal.care.forms import CareForm
from journal.care.models import CareNotes, Visit
from journal.care.told import care_for, last_visit_on
from journal.demo.actions import JournalNotEmptyError, fill
from journal.demo.people import PAUL
from journal.users.models import User
from symptoms.models import DailyRating
from tests.care.making import make_notes, make_visit

NOW = datetime(2026, 11, 20, 9, tzinfo=UTC)
TODAY = date(2026, 11, 20)


@pytest.mark.parametrize("later", range(7))
def test_anna_has_been_to_her_clinician_and_goes_again(later: int, alice: User) -> None:
    today = TODAY + timedelta(days=later)

    fill(alice, today=today, now=NOW + timedelta(days=later))

    care = care_for(alice)
    first_day = DailyRating.objects.owned_by(alice).first_date()
    assert care.goal
    assert (len(care.questions), len(care.conditions), len(care.medications)) == (2, 1, 1)
    before, last, coming = visits = sorted(Visit.objects.values_list("date", flat=True))
    assert first_day < before < last < today < coming
    assert last_visit_on(alice, today) == last
    assert max(day.weekday() for day in visits) <= 4


def test_her_words_are_such_as_the_form_would_keep(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)
    notes = CareNotes.objects.get()

    form = CareForm(CareForm.for_notes(notes).initial)

    assert form.is_valid(), form.errors
    assert notes.changed_at < NOW


def test_paul_has_prepared_nothing(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW, person=PAUL)

    assert not CareNotes.objects.exists()
    assert not Visit.objects.exists()


@pytest.mark.parametrize("make", [make_notes, make_visit], ids=["notes", "visit"])
def test_the_example_is_not_mixed_with_ones_own_words(make: Callable[[User], object], alice: User) -> None:
    make(alice)

    with pytest.raises(JournalNotEmptyError):
        fill(alice, today=TODAY, now=NOW)
