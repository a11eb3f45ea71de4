"""Reads a response's file back, as a clinician's program would."""

from __future__ import annotations

import csv
import html
import io
import re
from typing import Any

import pypdfium2
from PIL import ImageOps
from pypdf import PdfReader
from pypdf.generic import DictionaryObject


def body(response: Any) -> bytes:
    """The whole content; the test client closes a streamed response when it is read to its end."""
    content: bytes = response.getvalue()
    return content


def csv_rows(response: Any) -> list[dict[str, str]]:
    """Each line of a CSV answer by column."""
    return list(csv.DictReader(io.StringIO(body(response).decode(), newline="")))


def pdf_of(response: Any) -> PdfReader:
    return PdfReader(io.BytesIO(body(response)))


def text_of(pdf: PdfReader) -> str:
    """The document's words, with every run of white space as one blank."""
    return " ".join(" ".join(page.extract_text() for page in pdf.pages).split())


def figures_of(pdf: PdfReader) -> list[str]:
    """What the document says of each figure to somebody who does not see it."""
    root = pdf.trailer["/Root"]
    return [str(tag["/Alt"]) for tag in tags_of(root["/StructTreeRoot"]) if "/Alt" in tag]  # type: ignore[index]


def tags_of(tag: Any) -> list[DictionaryObject]:
    """The structure element and every one below it."""
    found = []
    children = tag.get("/K", [])
    for child in children if isinstance(children, list) else [children]:
        element = child.get_object()
        if isinstance(element, DictionaryObject):
            found += [element, *tags_of(element)]
    return found


def rightmost(document: bytes) -> float:
    """How far to the right the ink of any page reaches, as a part of the paper's width."""
    pages = [page.render(scale=1).to_pil().convert("L") for page in pypdfium2.PdfDocument(document)]
    boxes = [ImageOps.invert(page).getbbox() for page in pages]
    ends: list[float] = [box[2] / page.width for page, box in zip(pages, boxes, strict=True) if box]
    return max(ends)


def words_of(response: Any) -> str:
    """The words of a page, with every tag and every run of white space as one blank."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", response.content.decode())).split())
