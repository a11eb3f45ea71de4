"""A journal as files: tables in CSV with an entry a row, all of it as JSON, and everything in an archive."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO

from journal.core.periods import Period
from journal.fhir.bundle import bundle_json
from journal.fhir.told import Told
from journal.files.account_json import account_json
from journal.files.journal_json import journal_json
from journal.files.kinds import Kind
from journal.files.rows import ENTRIES, has_examples
from journal.files.tables import table_lines
from journal.reports.choices import ReportChoices
from journal.reports.readme import readme
from journal.users.models import User

BYTES_IN_MEMORY = 4 * 1024 * 1024
BLOCK_LENGTH = 64 * 1024
"""Characters that are sent or packed at once: on the way of each piece alone most of the time would go by."""
ABOUT_CARE = frozenset({Kind.CARE, Kind.VISIT})
"""What goes with the words for a clinician: whom one sees, and when, is as private as what one asks them."""

ACCOUNT = "account.json"


def file_name(stem: str, period: Period, ending: str) -> str:
    return f"{stem}-{period.first.isoformat()}-to-{period.last.isoformat()}.{ending}"


def in_blocks(pieces: Iterable[str]) -> Iterator[str]:
    """The same text in pieces of a good length."""
    block: list[str] = []
    length = 0
    for piece in pieces:
        block.append(piece)
        length += len(piece)
        if length >= BLOCK_LENGTH:
            yield "".join(block)
            block, length = [], 0
    if block:
        yield "".join(block)


def table(kind: Kind, owner: User, choices: ReportChoices) -> Iterator[str]:
    """One table of the chosen days, line by line."""
    return in_blocks(table_lines(kind, owner, choices.period, has_notes=choices.has_notes))


def whole_json(owner: User, choices: ReportChoices, *, now: datetime) -> Iterator[str]:
    """The chosen days and everything else in the journal, piece by piece."""
    left_out = frozenset() if choices.has_care else ABOUT_CARE
    pieces = journal_json(owner, choices.period, has_notes=choices.has_notes, left_out=left_out, made_at=now)
    return in_blocks(pieces)


def fhir_bundle(owner: User, choices: ReportChoices, *, now: datetime) -> Iterator[str]:
    """The chosen days for the software of a clinic. It names the person only as the person did."""
    told = Told(owner, choices.said_name, choices.born, choices.has_notes)
    return in_blocks(bundle_json(told, choices.period, made_at=now))


def journal_zip(owner: User, choices: ReportChoices, *, now: datetime) -> IO[bytes]:
    """Every file of the chosen days and a note that explains their columns, in one archive."""
    return _archive(_files(owner, choices, now=now))


def everything_zip(owner: User, choices: ReportChoices, *, now: datetime) -> IO[bytes]:
    """The same and all the rest of an account, for nobody but its owner."""
    rest = {ACCOUNT: in_blocks(account_json(owner, made_at=now))}
    return _archive(_files(owner, choices, now=now, is_everything=True) | rest)


def _files(
    owner: User, choices: ReportChoices, *, now: datetime, is_everything: bool = False
) -> dict[str, Iterator[str]]:
    said = readme(choices, is_example=has_examples(owner, choices.period), has_account=is_everything)
    return {
        "README.txt": iter([said]),
        **{f"{kind.value}.csv": table(kind, owner, choices) for kind in ENTRIES},
        "journal.json": whole_json(owner, choices, now=now),
    }


def _archive(contents: Mapping[str, Iterator[str]]) -> IO[bytes]:
    """To be read from its beginning."""
    archive_file = SpooledTemporaryFile(max_size=BYTES_IN_MEMORY)  # noqa: SIM115  closed by the response
    with zipfile.ZipFile(archive_file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in contents.items():
            with archive.open(name, "w") as file:
                file.writelines(piece.encode() for piece in pieces)
    archive_file.seek(0)
    return archive_file
