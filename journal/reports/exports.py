"""A journal as CSV: UTF-8, a header row, ISO dates, one row a day or a session, safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.reports.choices import ReportChoices
from journal.users.models import User
from sessions.models import MassageSession
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod

Cells = list[str | int | None]
RATING_COLUMNS = ["date", *SYMPTOMS, "entry_method", "entered_at", "entered_on", "note"]
SESSION_COLUMNS = [
    "date",
    "start_time",
    "duration_minutes",
    "techniques",
    "carrier_oil",
    "essential_oils",
    "given_by",
    "note",
    "entered_at",
    "entered_on",
]
ROWS_AT_ONCE = 500
BYTES_IN_MEMORY = 4 * 1024 * 1024
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula, in half and full width."""


def file_name(stem: str, period: Period, ending: str) -> str:
    return f"{stem}-{period.first.isoformat()}-to-{period.last.isoformat()}.{ending}"


def ratings_csv(owner: User, choices: ReportChoices) -> Iterator[str]:
    """The daily ratings, oldest first, line by line."""
    ratings = DailyRating.objects.owned_by(owner).in_period(choices.period).order_by("date")
    yield from _lines(RATING_COLUMNS, (_rating_cells(rating, owner, choices) for rating in _each(ratings)))


def sessions_csv(owner: User, choices: ReportChoices) -> Iterator[str]:
    """The massage sessions, oldest first, line by line."""
    massages = MassageSession.objects.owned_by(owner).in_period(choices.period).with_details()
    rows = _each(massages.order_by("date", "start_time", "pk"))
    yield from _lines(SESSION_COLUMNS, (_massage_cells(massage, owner, choices) for massage in rows))


def journal_zip(owner: User, choices: ReportChoices) -> IO[bytes]:
    """Both files and a note that explains their columns, in an archive to be read from its beginning."""
    archive_file = SpooledTemporaryFile(max_size=BYTES_IN_MEMORY)  # noqa: SIM115  closed by the response
    contents = {
        "README.txt": iter([readme(choices.period, is_example=_is_example(owner, choices.period))]),
        "ratings.csv": ratings_csv(owner, choices),
        "sessions.csv": sessions_csv(owner, choices),
    }
    with zipfile.ZipFile(archive_file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, lines in contents.items():
            with archive.open(name, "w") as file:
                file.writelines(line.encode() for line in lines)
    archive_file.seek(0)
    return archive_file


def _is_example(owner: User, period: Period) -> bool:
    """Whether the person, or some of the period's ratings, are invented."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    return owner.is_demo or ratings.filter(entry_method=EntryMethod.EXAMPLE).exists()


def readme(period: Period, *, is_example: bool) -> str:
    """What the columns mean."""
    text = _("""Neuropathy Journal: ratings and massage sessions from %(first)s to %(last)s
%(example)s
Both files are CSV in UTF-8 with a header row. Dates are ISO 8601 (2026-11-21). An empty cell was not said;
it is never 0. A text that a spreadsheet would take for a formula has an apostrophe in front.

ratings.csv, one row a rated day
  date                             the day described
  tingling numbness burning pain   0 (none) to 10 (worst imaginable)
  entry_method                     check_in, same (same as yesterday) or example (example data)
  entered_at                       when the day was first rated, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
  note                             in the person's own words

sessions.csv, one row a massage session
  date                             the day of the session
  start_time                       hours and minutes
  duration_minutes                 minutes
  techniques                       names, with a semicolon between two
  carrier_oil                      its name
  essential_oils                   name:drops, with a semicolon between two
  given_by                         self, other or professional
  note                             in the person's own words
  entered_at                       when the session was first logged, with the offset from UTC
  entered_on                       the date of that moment where the person lived then
""")
    example = _("This is example data of an invented person.")
    return text % {
        "first": period.first.isoformat(),
        "last": period.last.isoformat(),
        "example": f"\n{example}\n" if is_example else "",
    }


def _each(rows: Any) -> Iterator[Any]:
    """The rows a few hundred at a time, so that a long journal never stands in memory as a whole."""
    found: Iterator[Any] = rows.iterator(chunk_size=ROWS_AT_ONCE)
    return found


def _rating_cells(rating: DailyRating, owner: User, choices: ReportChoices) -> Cells:
    return [
        rating.date.isoformat(),
        *rating.scores.values(),
        rating.entry_method,
        _moment(rating.entered_at, owner),
        rating.entered_on.isoformat(),
        rating.note if choices.has_notes else "",
    ]


def _massage_cells(massage: MassageSession, owner: User, choices: ReportChoices) -> Cells:
    doses = (f"{dose.essential_oil}:{dose.drops}" for dose in massage.oil_doses.all())
    return [
        massage.date.isoformat(),
        massage.start_time.isoformat("minutes") if massage.start_time else "",
        massage.duration_minutes,
        "; ".join(str(technique) for technique in massage.techniques.all()),
        str(massage.carrier_oil) if massage.carrier_oil else "",
        "; ".join(doses),
        massage.given_by,
        massage.note if choices.has_notes else "",
        _moment(massage.entered_at, owner),
        massage.entered_on.isoformat(),
    ]


def _moment(instant: datetime, owner: User) -> str:
    # The zone is named here because the lines are written after the request has let go of it.
    return instant.astimezone(owner.zone).isoformat(timespec="seconds")


def _lines(columns: list[str], rows: Iterable[Cells]) -> Iterator[str]:
    """Each row as a line of CSV."""
    line = io.StringIO(newline="")
    writer = csv.writer(line)
    writer.writerow(columns)
    for cells in rows:
        yield _taken(line)
        writer.writerow([safe(cell) for cell in cells])
    yield _taken(line)


def _taken(line: io.StringIO) -> str:
    text = line.getvalue()
    line.seek(0)
    line.truncate()
    return text


def safe(cell: str | int | None) -> str | int | None:
    """The cell; a text that begins like a formula gets an apostrophe, which keeps it a text."""
    if isinstance(cell, str) and cell.startswith(FORMULA_STARTS):
        return f"'{cell}"
    return cell
