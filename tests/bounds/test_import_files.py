"""Files made to break whoever reads them are refused in words, while others get pages."""

from __future__ import annotations

import gzip
import io
import threading
import zipfile
from collections.abc import Callable
from datetime import date, timedelta

import pytest

from tests.bounds.conftest import MEGABYTE
from tests.bounds.files import send_file
from tests.visits import Answer, Visitor, fields_of

IMPORT = "/settings/data/import/"
MEGABYTES_MAX = 150
"""A file of 20 MB may be there as bytes, as text and in pieces; what is packed into a bomb would be more."""
N_DAYS = 3000


def zip_bomb() -> bytes:
    file = io.BytesIO()
    with (
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("journal.json", "w") as one,
    ):
        for _ in range(500):
            one.write(b" " * MEGABYTE)
    return file.getvalue()


def many_columns() -> bytes:
    return b",".join(b"column" for _ in range(200_000)) + b"\n" + b"1," * 200_000


BROKEN_FILES: dict[str, Callable[[], bytes]] = {
    "journal.zip": zip_bomb,
    "notes.csv.gz": lambda: gzip.compress(b" " * (500 * MEGABYTE), 1),
    "lists.json": lambda: b"[" * (5 * MEGABYTE),
    "objects.json": lambda: b'{"ratings": ' * MEGABYTE,
    "inside.json": lambda: b'{"format": "neuropathy-journal", "ratings": [' + b'{"a":' * MEGABYTE,
    "digits.json": lambda: b'{"version": ' + b"9" * (5 * MEGABYTE) + b"}",
    "columns.csv": many_columns,
    "line.csv": lambda: b'date,note\n2026-01-01,"' + b"a" * (15 * MEGABYTE),
}


@pytest.mark.parametrize("name", BROKEN_FILES)
def test_a_file_made_to_break_its_reader(
    anna: Visitor,
    others_get_pages: Callable[[], bool],
    grown_megabytes: Callable[[], float],
    name: str,
) -> None:
    answers: list[Answer] = []
    content = BROKEN_FILES[name]()
    sending = threading.Thread(target=lambda: answers.append(send_file(anna, IMPORT, name, content)))
    sending.start()
    while sending.is_alive():
        assert others_get_pages()
        sending.join(0.2)

    # Refused at once, or with a list of what is wrong in it.
    is_listed = answers[0].status == 302
    page = (anna.get(f"{IMPORT}check/") if is_listed else answers[0]).body.decode()

    assert answers[0].status == 302 or "This file cannot be imported. Your journal is as it was." in page
    assert not is_listed or "refused" in page
    assert grown_megabytes() < MEGABYTES_MAX


def test_a_long_file_is_written_whole_though_each_statement_is_bounded(anna: Visitor) -> None:
    days = [date(2026, 1, 1) - timedelta(days=number) for number in range(N_DAYS)]
    lines = "".join(f"{day},{number % 11}\n" for number, day in enumerate(days))
    send_file(anna, IMPORT, "ratings.csv", f"Date,Pain\n{lines}".encode())
    columns = fields_of(anna.get(f"{IMPORT}columns/").body, "file")
    anna.post(f"{IMPORT}columns/", [*columns, ("check", "")])
    listed = fields_of(anna.get(f"{IMPORT}check/").body, "seen")

    answer = anna.post(f"{IMPORT}write/", listed)

    assert answer.status == 302
    assert b"3,000" in anna.get("/settings/data/").body
