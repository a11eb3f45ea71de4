"""A program: asks pages of the journal as it is set up in earnest, and prints what came back.

Settings are read once in a process, so https needs one of its own. It is told in the environment, and reads
from standard input a JSON list of [method, path, headers].
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.databases import ROOT, migrated_database

HTTPS = {"X-Forwarded-Proto": "https", "Host": "journal.example"}


def asked(folder: Path, requests: list[list[Any]], **variables: str) -> list[dict[str, Any]]:
    """What each request got: status, headers, cookies (name: attributes) and text."""
    environment = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
    environment |= {"JOURNAL_VAR": str(folder), "JOURNAL_URL": "https://journal.example"} | variables
    command = [sys.executable, "-m", "tests.core.production"]
    with migrated_database(folder) as database:
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment | database,
            input=json.dumps(requests),
            stdout=subprocess.PIPE,
            text=True,
            check=True,
        )
    answers: list[dict[str, Any]] = json.loads(done.stdout)
    return answers


def main() -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "journal.settings"
    import django
    from django.conf import settings

    # No files are collected for this.
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.WHITENOISE_AUTOREFRESH = settings.WHITENOISE_USE_FINDERS = True
    django.setup()

    sys.stdout.write(json.dumps([_answer(*request) for request in json.load(sys.stdin)]))


def _answer(method: str, path: str, headers: dict[str, str]) -> dict[str, Any]:
    from django.test import Client

    from journal.users.models import User

    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    if headers.pop("As", ""):
        client.force_login(User.objects.get_or_create(username="anna")[0])
    host = headers.pop("Host", "journal.example")
    answer: Any = client.generic(method, path, headers=headers, HTTP_HOST=host)
    cookies = {name: cookie.OutputString() for name, cookie in answer.cookies.items()}
    text = "" if answer.streaming else answer.content.decode(errors="replace")
    return {"status": answer.status_code, "headers": dict(answer.headers), "cookies": cookies, "text": text}


if __name__ == "__main__":
    main()
