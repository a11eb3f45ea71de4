"""Files are read where a page asks for one, from people who are signed in, and nowhere else."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from journal.core import uploads
from journal.users.models import User
from tests.conftest import ClientOf

ADDRESS = "/settings/data/import/"


def a_file(name: str = "notes.csv") -> SimpleUploadedFile:
    return SimpleUploadedFile(name, b"date,pain\n2026-01-01,4\n")


def test_a_page_that_asks_for_a_file_gets_it(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS, {"file": a_file()})

    file: Any = answer.wsgi_request.FILES["file"]
    assert file.size == 23


def test_its_name_may_be_any_and_it_has_none_on_the_disk(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS, {"file": a_file("notes." + "x" * 300)})

    file: Any = answer.wsgi_request.FILES["file"]
    assert file.size == 23
    # Of a file without a name Python knows the number of its handle.
    assert isinstance(file.file.name, int)


def test_another_page_gets_none(alice: User, client_of: ClientOf) -> None:
    assert not client_of(alice).post("/settings/", {"file": a_file()}).wsgi_request.FILES


def test_a_stranger_cannot_make_it_read_one(db: None) -> None:
    answer = Client().post(ADDRESS, {"file": a_file()})

    assert answer.status_code == 403
    assert not answer.wsgi_request.FILES


def test_only_one_file_is_read(alice: User, client_of: ClientOf) -> None:
    answer = client_of(alice).post(ADDRESS, {"file": a_file(), "second": a_file()})

    assert list(answer.wsgi_request.FILES) == ["file"]


def test_a_body_without_end_is_not_waited_for(
    alice: User, client_of: ClientOf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(uploads, "BYTES_PASSED_OVER", 100)

    answer = client_of(alice).post(ADDRESS, {"file": a_file()})

    assert not answer.wsgi_request.FILES
    assert "Choose a file of up to" in answer.content.decode()
