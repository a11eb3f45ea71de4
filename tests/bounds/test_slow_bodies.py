"""Whoever sends slowly waits alone; whoever stops sending is not waited for."""

from __future__ import annotations

from collections.abc import Callable

from tests.bounds.conftest import MEGABYTE, NewLine

SIGN_IN = "/accounts/login/"


def test_forms_that_do_not_arrive_keep_nobody_waiting_and_are_given_up(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    lines = [new_line() for _ in range(20)]
    for line in lines:
        line.post(SIGN_IN, b"login=", n_bytes=1000)

    assert others_get_pages()
    answers = [line.answer() for line in lines]
    assert {status for status, _ in answers} == {408}
    assert all(b"Nothing was changed. Go back and send it again." in body for _, body in answers)
    assert all(line.is_closed() for line in lines)


def test_a_long_body_waits_for_a_place_and_short_ones_pass_by(
    new_line: NewLine, others_get_pages: Callable[[], bool]
) -> None:
    lines = [new_line() for _ in range(6)]
    for line in lines:
        line.post(SIGN_IN, b"login=", n_bytes=MEGABYTE)
    short = new_line()
    short.post(SIGN_IN, b"login=anna")

    assert short.status() == 403
    assert others_get_pages()
    assert {line.status() for line in lines} <= {408, 503}


def test_half_a_form_is_not_taken_for_a_whole_one(new_line: NewLine) -> None:
    line = new_line()
    line.post(SIGN_IN, b"login=anna", n_bytes=1000)
    line.socket.shutdown(1)

    status, body = line.answer()

    assert status == 400
    assert b"broke off" in body
