"""What people type reaches the PDF as text: never as markup, and never as a refusal."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from pypdf import PdfReader

from journal.core.names import has_hidden_character
from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.reports.contents import report_contents
from journal.reports.notes import Note, Notes
from journal.reports.pdf import FONT_DIR, NOT_PLAIN, printable, report_pdf, unprintable_in_any_font
from journal.users.models import User
from sessions.models import Technique
from tests.conftest import ClientOf
from tests.makers import make_foot_check, make_massage, make_rating
from tests.reports.reading import body, pdf_of, rightmost, text_of


def asked(client_of: ClientOf, person: User, **query: str) -> Any:
    response = client_of(person).get("/reports/report.pdf", query)
    assert response.status_code == 200
    return response


def pdf_with_note(owner: User, today: date, note: str, name: str = "alice") -> bytes:
    """A report with one note of any length."""
    choices = ReportChoices(name, None, "a4", True, Period(today, today), "all", is_cut=False)
    contents = report_contents(owner, choices, today=today)
    return report_pdf(replace(contents, notes=Notes([Note(today, note)], 1)))


def text_with_note(owner: User, today: date, note: str) -> str:
    """The words of a report with one note of any length."""
    return text_of(PdfReader(io.BytesIO(pdf_with_note(owner, today, note))))


@pytest.mark.parametrize(
    "typed",
    [
        "#panic() *bold* $x$ _it_ `raw` <label> @ref \\ // /* = - + #import \"x\"",
        '#read("/etc/passwd") #sys.inputs #"{}"',
        "مرحبا بالعالم",
        "שלום",
        "Ирина Ελένη Łódź Ğülşen",
        "漢字 and 👨‍👩‍👧 and ❤️",
        "bell\x07 escape\x1b override\u202e lone\ufeff private\ue000",
        "x" * 5000,
        "a b\n\nc\r\nd\te\u2028f",
    ],
)  # fmt: skip
def test_whatever_is_typed_is_printed_as_text(
    alice: User, client_of: ClientOf, today: date, typed: str
) -> None:
    make_rating(alice, today, pain=2, note=typed)

    name = typed[:80] if not has_hidden_character(typed[:80]) else "alice"
    pdf = pdf_of(asked(client_of, alice, notes="in", name=name))

    assert len(pdf.pages) >= 2
    assert "page 1 of" in text_of(pdf)


def test_markup_reaches_the_page_letter_by_letter(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today, pain=2, note="#strong[x] *b* $y$")

    text = text_of(pdf_of(asked(client_of, alice, notes="in")))

    assert "#strong[x] *b* $y$" in text


def test_names_of_ones_own_and_notes_of_checks_are_text_too(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage = make_massage(alice, today)
    massage.techniques.add(Technique.objects.create(owner=alice, own_name="#panic() *b* 漢"))
    make_foot_check(alice, today, left=["wound"], note='#read("/etc/passwd") $y$')

    text = text_of(pdf_of(asked(client_of, alice, notes="in")))

    assert "#panic() *b* □ 1" in text
    # A line may break after a slash.
    assert 'Leftfoot:openwound.Note:#read("/etc/passwd")$y$' in "".join(text.split())


def test_a_long_name_of_ones_own_stays_on_the_paper(alice: User, client_of: ClientOf, today: date) -> None:
    massage = make_massage(alice, today)
    for letter in "WMQ":
        massage.techniques.add(Technique.objects.create(owner=alice, own_name=letter * 60))

    assert rightmost(body(asked(client_of, alice))) < 0.97


@pytest.mark.parametrize("run", ["x" * 300, "W" * 300, "é" * 300, "https://example.org/" + "a-b/" * 70])
def test_a_long_run_without_a_space_stays_on_the_paper_and_is_whole(
    alice: User, today: date, run: str
) -> None:
    document = pdf_with_note(alice, today, run)

    text = PdfReader(io.BytesIO(document)).pages[-1].extract_text()
    assert rightmost(document) < 0.97
    assert run in "".join(text.split()).replace("\u200b", "")


def test_a_long_name_without_a_space_stays_on_the_paper(alice: User, today: date) -> None:
    assert rightmost(pdf_with_note(alice, today, "x", name="W" * 80)) < 0.97


def test_ten_thousand_characters_that_no_font_has_become_one_box() -> None:
    assert printable("a" + "漢" * 10_000 + "b", unprintable_in_any_font()) == "a□b"


def test_control_characters_vanish_and_line_ends_stay() -> None:
    assert printable("a\x00b\x1b\u202ec\r\nd\te", unprintable_in_any_font()) == "abc\nd e"


def test_the_fonts_show_every_character_they_are_said_to_show(alice: User, today: date) -> None:
    lines = (FONT_DIR / "printable.txt").read_text().split()
    ends = [[int(end, 16) for end in line.split("-")] for line in lines]
    everything = "x".join(chr(code) for span in ends for code in range(span[0], span[-1] + 1))

    text = text_with_note(alice, today, everything)

    assert "Ж" in text
    assert "א" in text


def test_a_mark_on_a_space_costs_only_the_letters_beyond_latin(
    alice: User, client_of: ClientOf, today: date
) -> None:
    marks = " ".join(chr(code) for code in range(0x0300, 0x0370))
    make_rating(alice, today, pain=1, note=f"Łódź {marks} Жизнь")

    text = text_of(pdf_of(asked(client_of, alice, notes="in")))

    assert "Łódź" in text


def test_plain_letters_are_always_shown(alice: User, today: date) -> None:
    everything = NOT_PLAIN.sub("", " ".join(map(chr, range(0x20, 0x2300))))

    text = text_with_note(alice, today, everything)

    assert "ż" in text
