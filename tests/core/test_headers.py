"""What the browser is told with every kind of page, as the journal is set up in earnest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.core.production import HTTPS, asked
from tests.databases import ROOT

KINDS = {
    "public": "/welcome/",
    "sign in": "/accounts/login/",
    "private": "/settings/",
    "security": "/accounts/security/",
    "passkey": "/accounts/security/webauthn/login/",
    "not found": "/nowhere/",
    "a file": "/static/css/tokens.css",
    "a drawing": "/static/icon.svg",
    "a folder": "/static/",
    "for programs": "/app.webmanifest",
    "service worker": "/service-worker.js",
    "PDF": "/reports/report.pdf",
    "monitor": "/healthz",
}
# Asked for by nobody who is signed in.
OTHERS: dict[str, dict[str, str]] = {"public": {}, "sign in": {}, "passkey": {"Accept": "application/json"}}
NOT_FOUND = ["not found", "a folder"]
PRIVATE = ["sign in", "private", "security"]
# What is answered before there is a page.
REFUSED: dict[str, list[Any]] = {
    "TRACE": ["TRACE", "/welcome/", HTTPS],
    "TRACE of a form": ["TRACE", "/accounts/password/reset/", HTTPS],
    "TRACE of a file": ["TRACE", "/static/css/tokens.css", HTTPS],
    "plain http": ["GET", "/welcome/", {"Host": "journal.example"}],
    "a silent proxy": ["GET", "/welcome/", {"Host": "journal.example", "X-Forwarded-For": "192.0.2.1"}],
    "a wrong host": ["GET", "/welcome/", HTTPS | {"Host": "10.0.0.1"}],
    "calendar by http": ["GET", f"/calendar/feed/{'a' * 32}.ics", {"Host": "journal.example"}],
}
YEAR = 60 * 60 * 24 * 365


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    requests = [["GET", path, HTTPS | OTHERS.get(kind, {"As": "anna"})] for kind, path in KINDS.items()]
    requests += REFUSED.values()
    return dict(zip([*KINDS, *REFUSED], asked(tmp_path_factory.mktemp("var"), requests), strict=True))


@pytest.mark.parametrize("kind", [*KINDS, *REFUSED])
def test_every_answer_says_how_it_may_be_used(kind: str, answers: dict[str, Any]) -> None:
    headers = answers[kind]["headers"]

    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    policy = headers["Permissions-Policy"]
    assert "camera=()" in policy
    assert "geolocation=()" in policy
    assert "publickey-credentials-get=(self)" in policy
    content = headers["Content-Security-Policy"].split("; ")
    assert {"default-src 'none'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} <= set(
        content
    )
    assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize("kind", [*KINDS, *(kind for kind in REFUSED if REFUSED[kind][2] == HTTPS)])
def test_https_is_for_a_year(kind: str, answers: dict[str, Any]) -> None:
    said = answers[kind]["headers"]["Strict-Transport-Security"]

    assert said == f"max-age={YEAR}; includeSubDomains; preload"


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_text_says_its_letters(kind: str, answers: dict[str, Any]) -> None:
    said = answers[kind]["headers"]["Content-Type"].lower()

    is_text = said.startswith("text/") or "xml" in said
    assert is_text == said.replace('"', "").endswith("; charset=utf-8")


@pytest.mark.parametrize("kind", PRIVATE)
def test_what_is_somebodys_own_is_kept_nowhere(kind: str, answers: dict[str, Any]) -> None:
    assert {"private", "no-store"} <= set(answers[kind]["headers"]["Cache-Control"].split(", "))


def test_cookies_are_of_this_host_and_https_alone(answers: dict[str, Any]) -> None:
    cookies = {name: text for answer in answers.values() for name, text in answer["cookies"].items()}

    assert {"__Host-csrf", "__Host-session"} <= cookies.keys()
    for name, text in cookies.items():
        assert name.startswith("__Host-")
        assert "HttpOnly" in text
        assert "Secure" in text
        assert "Path=/" in text
        assert "SameSite=Lax" in text
        assert "Domain" not in text


def test_pages_are_what_they_should_be(answers: dict[str, Any]) -> None:
    statuses = {kind: answers[kind]["status"] for kind in KINDS}

    assert statuses == dict.fromkeys(KINDS, 200) | dict.fromkeys(NOT_FOUND, 404)


def test_what_is_refused_is_refused(answers: dict[str, Any]) -> None:
    statuses = {kind: answers[kind]["status"] for kind in REFUSED}

    silent = {"plain http": 301, "a silent proxy": 400, "a wrong host": 400, "calendar by http": 403}
    assert statuses == {kind: 405 for kind in REFUSED if "TRACE" in kind} | silent


def test_django_has_nothing_to_say_about_the_set_up(tmp_path: Path) -> None:
    environment = os.environ | {"JOURNAL_VAR": str(tmp_path), "JOURNAL_URL": "https://journal.example"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr
