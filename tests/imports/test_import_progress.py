"""How far the check of a file is, for the page that waits."""

from __future__ import annotations

from datetime import date

import pytest

from journal.imports import progress
from journal.imports.models import ImportFile
from journal.imports.progress import Phase, Progress
from journal.users.models import User
from tests.conftest import ClientOf
from tests.imports.sending import IMPORT, WIDE, check, send

PROGRESS = f"{IMPORT}progress/"


def test_it_says_what_is_done_and_how_far(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE)
    progress.tell(ImportFile.objects.get(owner=alice).pk, Progress(Phase.READING, 4000, 100_000))

    told = client.get(PROGRESS).json()

    assert told == {
        "doing": "Reading the file…",
        "count": "Row 4,000 of 100,000",
        "done": 4000,
        "all": 100_000,
    }


def test_it_says_nothing_when_nothing_is_done(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    without_file = client.get(PROGRESS).json()
    check(client, alice, WIDE)

    assert without_file == client.get(PROGRESS).json() == {}


def test_bob_does_not_hear_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    send(client_of(alice), WIDE)
    send(client_of(bob), WIDE)
    progress.tell(ImportFile.objects.get(owner=alice).pk, Progress(Phase.WRITING))

    assert client_of(bob).get(PROGRESS).json() == {}


def test_each_step_of_a_long_file_is_told(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Progress] = []
    monkeypatch.setattr(progress, "tell", lambda _file_id, step: told.append(step))
    days = b"".join(
        b"%d-%02d-%02d,7\n" % (year, month, day)
        for year in range(1990, 1998)
        for month in range(1, 13)
        for day in range(1, 28)
    )

    check(client_of(alice), alice, b"Date,Pain\n" + days)

    assert [step.phase for step in told if step.n_rows in {0, 2000}] == [
        Phase.READING,
        Phase.READING,
        Phase.COMPARING,
    ]
    assert {step.n_all for step in told if step.n_rows} == {2592}
