"""Large print: every letter is large, those of drawings too, and nothing runs off the paper."""

from __future__ import annotations

import math
from datetime import date
from typing import Any

import pypdfium2
import pytest
from pypdfium2 import raw

from journal.core import clock
from journal.demo.actions import fill
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import body, pdf_of, rightmost, text_of
from tests.trying import live_through, make_experiment

POINTS_MIN = 14 * 0.9
"""Footnotes are set a little smaller than the rest."""

sizes = pytest.mark.parametrize("size", ["a4", "letter"])


def asked(client_of: ClientOf, owner: User, **query: str) -> bytes:
    response: Any = client_of(owner).get("/reports/report.pdf", {"text": "large", **query})
    assert response.status_code == 200
    return body(response)


def points_of(document: bytes) -> list[float]:
    """How large each letter is printed, those of drawings included."""
    found = []
    for page in pypdfium2.PdfDocument(document):
        letters = page.get_textpage()
        for at in range(letters.count_chars()):
            matrix = raw.FS_MATRIX()
            if raw.FPDFText_GetUnicode(letters.raw, at) > ord(" "):
                raw.FPDFText_GetMatrix(letters.raw, at, matrix)
                found.append(raw.FPDFText_GetFontSize(letters.raw, at) * math.hypot(matrix.c, matrix.d))
    return found


@pytest.fixture
def owner(alice: User, today: date) -> User:
    """Somebody with half a year of all that can be said, and an experiment."""
    fill(alice, today=today, now=clock.now())
    return alice


@sizes
def test_every_letter_is_large(owner: User, client_of: ClientOf, size: str) -> None:
    points = points_of(asked(client_of, owner, size=size, notes="in", period="all"))

    assert len(points) > 3000
    assert min(points) > POINTS_MIN - 0.01


def test_usual_letters_are_smaller(owner: User, client_of: ClientOf) -> None:
    points = points_of(asked(client_of, owner, text="usual"))

    assert 9 - 0.01 < min(points) < POINTS_MIN


@sizes
@pytest.mark.parametrize("period", ["14d", "8w", "all"])
def test_nothing_runs_off_the_paper(owner: User, client_of: ClientOf, size: str, period: str) -> None:
    query = {"size": size, "period": period, "name": "W" * 80, "born": "1958", "notes": "in"}

    assert rightmost(asked(client_of, owner, **query)) < 0.97


@sizes
def test_the_page_of_an_experiment_is_large_too(
    alice: User, client_of: ClientOf, today: date, size: str
) -> None:
    live_through(make_experiment(alice, date(2026, 8, 21), outcome="pain"), difference=-2)

    document = asked(client_of, alice, size=size)

    assert min(points_of(document)) > POINTS_MIN - 0.01
    assert rightmost(document) < 0.97


def test_it_goes_on_for_more_pages_and_says_the_same(owner: User, client_of: ClientOf) -> None:
    large, usual = (
        pdf_of(client_of(owner).get("/reports/report.pdf", {"text": text})) for text in ("large", "usual")
    )

    assert len(large.pages) > len(usual.pages)
    for words in (
        "A minus is less of the symptom.",
        "Details",
        "For notes at the visit",
        "No medical device",
    ):
        assert words in text_of(large)
        assert words in text_of(usual)


def test_every_page_is_numbered(owner: User, client_of: ClientOf) -> None:
    pages = pdf_of(client_of(owner).get("/reports/report.pdf", {"text": "large"})).pages

    for number, page in enumerate(pages, start=1):
        assert f"page {number} of {len(pages)}" in page.extract_text()


def test_the_preview_is_the_same_for_both(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today)

    large, usual = (
        client_of(alice).get("/reports/", {"text": text}).context["page"] for text in ("large", "usual")
    )

    assert large == usual
