"""The app as it is served, with less patience, and somebody else who only wants a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path
from uuid import uuid4

import pytest

from tests.bounds.lines import Line
from tests.concurrency.conftest import enter
from tests.makers import PASSWORD
from tests.served import Served, served
from tests.visits import Visitor

PAGE_SECONDS_MAX = 5
"""A page takes milliseconds; this is for a slow machine, and less than any request here may be held up."""
MEGABYTE = 1024 * 1024

NewLine = Callable[..., Line]


@pytest.fixture(scope="session")
def app() -> Iterator[Served]:
    with served(DJANGO_SETTINGS_MODULE="tests.bounds.settings") as app:
        yield app


@pytest.fixture
def new_line(app: Served) -> Iterator[NewLine]:
    lines: list[Line] = []

    def opened(**given: int) -> Line:
        lines.append(Line(app.address, **given))
        return lines[-1]

    yield opened
    for line in lines:
        line.close()


@pytest.fixture
def others_get_pages(app: Served) -> Callable[[], bool]:
    """Whether somebody who comes now gets a page soon."""

    def asked() -> bool:
        with closing(Visitor(app.address)) as other:
            answer = other.get("/welcome/")
            return answer.status == 200 and answer.milliseconds < PAGE_SECONDS_MAX * 1000

    return asked


@pytest.fixture(scope="session")
def cookies(app: Served) -> dict[str, str]:
    """Of somebody who is signed in."""
    with closing(Visitor(app.address)) as anna:
        enter(anna, "/accounts/signup/", username=f"anna-{uuid4().hex[:10]}", password1=PASSWORD)
        return dict(anna.cookies)


@pytest.fixture
def anna(app: Served, cookies: dict[str, str]) -> Iterator[Visitor]:
    with closing(Visitor(app.address)) as visitor:
        visitor.cookies = dict(cookies)
        yield visitor


@pytest.fixture
def grown_megabytes(app: Served) -> Callable[[], float]:
    """How much more memory the processes of the app have needed at their worst than when the test began."""
    before = peak_megabytes(app)
    return lambda: peak_megabytes(app) - before


def peak_megabytes(app: Served) -> float:
    """Of the processes that have the app's folder in their environment; none where nobody can tell."""
    mark = f"JOURNAL_VAR={app.environment['JOURNAL_VAR']}".encode()
    kilobytes = 0
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if mark in (folder / "environ").read_bytes():
                kilobytes += int((folder / "status").read_text().partition("VmHWM:")[2].split()[0])
    return kilobytes / 1024
