"""Every table and what their columns mean, in one archive."""

from __future__ import annotations

import io
import json
import zipfile
from datetime import date, timedelta
from typing import Any

import pytest

from journal.core.feet import Area
from journal.core.flags import Flags
from journal.files.tables import COLUMNS
from journal.users.models import User
from sessions.catalogue import Finding, OilWarning, Setting, Tool
from symptoms.models import EntryMethod, Sensation, Therapy, Trigger
from tests.care.making import make_visit
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating
from tests.reports.reading import body


def archive_of(response: Any) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(body(response)))


def test_it_holds_every_table_and_its_explanation(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=3)
    make_massage(alice, today)
    make_foot_check(alice, today)

    archive = archive_of(client_of(alice).get("/reports/journal.zip"))

    assert archive.testzip() is None
    assert archive.namelist() == [
        "README.txt",
        "ratings.csv",
        "weekly_checks.csv",
        "sessions.csv",
        "foot_checks.csv",
        "journal.json",
    ]
    assert archive.read("ratings.csv").decode().count("\r\n") == 2
    assert archive.read("sessions.csv").decode().count("\r\n") == 2
    assert archive.read("foot_checks.csv").decode().count("\r\n") == 2


def test_every_column_is_explained(alice: User, client_of: ClientOf) -> None:
    readme = archive_of(client_of(alice).get("/reports/journal.zip")).read("README.txt").decode()

    assert [name for columns in COLUMNS.values() for name in columns if name not in readme] == []


@pytest.mark.parametrize("kind", [Area, Finding, OilWarning, Setting, Tool, Trigger, Sensation, Therapy])
def test_every_word_of_a_set_is_named(alice: User, client_of: ClientOf, kind: type[Flags]) -> None:
    readme = archive_of(client_of(alice).get("/reports/journal.zip")).read("README.txt").decode()

    assert [member.slug for member in kind if member.slug not in readme] == []


def test_everything_means_the_whole_journal_with_its_notes(
    alice: User, client_of: ClientOf, today: date
) -> None:
    make_rating(alice, today - timedelta(days=2000), pain=3, note="my words")

    archive = archive_of(client_of(alice).get("/reports/journal.zip", {"period": "all"}))

    assert "my words" in archive.read("ratings.csv").decode()


def test_everything_means_the_days_after_today_too(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today + timedelta(days=1))

    archive = archive_of(client_of(alice).get("/reports/journal.zip", {"period": "all"}))

    assert str(today + timedelta(days=1)) in archive.read("sessions.csv").decode()


@pytest.mark.parametrize(
    ("entry_method", "is_told"), [(EntryMethod.EXAMPLE, True), (EntryMethod.CHECK_IN, False)]
)
def test_an_invented_person_is_called_so(
    alice: User, client_of: ClientOf, today: date, entry_method: EntryMethod, is_told: bool
) -> None:
    make_rating(alice, today, entry_method=entry_method)

    readme = archive_of(client_of(alice).get("/reports/journal.zip")).read("README.txt").decode()

    assert ("This is example data of an invented person." in readme) is is_told


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ({}, []),
        ({"notes": "out"}, ["notes, the words of medication changes"]),
        ({"care": "out"}, ["your visits with their days"]),
        ({"notes": "out", "care": "out"}, ["notes, the words of medication changes", "your visits with"]),
    ],
)
def test_it_says_what_was_left_out(
    alice: User, client_of: ClientOf, today: date, query: dict[str, str], told: list[str]
) -> None:
    make_visit(alice, today)

    archive = archive_of(client_of(alice).get("/reports/journal.zip", query))
    readme = archive.read("README.txt").decode()

    assert readme.count("Left out as you chose") == len(told)
    assert [words for words in told if words not in readme] == []
    assert bool(json.loads(archive.read("journal.json"))["visits"]) is ("care" not in query)


def test_a_stranger_gets_nothing_of_it(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=3)

    archive = archive_of(client_of(bob).get("/reports/journal.zip"))

    assert archive.read("ratings.csv").decode().count("\r\n") == 1


def test_it_is_a_file_that_no_cache_keeps(alice: User, client_of: ClientOf, today: date) -> None:
    response = client_of(alice).get("/reports/journal.zip")

    first = today - timedelta(days=55)
    assert response["Content-Disposition"] == f'attachment; filename="journal-{first}-to-{today}.zip"'
    assert response["Content-Type"] == "application/zip"
    assert "no-store" in response["Cache-Control"]
    assert body(response).startswith(b"PK")
