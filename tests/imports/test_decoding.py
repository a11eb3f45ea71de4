"""A file's bytes become text, or a reason that a person can act on."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zipfile

import pytest

from journal.imports.decoding import UnreadableFileError, as_utf_8

TEXT = "Datum;Kribbeln;Notiz\n01.02.2026;4;müde Füße\n"


def zipped(name: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, b"0" * 10_000_000)
    return file.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_text_of_every_usual_kind_is_read(encoding: str) -> None:
    assert as_utf_8(TEXT.encode(encoding)).decode() == TEXT


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "This file is empty."),
        (b" \r\n\t\n", "This file is empty."),
        ("".encode("utf-16"), "This file is empty."),
        (zipped("ratings.csv"), "This is a ZIP archive."),
        (zipped("xl/workbook.xml"), "This is a spreadsheet."),
        (gzip.compress(TEXT.encode(), mtime=0), "This is a packed file."),
        (zipped("word/document.xml"), "This is a document."),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "This is a spreadsheet."),
        (b"%PDF-1.7\n", "This is a document."),
        (b"\x89PNG\r\n", "This is a picture."),
        (b"  <!DOCTYPE html><title>Sign in</title>", "This is a web page."),
        (b"date,pain\n2026-01-01,\x004\n", "Line 2: This is no plain text: it holds a NUL character."),
        (TEXT.encode("utf-16-le"), "Line 1: This is no plain text"),
        (b"\x81\x8d\n\x00", "Line 2: This is no plain text"),
        (b"date,pain\n2026-01-01,\x81\n", "Line 2: Some letters here cannot be read."),
    ],
)
def test_what_is_no_text_is_refused_with_a_reason(content: bytes, reason: str) -> None:
    with pytest.raises(UnreadableFileError) as problem:
        as_utf_8(content)

    assert str(problem.value).startswith(reason)


def test_damaged_utf_8_is_refused_instead_of_read_as_other_letters() -> None:
    damaged = TEXT.encode() + "03.02.2026;4;müde".encode()[:-3] + b"\n"

    with pytest.raises(UnreadableFileError, match="Line 3"):
        as_utf_8(damaged)


def test_a_long_damaged_file_takes_little_memory() -> None:
    damaged = "ł".encode() * 250_000 + b"\xff"

    tracemalloc.start()
    with pytest.raises(UnreadableFileError, match="Line 1"):
        as_utf_8(damaged)
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert most < 10 * len(damaged)
