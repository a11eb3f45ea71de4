"""Entries read as plain values say the same as the rows of their models."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.files.csv_lines import ROWS_AT_ONCE
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import values_of
from journal.files.rows import rows_in
from journal.files.values import values_in
from journal.users.models import User
from symptoms.models import DailyRating
from tests.imports.journals import ALWAYS, TODAY, fill_in_full
from tests.makers import noon


@pytest.mark.parametrize("kind", Kind)
def test_values_are_what_the_rows_say(kind: Kind, alice: User, bob: User) -> None:
    fill_in_full(alice)
    fill_in_full(bob)

    found = list(values_in(kind, alice, ALWAYS))

    assert found == [values_of(FORMS[kind], row) for row in rows_in(kind, alice, ALWAYS)]
    assert found


def test_a_long_journal_is_read_some_hundred_days_at_a_time(alice: User) -> None:
    days = [TODAY - timedelta(days=offset) for offset in range(2 * ROWS_AT_ONCE)]
    DailyRating.objects.bulk_create(
        DailyRating(owner=alice, date=day, pain=5, entered_at=noon(day), entered_on=day) for day in days
    )

    found = values_in(Kind.RATING, alice, ALWAYS)

    with CaptureQueriesContext(connection) as queries:
        first = next(found)
    # The ratings, and of the first hundreds their own words and sore spots.
    assert len(queries) <= 4
    assert [first["date"], *(one["date"] for one in found)] == sorted(days)
