"""The document keeps to PDF/UA-1 and PDF/A-2a, whatever is in it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pdfua
import pytest
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from journal.core import clock
from journal.demo.actions import fill
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_rating
from tests.reports.reading import body, tags_of
from tests.trying import live_through, make_experiment

BYTES_MAX = 400_000
NOT_RUN = {"UA-14-001"}
"""Empty headings: pdfua 0.1.3 stumbles over today's pikepdf there, so a test of ours looks at them."""


def much(owner: User, today: date) -> None:
    """Half a year of all that can be said, and an experiment."""
    fill(owner, today=today, now=clock.now())
    live_through(make_experiment(owner, today - timedelta(weeks=60), outcome="pain"), difference=-2)


def nothing(_owner: User, _today: date) -> None:
    """An empty journal."""


def one_symptom(owner: User, today: date) -> None:
    for ago in range(40):
        make_rating(owner, today - timedelta(days=ago), burning=ago % 11)


def all_gaps(owner: User, today: date) -> None:
    """The first day and the last one."""
    for ago in (0, 400):
        make_rating(owner, today - timedelta(days=ago))


Case = tuple[Callable[[User, date], None], dict[str, str]]
CASES: dict[str, Case] = {
    "A4": (much, {"size": "a4"}),
    "Letter": (much, {"size": "letter"}),
    "large print": (much, {"text": "large"}),
    "two weeks": (much, {"period": "14d"}),
    "all days with notes": (much, {"period": "all", "notes": "in"}),
    "without details": (much, {"details": "out"}),
    "empty journal": (nothing, {}),
    "one symptom only": (one_symptom, {}),
    "all gaps": (all_gaps, {"period": "all"}),
}


@pytest.fixture(params=CASES)
def ask(request: pytest.FixtureRequest, alice: User, client_of: ClientOf, today: date) -> Callable[[], bytes]:
    """Makes the document of a case, as often as it is called."""
    make, query = CASES[request.param]
    make(alice, today)

    def asked() -> bytes:
        response: Any = client_of(alice).get("/reports/report.pdf", {"name": "Maria K.", **query})
        assert response["Content-Type"] == "application/pdf"
        return body(response)

    return asked


def pdf_from(document: bytes, folder: Path) -> PdfReader:
    path = folder / "report.pdf"
    path.write_bytes(document)
    return PdfReader(path)


def test_it_conforms(ask: Callable[[], bytes], tmp_path: Path) -> None:
    document = ask()
    pdf = pdf_from(document, tmp_path)

    assert_accessible(tmp_path / "report.pdf")
    assert_declared(pdf)
    assert fonts_without_a_file(pdf) == []
    assert empty_headings(pdf) == []
    assert len(document) <= BYTES_MAX
    assert ask() == document


def assert_accessible(path: Path) -> None:
    """As far as a program can tell."""
    report = pdfua.validate(str(path))
    assert [f"{one.rule_id} {one.message}" for one in report.findings] == []
    assert {one.rule_id for one in report.skipped} <= NOT_RUN
    assert len(report.outcomes) > 10


def assert_declared(pdf: PdfReader) -> None:
    """Both standards, a title that a window shows, and the language."""
    root: Any = pdf.trailer["/Root"]
    metadata = root["/Metadata"].get_data()
    for declared in (
        b"<pdfuaid:part>1</pdfuaid:part>",
        b"<pdfaid:part>2</pdfaid:part>",
        b"<pdfaid:conformance>A</pdfaid:conformance>",
        b"Foot symptoms and massage: Maria K.",
    ):
        assert declared in metadata
    assert pdf.metadata is not None
    assert pdf.metadata.title == "Foot symptoms and massage: Maria K."
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/Lang"] == "en"
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"


def fonts_without_a_file(pdf: PdfReader) -> list[str]:
    """The fonts that the document names and does not hold."""
    numbers: Any = pdf.trailer["/Size"]
    objects: list[Any] = [pdf.get_object(number) for number in range(1, numbers)]
    fonts = [one for one in objects if isinstance(one, DictionaryObject) and one.get("/Type") == "/Font"]
    # A composite font has no file of its own: the fonts it is put together from do.
    simple: list[Any] = [font for font in fonts if font.get("/Subtype") != "/Type0"]
    assert simple
    kept = {"/FontFile", "/FontFile2", "/FontFile3"}
    return [str(font["/BaseFont"]) for font in simple if not kept & font["/FontDescriptor"].keys()]


def empty_headings(pdf: PdfReader) -> list[str]:
    """The headings without a word, for somebody who jumps from one to the next."""
    root: Any = pdf.trailer["/Root"]
    headings = [tag for tag in tags_of(root["/StructTreeRoot"]) if tag.get("/S") in {"/H1", "/H2", "/H3"}]
    assert headings
    return [str(tag["/S"]) for tag in headings if not tag.get("/K")]
