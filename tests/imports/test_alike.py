"""Sessions without an identifier, however many of one day are alike."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.files.kinds import Kind
from journal.imports import alike
from journal.imports.compared import differing
from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from sessions.models import MassageSession
from tests.imports.journals import imported, planned
from tests.imports.saying import DAY, massage
from tests.makers import make_massage

N_ALIKE = 1200


def notes(n: int) -> list[Record]:
    return [massage(line, note=f"{line}") for line in range(2, n + 2)]


def test_so_many_alike_are_the_same_again(alice: User) -> None:
    imported(alice, notes(N_ALIKE))

    again = planned(alice, notes(N_ALIKE))

    assert again.counts == {Action.SAME: N_ALIKE}


def test_each_is_compared_with_a_few(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    imported(alice, notes(N_ALIKE))
    n_compared = 0

    def counting(*told: Any) -> list[str]:
        nonlocal n_compared
        n_compared += 1
        return differing(*told)

    monkeypatch.setattr(alike, "differing", counting)
    planned(alice, notes(N_ALIKE))

    assert n_compared <= 20 * N_ALIKE


def test_a_day_is_looked_up_once(alice: User) -> None:
    imported(alice, notes(N_ALIKE))

    def n_queries(n_rows: int) -> int:
        with CaptureQueriesContext(connection) as asked:
            planned(alice, notes(n_rows))
        return len([query for query in asked if "oildose" in query["sql"]])

    assert n_queries(N_ALIKE) == n_queries(3)


def test_the_one_that_differs_least_is_changed(alice: User) -> None:
    make_massage(alice, DAY, techniques=[], note="First.")
    second = make_massage(alice, DAY, techniques=[], note="Second.")

    imported(alice, [massage(note="Second.", hurt=3)])

    assert MassageSession.objects.get(hurt=3).pk == second.pk


def test_days_that_come_again_much_later_are_known(alice: User) -> None:
    other_days = [
        Record(line, Kind.MASSAGE, {"date": f"{DAY - timedelta(days=line)}", "duration_minutes": 20})
        for line in range(3, 700)
    ]
    rows = [massage(2, note="Morning."), *other_days, massage(701, note="Evening.")]
    imported(alice, rows)

    assert planned(alice, rows).counts == {Action.SAME: len(rows)}
