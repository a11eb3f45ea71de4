"""What the browser is told with every kind of page, as the journal is set up in earnest."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.core.production import HTTPS, ROOT, asked

KINDS = {
    "public": "/welcome/",
    "sign in": "/accounts/login/",
    "private": "/settings/",
    "security": "/accounts/security/",
    "not found": "/nowhere/",
    "a file": "/static/css/tokens.css",
    "for programs": "/app.webmanifest",
    "monitor": "/healthz",
}
PRIVATE = ["sign in", "private", "security"]
YEAR = 60 * 60 * 24 * 365


@pytest.fixture(scope="module")
def answers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    requests = [
        ["GET", path, HTTPS | ({} if kind in {"public", "sign in"} else {"As": "anna"})]
        for kind, path in KINDS.items()
    ]
    return dict(zip(KINDS, asked(tmp_path_factory.mktemp("var"), requests), strict=True))


@pytest.mark.parametrize("kind", KINDS)
def test_every_answer_says_how_it_may_be_used(kind: str, answers: dict[str, Any]) -> None:
    headers = answers[kind]["headers"]

    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Strict-Transport-Security"] == f"max-age={YEAR}; includeSubDomains; preload"
    policy = headers["Permissions-Policy"]
    assert "camera=()" in policy
    assert "geolocation=()" in policy
    assert "publickey-credentials-get=(self)" in policy
    if kind != "a file":
        assert "default-src 'none'" in headers["Content-Security-Policy"]
        assert "unsafe" not in headers["Content-Security-Policy"]


@pytest.mark.parametrize("kind", PRIVATE)
def test_what_is_somebodys_own_is_kept_nowhere(kind: str, answers: dict[str, Any]) -> None:
    assert {"private", "no-store"} <= set(answers[kind]["headers"]["Cache-Control"].split(", "))


def test_cookies_are_of_this_host_and_https_alone(answers: dict[str, Any]) -> None:
    cookies = {name: text for answer in answers.values() for name, text in answer["cookies"].items()}

    assert "__Host-csrf" in cookies
    for name, text in cookies.items():
        assert name.startswith("__Host-")
        assert "Secure" in text
        assert "Path=/" in text
        assert "SameSite=Lax" in text
        assert "Domain" not in text


def test_pages_are_what_they_should_be(answers: dict[str, Any]) -> None:
    statuses = {kind: answer["status"] for kind, answer in answers.items()}

    assert statuses == dict.fromkeys(KINDS, 200) | {"not found": 404}


def test_django_has_nothing_to_say_about_the_set_up(tmp_path: Path) -> None:
    environment = os.environ | {"JOURNAL_VAR": str(tmp_path), "JOURNAL_URL": "https://journal.example"}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]

    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)

    assert (done.returncode, "no issues" in done.stdout) == (0, True), done.stderr
