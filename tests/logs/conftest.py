"""A served app, somebody who can be told by every word, and all that is said of what happens."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.logs.mail_server import running_mail_server
from tests.logs.person import make_person
from tests.served import Served, free_port, served
from tests.visits import Visitor

Said = Callable[[], str]
"""Gives what was said since the last time; fails when somebody's words are in it."""
LETTERS_TOLD = 7
"""So much of a word would be enough to tell whose it is."""


@pytest.fixture(scope="session")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("log") / "said"


@pytest.fixture(scope="session")
def app(log: Path) -> Iterator[Served]:
    variables = {
        "DJANGO_SETTINGS_MODULE": "tests.logs.settings",
        "JOURNAL_PROXIES": "1",
        "JOURNAL_OIDC_ISSUER": f"http://127.0.0.1:{free_port()}",
        "JOURNAL_OIDC_CLIENT_ID": "journal",
        "JOURNAL_OIDC_CLIENT_SECRET": "a-secret-between-the-two",
    }
    with (
        log.open("w") as errors,
        running_mail_server() as mail,
        served(errors=errors, EMAIL_URL=mail, **variables) as app,
    ):
        yield app


@pytest.fixture(scope="session")
def person(app: Served) -> dict[str, str]:
    """What must never be said, by what it is."""
    return make_person(app.environment)


@pytest.fixture
def said(log: Path, person: dict[str, str]) -> Said:
    told = [len(log.read_text())]

    def since() -> str:
        text = log.read_text()[told[0] :]
        told[0] += len(text)
        assert traces(text, person) == {}, text
        return text

    return since


def traces(text: str, person: dict[str, str]) -> dict[str, str]:
    """Which of somebody's words are in a text, whole or in pieces that can be told."""
    lowered = text.lower()
    return {
        what: word
        for what, words in person.items()
        for word in {words, *words.replace("@", " ").replace("/", " ").split()}
        if (len(word) >= LETTERS_TOLD or word == words) and word.lower() in lowered
    }


@pytest.fixture
def visitor(app: Served, person: dict[str, str]) -> Iterator[Visitor]:
    """Signed in, and at an address that can be told."""
    with closing(Visitor(app.address, person["cookie"])) as visitor:
        visitor.headers = {"X-Forwarded-For": person["ip"]}
        yield visitor
