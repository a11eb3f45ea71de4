"""Sending a file: a sound one waits, anything else is told what is wrong with it."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.imports import forms
from journal.imports.models import ImportFile
from journal.imports.waiting import receive
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.imports.journals import NOW
from tests.imports.sending import CHECK, COLUMNS, IMPORT, WIDE, downloaded, send
from tests.makers import make_rating


def test_another_journals_table_leads_to_its_columns(alice: User, client_of: ClientOf, today: date) -> None:
    page = send(client_of(alice), WIDE)

    assert page.redirect_chain == [(COLUMNS, 302)]
    assert bytes(ImportFile.objects.get(owner=alice).content) == WIDE


def test_a_table_of_ours_is_checked_at_once(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 1, 1), pain=3)
    client = client_of(alice)
    ours = downloaded(client, "ratings.csv")

    page = send(client, ours)

    assert page.redirect_chain == [(CHECK, 302)]
    assert "Nothing to change" in page.content.decode()


def test_a_json_file_of_ours_is_checked_at_once(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 1, 1), pain=3)
    client = client_of(alice)
    ours = downloaded(client, "journal.json")

    page = send(client, ours, "journal.json")

    assert page.redirect_chain == [(CHECK, 302)]
    assert "Nothing to change" in page.content.decode()


def test_a_broken_file_is_refused_beside_the_field(alice: User, client_of: ClientOf, today: date) -> None:
    page = send(client_of(alice), b'date,note\n2026-01-01,"x\n').content.decode()

    assert "Line 2: A quotation mark" in page
    assert not ImportFile.objects.exists()


def test_a_broken_file_leaves_the_one_that_waits(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE)

    send(client, b"%PDF-1.7")

    assert bytes(ImportFile.objects.get(owner=alice).content) == WIDE


def test_a_second_file_takes_the_place_of_the_first(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    send(client, WIDE, "first.csv")

    send(client, WIDE + b"2026-01-03,1,1\n", "second.csv")

    assert ImportFile.objects.get(owner=alice).name == "second.csv"


def test_no_file_is_asked_for_again(alice: User, client_of: ClientOf, today: date) -> None:
    page = client_of(alice).post(IMPORT).content.decode()

    assert "Choose a file of up to 20.0\xa0MB." in page


def test_a_file_that_is_too_large_says_so(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "BYTES_MAX", 50)

    page = send(client_of(alice), WIDE + b"2026-01-03,1,1\n" * 10).content.decode()

    assert "This file is too large." in page
    assert not ImportFile.objects.exists()


def test_a_large_spreadsheet_is_called_a_spreadsheet(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forms, "BYTES_MAX", 50)

    page = send(client_of(alice), b"PK\x03\x04xl/workbook.xml" + b"0" * 100).content.decode()

    assert "This is a spreadsheet." in page
    assert "<p>This file is too large" not in page


def test_an_example_journal_takes_small_files_only(client_of: ClientOf, alice: User, today: date) -> None:
    alice.demo_expires_at = datetime(2026, 11, 21, tzinfo=UTC)
    alice.save()

    page = send(client_of(alice), WIDE + b"2026-01-03,1,1\n" * 100_000).content.decode()

    assert "A file may have up to 1.0\xa0MB." in page


def test_what_is_longer_than_any_file_may_be_is_not_kept(
    alice: User, client_of: ClientOf, today: date
) -> None:
    answer = client_of(alice).post(
        IMPORT, {"file": SimpleUploadedFile("x.csv", b"a" * (forms.BYTES_MAX + 1))}
    )

    file: Any = answer.wsgi_request.FILES["file"]
    assert file.size == forms.BYTES_MAX + 1
    assert "This file is too large." in answer.content.decode()


def test_a_script_hears_where_to_go_on(alice: User, client_of: ClientOf, today: date) -> None:
    file = SimpleUploadedFile("notes.csv", WIDE)

    answer = client_of(alice).post(IMPORT, {"file": file}, headers={"accept": "application/json"})

    assert answer.json() == {"next": COLUMNS}


def test_a_file_is_forgotten_after_a_day(
    alice: User, bob: User, client_of: ClientOf, clock_at: ClockAt, today: date
) -> None:
    send(client_of(alice), WIDE)

    clock_at(datetime(2026, 11, 20, 19, tzinfo=UTC) + timedelta(days=1))
    page = client_of(alice).get(COLUMNS, follow=True)
    send(client_of(bob), WIDE)

    assert "No file is waiting." in page.content.decode()
    assert not ImportFile.objects.filter(owner=alice).exists()


def test_a_file_waits_for_another_one_of_its_owner_that_is_being_kept(alice: User) -> None:
    receive(owner=alice, name="first.csv", content=WIDE, now=NOW)

    with CaptureQueriesContext(connection) as asked:
        receive(owner=alice, name="second.csv", content=WIDE, now=NOW)

    statements = [query["sql"] for query in asked]
    held = next(at for at, sql in enumerate(statements) if f'FROM "{User._meta.db_table}"' in sql)
    made = next(at for at, sql in enumerate(statements) if sql.startswith("INSERT"))
    assert held < made
    assert statements[held].endswith("FOR UPDATE") is connection.features.has_select_for_update
