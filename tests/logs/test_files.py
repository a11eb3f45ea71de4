"""A file that cannot be read is told of to whoever sent it, and to nobody else."""

from __future__ import annotations

import pytest

from tests.bounds.files import send_file
from tests.logs.conftest import Said
from tests.visits import Visitor

IMPORT = "/settings/data/import/"


@pytest.mark.parametrize(
    "pattern",
    [
        'date,note,pain\n2026-13-45,"{words}",eleven\n{words},{words},{words}\n',
        '{{"format": "neuropathy-journal", "ratings": [{{"date": "{words}", "note": {words}}}]}}',
        '{{"{words}": "{words}"}}',
        "\0{words}",
        "PK\x03\x04{words}",
    ],
    ids=["table", "broken", "other", "nul", "archive"],
)
def test_a_file_with_mistakes(pattern: str, visitor: Visitor, person: dict[str, str], said: Said) -> None:
    words = " ".join(person.values())

    answer = send_file(visitor, IMPORT, f"{person['name']}.csv", pattern.format(words=words).encode())

    assert answer.status in {200, 302}
    visitor.get(f"{IMPORT}columns/")
    visitor.get(f"{IMPORT}check/")
    said()
