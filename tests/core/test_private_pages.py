"""What the browser and the server may keep, and what they may not be sent."""

from __future__ import annotations

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from journal.core.session_store import SessionStore
from journal.users.models import User
from tests.conftest import ClientOf


@pytest.mark.parametrize(
    "address", ["/", "/history/", "/trends/", "/settings/", "/reports/", "/sessions/new/"]
)
def test_private_pages_stay_out_of_every_cache(address: str, alice: User, client_of: ClientOf) -> None:
    kept = client_of(alice).get(address)["Cache-Control"]

    assert {"private", "no-store"} <= {word.strip() for word in kept.split(",")}


@pytest.mark.parametrize("key", ["\x00abcdefghijklm", "a'b; drop table", "short", "x" * 9 + "\x00"])
def test_a_cookie_that_is_no_session_is_a_stranger(key: str, db: None) -> None:
    assert SessionStore(key).load() == {}


def test_files_are_not_read(alice: User, client_of: ClientOf) -> None:
    file = SimpleUploadedFile("big.bin", b"x" * 100_000)

    answer = client_of(alice).post("/settings/", {"theme": file})

    assert answer.status_code == 200
    assert not answer.wsgi_request.FILES


def test_a_stranger_keeps_the_landing_page_as_it_is(db: None) -> None:
    assert "Cache-Control" not in Client().get("/welcome/")
