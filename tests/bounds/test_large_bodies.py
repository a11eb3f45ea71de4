"""What is sent has an end that we set: refused in words, and never kept in memory."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.bounds.conftest import MEGABYTE, NewLine
from tests.bounds.files import multipart, send_file
from tests.visits import Visitor

SIGN_IN = "/accounts/login/"
IMPORT = "/settings/data/import/"
MEGABYTES_MAX = 60
"""What may come and go; a body kept in memory would be more."""


def test_a_body_without_end_is_not_read(new_line: NewLine, grown_megabytes: Callable[[], float]) -> None:
    line = new_line()
    line.begin("POST", SIGN_IN, Transfer_Encoding="chunked")
    line.send(b"\r\n")

    n_taken = line.send_for_ever(b"10000\r\n" + b"a" * 65536 + b"\r\n", times=3000)

    assert n_taken < 3000
    assert grown_megabytes() < MEGABYTES_MAX


def test_a_body_that_does_not_say_how_long_it_is_is_refused(new_line: NewLine) -> None:
    line = new_line()
    line.begin("POST", SIGN_IN, Transfer_Encoding="chunked")
    line.send(b"\r\n5\r\nlogin\r\n0\r\n\r\n")

    assert line.status() == 411


def test_a_body_far_too_long_is_refused_before_it_comes(new_line: NewLine) -> None:
    line = new_line()
    line.post(SIGN_IN, b"a", n_bytes=300 * MEGABYTE)

    status, body = line.answer()

    assert status == 413
    assert b"far too large" in body
    assert line.is_closed()


def test_a_form_that_is_too_long_is_read_to_its_end_and_refused(
    new_line: NewLine, grown_megabytes: Callable[[], float]
) -> None:
    line = new_line()
    line.post(SIGN_IN, b"a" * (70 * MEGABYTE))

    status, body = line.answer()

    assert status == 400
    assert b"<html" in body
    assert grown_megabytes() < MEGABYTES_MAX


@pytest.mark.parametrize("n_fields", [1001, 200_000])
def test_too_many_fields_are_refused(new_line: NewLine, n_fields: int) -> None:
    line = new_line()
    line.post(SIGN_IN, b"&".join(b"f%d=1" % number for number in range(n_fields)))

    assert line.status() == 400


def test_too_many_fields_and_files_in_parts_are_refused(anna: Visitor) -> None:
    fields = {f"f{number}": b"1" for number in range(2000)}
    body, kind = multipart(fields, {})
    files, kind_of_files = multipart({}, fields)

    assert anna.post_body("/settings/", body, kind).status == 400
    assert anna.post_body(IMPORT, files, kind_of_files).status == 403


def test_a_file_that_is_too_large_is_refused_in_words(
    anna: Visitor, grown_megabytes: Callable[[], float]
) -> None:
    answer = send_file(anna, IMPORT, "notes.csv", b"2026-01-01,4\n" * (3 * MEGABYTE))

    assert answer.status == 200
    assert "This file is too large. A file may have up to 20.0\xa0MB." in answer.body.decode()
    assert grown_megabytes() < MEGABYTES_MAX
