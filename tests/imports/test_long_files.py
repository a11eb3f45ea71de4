"""Ten years of days, and what a longer file costs."""

from __future__ import annotations

from datetime import timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.imports.apply import apply_import
from journal.users.models import User
from symptoms.models import DailyRating, RatingVersion
from tests.imports.journals import NOW, TODAY, imported, planned
from tests.imports.saying import rating

N_DAYS = 3650


def test_ten_years_are_written_and_the_same_again_changes_nothing(alice: User) -> None:
    days = [
        rating(line, TODAY - timedelta(days=line), tingling=line % 11, pain=line % 7, note=f"Day {line}")
        for line in range(N_DAYS)
    ]
    imported(alice, days)
    before = list(DailyRating.objects.order_by("pk").values())

    again = planned(alice, days)
    apply_import(alice, again, now=NOW + timedelta(days=1))

    assert len(before) == N_DAYS
    assert not again.writes
    assert list(DailyRating.objects.order_by("pk").values()) == before
    assert not RatingVersion.objects.exists()


def test_more_rows_ask_no_more_queries(alice: User) -> None:
    n_queries = []
    for days in (range(1, 11), range(11, 111)):
        records = [rating(ago, TODAY - timedelta(days=ago), pain=3) for ago in days]
        with CaptureQueriesContext(connection) as queries:
            planned(alice, records)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]
