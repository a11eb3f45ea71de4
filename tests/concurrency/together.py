"""Requests that leave at the same moment."""

from __future__ import annotations

import csv
import io
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from threading import Barrier

from tests.printed import Fields
from tests.visits import Answer, Visitor

N_TOGETHER = 8


def post_together(path: str, forms: list[Fields], devices: list[Visitor]) -> list[int]:
    """Posts every form at the same moment, from the devices in turn; gives the answers' statuses."""
    start = Barrier(len(forms))

    def post(number: int) -> Answer:
        device = devices[number % len(devices)]
        # The form may have been opened on the other device.
        form = with_values(forms[number], csrfmiddlewaretoken=device.cookies["csrftoken"])
        with closing(device.on_another_connection()) as hand:
            start.wait()
            return hand.post(path, form)

    with ThreadPoolExecutor(len(forms)) as hands:
        return [answer.status for answer in hands.map(post, range(len(forms)))]


def rows_of(device: Visitor, file: str) -> list[dict[str, str]]:
    """What the journal holds, as its owner can read it in an exported file."""
    answer = device.get(f"/reports/{file}?period=all")
    assert answer.status == 200
    return list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))


def with_values(fields: Fields, **values: str) -> Fields:
    """The fields of a form with other values in some."""
    return [(name, value) for name, value in fields if name not in values] + [*values.items()]
