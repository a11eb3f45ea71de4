"""Any text at all, by the hundred: the PDF is made, and what its fonts have stands in it as it was typed."""

from __future__ import annotations

import io
import unicodedata
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from journal.reports.pdf import COLOURS
from journal.users.models import User
from tests.reports.reading import text_of
from tests.reports.test_typed_text import pdf_with_note, text_with_note

LATIN_GREEK_CYRILLIC = st.characters(min_codepoint=0x21, max_codepoint=0x44F, categories=["L", "N", "P", "S"])
PICTURES = st.sampled_from("👣🙂😣🦶🩹❤☀🌙👍🔥")
MARKUP = st.sampled_from(
    [
        "#panic()",
        "*bold*",
        "$x^2$",
        "#[",
        "]",
        "// no",
        "/* ",
        "\\u{41}",
        "<label>",
        "@ref",
        "`raw`",
        "</svg>",
        "= ",
    ]
)
WRITTEN = st.lists(st.text(LATIN_GREEK_CYRILLIC, max_size=8) | PICTURES | MARKUP, min_size=1, max_size=20)
RIGHT_TO_LEFT = st.text(st.sampled_from("מרחבאשלוםمرحبا ab1 "), min_size=1, max_size=60)
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=400)
MANY = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def letters(text: str) -> str:
    """Without what a line end may change; letters that a font draws of two are taken apart."""
    return "".join(unicodedata.normalize("NFKD", text).replace("\u200b", "").split())


@MANY
@given(words=WRITTEN)
def test_it_stands_there_as_it_was_typed(alice: User, today: date, words: list[str]) -> None:
    typed = " ".join(words)

    printed = letters(text_with_note(alice, today, typed).rpartition("Notes")[2])

    # In this order; the reader doubles some letters that a font puts together of two.
    rest = iter(printed)
    assert [letter for letter in letters(COLOURS.sub("", typed)) if letter not in rest] == []


@MANY
@given(typed=RIGHT_TO_LEFT)
def test_from_right_to_left_every_letter_is_there(alice: User, today: date, typed: str) -> None:
    text = letters(text_with_note(alice, today, typed))

    assert set(letters(typed)) <= set(text)


@MANY
@given(typed=ANYTHING, name=ANYTHING)
def test_whatever_it_is_there_is_a_document(alice: User, today: date, typed: str, name: str) -> None:
    document = pdf_with_note(alice, today, typed, name=name or "alice")

    assert "Notes" in text_of(PdfReader(io.BytesIO(document)))


@pytest.mark.parametrize("piece", ["numb feet ", "👣", "שלום ", "#panic() ", "\x07a", "x"])
def test_ten_thousand_characters_are_all_there(alice: User, today: date, piece: str) -> None:
    n = 10_000 // len(piece)

    text = text_with_note(alice, today, piece * n)

    for letter in set(letters(piece.replace("\x07", ""))):
        assert text.count(letter) >= n
