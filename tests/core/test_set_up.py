"""A journal that is set up wrongly says what is wrong, on the page and in `manage.py check`."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.core.checks import run_checks
from django.test import Client
from pytest_django import Settings

from tests.core.production import HTTPS, asked


@pytest.mark.parametrize("host", ["evil.example", "journal.example:8000", "a b", "x" * 3000])
def test_another_host_is_told_what_to_do(host: str, db: None) -> None:
    answer = Client(headers={"Host": host}).get("/settings/")

    page = answer.content.decode()
    assert answer.status_code == 400
    assert "JOURNAL_URL" in page
    assert "http://127.0.0.1:8000" in page
    assert "x" * 101 not in page


def test_markup_in_a_host_is_only_text(db: None) -> None:
    page = Client(headers={"Host": "<script>alert(1)</script>"}).get("/").content.decode()

    assert "<script>alert" not in page


def test_a_broken_request_is_answered_as_before(db: None) -> None:
    answer = Client().post("/accounts/login/", b"x", content_type="multipart/form-data")

    assert answer.status_code == 400
    assert "We could not read that" in answer.content.decode()


def test_https_before_a_journal_that_knows_http_is_told(db: None) -> None:
    client = Client(enforce_csrf_checks=True, headers={"Origin": "https://testserver"})

    answer = client.post("/accounts/login/", {"login": "anna"})

    assert answer.status_code == 403
    assert "JOURNAL_URL" in answer.content.decode()


def test_another_site_is_still_only_refused(db: None) -> None:
    client = Client(enforce_csrf_checks=True, headers={"Origin": "https://evil.example"})

    page = client.post("/accounts/login/", {"login": "anna"}).content.decode()

    assert "open too long" in page
    assert "JOURNAL_URL" not in page


def test_with_https_plain_http_is_led_there_and_a_silent_proxy_is_told(tmp_path: Path) -> None:
    plain = {"Host": "journal.example"}
    requests: list[list[Any]] = [
        ["GET", "/welcome/?a=b", plain],
        ["GET", "/welcome/", plain | {"X-Forwarded-For": "192.0.2.1"}],
        ["GET", "/welcome/", plain | {"X-Forwarded-For": "192.0.2.1", "X-Forwarded-Proto": "http"}],
        ["GET", "/welcome/", HTTPS | {"X-Forwarded-For": "192.0.2.1"}],
        ["GET", "/welcome/", HTTPS | {"Host": "10.0.0.1"}],
        ["GET", "/healthz", {"Host": "localhost"}],
    ]

    answers = asked(tmp_path, requests)

    assert [answer["status"] for answer in answers] == [301, 400, 301, 200, 400, 200]
    assert answers[0]["headers"]["Location"] == "https://journal.example/welcome/?a=b"
    assert "X-Forwarded-Proto" in answers[1]["text"]
    assert "https://journal.example" in answers[4]["text"]


@pytest.mark.parametrize(
    ("values", "found"),
    [
        ({}, []),
        ({"SITE": "http://192.168.1.5:8000"}, ["journal.W001"]),
        ({"SITE": "http://journal.example"}, ["journal.W001"]),
        ({"SITE": "http://localhost:8000"}, []),
        ({"SITE": "https://journal.example", "IS_HTTPS": True}, ["journal.W002"]),
        ({"SITE": "https://journal.example", "IS_HTTPS": True, "ALLAUTH_TRUSTED_PROXY_COUNT": 1}, []),
        ({"SITE": "http://localhost/feet/"}, ["journal.W003"]),
        ({"HOST": "0.0.0.0"}, ["journal.W004"]),
        ({"SITE": "http://journal.example", "DEBUG": True}, ["journal.W001", "journal.E001"]),
    ],
    ids=str,
)
def test_the_check_names_what_is_wrong(values: dict[str, Any], found: list[str], settings: Settings) -> None:
    for name, value in values.items():
        setattr(settings, name, urlsplit(value) if name == "SITE" else value)

    ours = [message.id for message in run_checks() if str(message.id).startswith("journal.")]

    assert ours == found
