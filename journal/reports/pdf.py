"""The report as a PDF/UA-1 and PDF/A-2a document, set by Typst from `report.typ`.

What a person typed travels as data (one JSON text) and is never read as markup.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict, replace
from datetime import UTC, datetime, time
from functools import cache
from pathlib import Path
from threading import Lock
from typing import Any

import typst
from django.template.loader import render_to_string
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from journal.experiments.figure import Figure
from journal.reports.contents import ReportContents
from journal.reports.drawing import A4, LARGE_PRINT, LETTER, large, tallest_first
from journal.reports.page import Page, report_page

FOLDER = Path(__file__).parent
FONT_DIR = FOLDER / "fonts"
LAYOUTS = {"a4": A4, "letter": LETTER}
PAPERS = {"a4": "a4", "letter": "us-letter"}
UNPRINTABLE = "□"
COLOURS = re.compile("[\ufe0e\ufe0f\u20e3\U0001f3fb-\U0001f3ff]")
"""What asks for a picture in colour, in a frame, or of another skin; those of the document are lines."""
NOT_PLAIN = re.compile(r"[^\n\x20-\x7e\xa0-\xac\xae-\u017f\u2010-\u2027\u20ac\u2212]+")
"""Matches all but the letters and signs of Latin Europe, each of which one of the fonts shows by itself."""
_one_at_a_time = Lock()


def report_pdf(contents: ReportContents) -> bytes:
    """The document; the same contents give the same bytes."""
    paper = LAYOUTS[contents.choices.page_size]
    layouts = [large(paper)] if contents.choices.is_large else tallest_first(paper)
    pages = [report_page(contents, one) for one in layouts]
    try:
        return _set(contents, _data(contents, pages, unprintable_in_any_font()))
    except typst.TypstError:
        # Each character has a glyph, but not every pair of them: a mark of one font on a space of another.
        return _set(contents, _data(contents, pages, NOT_PLAIN))


def _set(contents: ReportContents, data: dict[str, Any]) -> bytes:
    """The document that Typst sets from the data; TypstError when it may not be PDF/UA."""
    inputs = {"data": json.dumps(data, ensure_ascii=False)}
    made_at = datetime.combine(contents.made_on, time(12), tzinfo=UTC)
    # The compiler keeps its fonts and its parsed template, and is not made for two threads at once.
    with _one_at_a_time:
        document = _compiler().compile(
            format="pdf", sys_inputs=inputs, pdf_standards=["ua-1", "a-2a"], timestamp=made_at
        )
    assert isinstance(document, bytes)  # noqa: S101  a list comes only for pictures of pages
    return document


def _data(contents: ReportContents, pages: list[Page], unprintable: re.Pattern[str]) -> dict[str, Any]:
    """The page as Typst reads it: words made printable, drawings in several heights to choose from."""
    words = {key: value for key, value in asdict(pages[0]).items() if key not in {"strips", "bars"}}
    for sheet in words["sheets"]:
        del sheet["figure"]
    data: dict[str, Any] = _printable(words, unprintable)
    return data | {
        "paper": PAPERS[contents.choices.page_size],
        "language": (get_language() or "en").split("-")[0],
        "made_on": [contents.made_on.year, contents.made_on.month, contents.made_on.day],
        "scale": LARGE_PRINT if contents.choices.is_large else 1,
        "page_of": _("page {number} of {count}"),
        "drawn": [_drawn(page, unprintable) for page in pages],
    }


def _drawn(page: Page, unprintable: re.Pattern[str]) -> dict[str, Any]:
    """The page's drawings as SVG text."""
    return {
        "strips": [
            {
                "label": drawn.label,
                "alternative": drawn.alternative,
                "svg": render_to_string("reports/_strip.svg", {"strip": drawn.strip}),
            }
            for drawn in page.strips
        ],
        "bars": render_to_string("reports/_bars.svg", {"bars": page.bars, "minutes_label": _("minutes")}),
        "figures": [_figure(sheet.figure, unprintable) for sheet in page.sheets],
    }


def _figure(figure: Figure | None, unprintable: re.Pattern[str]) -> dict[str, str] | None:
    """The drawing of an experiment; its words name oils and techniques as a person typed them."""
    if figure is None:
        return None
    alternative = printable(figure.alternative, unprintable)
    drawn = {"figure": replace(figure, alternative=alternative)}
    return {"alternative": alternative, "svg": render_to_string("experiments/_figure.svg", drawn)}


@cache
def _compiler() -> typst.Compiler:
    # Only our fonts and those inside Typst: the document is the same on every machine.
    fonts = typst.Fonts(include_system_fonts=False, font_paths=[str(FONT_DIR)])
    return typst.Compiler(str(FOLDER / "report.typ"), root=str(FOLDER), font_paths=fonts)


@cache
def unprintable_in_any_font() -> re.Pattern[str]:
    """Matches what no font of the document can show; PDF/UA refuses such a character altogether.

    `printable.txt` lists what the fonts can show, as hexadecimal code points and ranges of them.
    """
    lines = (FONT_DIR / "printable.txt").read_text().split()
    ranges = "".join("-".join(f"\\U{int(end, 16):08x}" for end in line.split("-")) for line in lines)
    # The joiners of Arabic and Indic letters are no glyphs, and are kept.
    return re.compile(rf"[^{ranges}\n\u200c\u200d]+")


def printable(text: str, unprintable: re.Pattern[str]) -> str:
    """The text with every run of unprintable characters as one box, and of controls alone as nothing.

    Pictures come without their colours.
    """
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    return unprintable.sub(lambda found: _box(found[0]), COLOURS.sub("", plain))


def _box(characters: str) -> str:
    """Nothing for a run of controls alone, which were never to be seen."""
    return UNPRINTABLE if any(character.isprintable() for character in characters) else ""


def _printable(words: Any, unprintable: re.Pattern[str]) -> Any:
    if isinstance(words, str):
        return printable(words, unprintable)
    if isinstance(words, dict):
        return {key: _printable(value, unprintable) for key, value in words.items()}
    if isinstance(words, list):
        return [_printable(value, unprintable) for value in words]
    return words
