"""A journal as files: tables in CSV with an entry a row, all of it as JSON, and everything in an archive."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO

from journal.core.periods import Period
from journal.fhir.bundle import bundle_json
from journal.fhir.told import Told
from journal.files.journal_json import journal_json
from journal.files.kinds import Kind
from journal.files.rows import ENTRIES
from journal.files.tables import table_lines
from journal.reports.choices import ReportChoices
from journal.reports.readme import readme
from journal.users.models import User
from symptoms.models import DailyRating, EntryMethod

BYTES_IN_MEMORY = 4 * 1024 * 1024


def file_name(stem: str, period: Period, ending: str) -> str:
    return f"{stem}-{period.first.isoformat()}-to-{period.last.isoformat()}.{ending}"


def table(kind: Kind, owner: User, choices: ReportChoices) -> Iterator[str]:
    """One table of the chosen days, line by line."""
    return table_lines(kind, owner, choices.period, has_notes=choices.has_notes)


def whole_json(owner: User, choices: ReportChoices, *, now: datetime) -> Iterator[str]:
    """The chosen days and everything else in the journal, piece by piece."""
    return journal_json(owner, choices.period, has_notes=choices.has_notes, made_at=now)


def fhir_bundle(owner: User, choices: ReportChoices, *, now: datetime) -> Iterator[str]:
    """The chosen days for the software of a clinic. It names the person only as the person did."""
    told = Told(owner, choices.said_name, choices.born, choices.has_notes)
    return bundle_json(told, choices.period, made_at=now)


def journal_zip(owner: User, choices: ReportChoices, *, now: datetime) -> IO[bytes]:
    """Every file and a note that explains their columns, in an archive to be read from its beginning."""
    archive_file = SpooledTemporaryFile(max_size=BYTES_IN_MEMORY)  # noqa: SIM115  closed by the response
    contents = {
        "README.txt": iter([readme(choices.period, is_example=_is_example(owner, choices.period))]),
        **{f"{kind.value}.csv": table(kind, owner, choices) for kind in ENTRIES},
        "journal.json": whole_json(owner, choices, now=now),
    }
    with zipfile.ZipFile(archive_file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, pieces in contents.items():
            with archive.open(name, "w") as file:
                file.writelines(piece.encode() for piece in pieces)
    archive_file.seek(0)
    return archive_file


def _is_example(owner: User, period: Period) -> bool:
    """Whether the person, or some of the period's ratings, are invented."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    return owner.is_demo or ratings.filter(entry_method=EntryMethod.EXAMPLE).exists()
