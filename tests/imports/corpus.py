"""Broken files as people send them, made by code, each with what is said about it."""

from __future__ import annotations

import gzip
import io
import zipfile

GOOD = "Date;Tingling;Pain;Note\n2026-01-01;7;3;fine\n2026-01-02;6;;tired\n"


def _zipped(**files: bytes) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return file.getvalue()


REFUSED_AS_A_WHOLE: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "This file is empty."),
    "only blanks": (b" \n\t\r\n" * 100, "This file is empty."),
    "only a header": (b"date,pain\n\n", "holds no rows below"),
    "one column": (b"pain\n4\n5\n", "Only one column was found."),
    "zip bomb": (_zipped(data=b"0" * 30_000_000), "This is a ZIP archive."),
    "spreadsheet": (_zipped(**{"xl/workbook.xml": b"<x/>"}), "This is a spreadsheet."),
    "gzip bomb": (gzip.compress(b"0" * 30_000_000), "This is a packed file."),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\n", "This is a document."),
    "web page": (b"<!doctype html>\n<p>Please sign in", "This is a web page."),
    "NUL": (GOOD.encode() + b"2026-01-03;\x00;1;\n", "Line 4: This is no plain text"),
    "UTF-16 without a mark": (GOOD.encode("utf-16-le"), "Line 1: This is no plain text"),
    "damaged UTF-8": (
        GOOD.encode() + "2026-01-03;1;1;müde\n".encode().replace(b"\xbc", b"") + "ééé\n".encode(),
        "Line 4: Some letters here cannot be read.",
    ),
    "quote never closed": (GOOD.encode() + b'2026-01-03;1;1;"never', "Line 4: A quotation mark"),
    "quote in the middle": (GOOD.encode() + b'2026-01-03;1;1;"a"b\n', "Line 4: A quotation mark"),
    "10,000 columns": (b",".join([b"pain"] * 10_000) + b"\n" + b"1," * 9_999 + b"1\n", "10,000 columns"),
    "100,001 rows": (b"date,pain\n" + b"2026-01-01,1\n" * 100_001, "more than 100,000 rows"),
    "one endless row": (b"date,pain\n" + b'"1\n",' * 1_000_000, "One row of this file is far too long."),
    "one endless cell": (b'date,note\n2026-01-01,"' + b"x" * 1_000_000 + b'"\n', "Line 2: A text that"),
}

REFUSED_ROWS: dict[str, tuple[str, str]] = {
    "no such day": ("2026-02-31;7;3;", "There is no such day as “2026-02-31”."),
    "no day": (";7;3;", "is no day written like"),
    "another way to write days": ("13/01/2026;7;3;", "is no day written like"),
    "not yet": ("2026-12-24;7;3;", ""),
    "too long ago": ("1850-01-01;7;3;", "1900"),
    "off the scale": ("2026-01-03;11;3;", "Tingling: “11” is no whole number from 0 to 10."),
    "below the scale": ("2026-01-03;-3;3;", "Tingling: “-3” is no whole number from 0 to 10."),
    "a decimal": ("2026-01-03;4,5;3;", "Tingling: “4,5” is no whole number from 0 to 10."),
    "a formula": ("2026-01-03;=1+1;3;", "Tingling: “=1+1” is a formula, not a number."),
    "a word": ("2026-01-03;bad;3;", "Tingling: “bad” is not a number."),
    "nothing": ("2026-01-03;NA;-;", "Nothing is said in this line."),
    "a note alone": ("2026-01-03;;;only words", ""),
    "a note too long": (f"2026-01-03;7;3;{'x' * 6000}", ""),
    "too few cells": ("2026-01-03;7", "This line has 2 cells, and the first line has 4."),
    "too many cells": ("2026-01-03;7;3;a;b", "This line has 5 cells, and the first line has 4."),
}
