"""A diary in two of our own tables, ratings.csv and sessions.csv, as a day table.

Neither an account nor the database is asked. Columns may be missing, moved or be others than ours; what is
needed of the ratings is the date and one symptom, and of the sessions the date.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext as _

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.files.plain_sets import Ref
from journal.imports.decoding import START, OtherKindError, UnreadableFileError, as_utf_8
from journal.imports.forms import BYTES_MAX
from journal.imports.own_csv import own_csv_records
from journal.imports.own_json import looks_like_json
from journal.imports.records import Record, Refusal
from journal.imports.said import Said, said_in
from journal.imports.tables import Table, open_table
from journal.insights import DayTable
from journal.insights.choices import CARRIER, ESSENTIAL
from journal.insights.findings import first_day_needed
from symptoms.models import SYMPTOMS

_READ = {
    Kind.RATING: ("date", *SYMPTOMS),
    Kind.MASSAGE: ("date", "duration_minutes", "techniques", "carrier_oil", "essential_oils", "id"),
}
"""The columns that findings are made of; what the others hold does not matter here."""


class UnreadableDiaryError(Exception):
    """Files that cannot be analysed. `problems` are all that is wrong with them, each with its file."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(*problems)
        self.problems = problems


@dataclass
class Diary:
    """What the two files say. A day after `latest` is a problem; None where such days are left out."""

    latest: date | None
    ratings: dict[date, Said] = field(default_factory=dict)
    massages: list[Said] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def days(self) -> set[date]:
        return {*self.ratings, *(massage["date"] for massage in self.massages)}


def day_table_of(ratings: Path, sessions: Path, *, today: date | None, latest: date) -> DayTable:
    """The days up to today, or else up to the last one of the files, as far back as findings look.

    Without a today, a day after `latest`, which no diary can hold yet, is a mistake of the file.
    Raises UnreadableDiaryError.
    """
    diary = Diary(None if today else latest)
    _take_ratings(diary, ratings)
    _take_massages(diary, sessions)
    if diary.problems:
        raise UnreadableDiaryError(diary.problems)
    days = diary.days
    last = today or max(days, default=None)
    first = min(days, default=None)
    if first is None or last is None:
        raise UnreadableDiaryError([_("There is no day in these files.")])
    if first > last:
        words = _("The first day in these files is %(first)s, which is after %(today)s.")
        raise UnreadableDiaryError([words % {"first": first, "today": last}])
    # Centuries of days, times every technique that is named, would fill any memory.
    return _table(diary, first_day_needed(first, last), last)


def _table(diary: Diary, first: date, last: date) -> DayTable:
    massages = [massage for massage in diary.massages if first <= massage["date"] <= last]
    return DayTable.from_rows(
        first,
        last,
        _scores(diary, first, last),
        [(said["date"], said.get("duration_minutes") or 0) for said in massages],
        [(said["date"], ref.name) for said in massages for ref in said.get("techniques", ())],
        [(said["date"], name) for said in massages for name in _oils(said)],
    )


def _scores(diary: Diary, first: date, last: date) -> Iterator[tuple[Any, ...]]:
    for day, said in diary.ratings.items():
        if first <= day <= last:
            yield day, *(said.get(symptom) for symptom in SYMPTOMS)


def _oils(said: Said) -> Iterator[str]:
    """Which kind each oil is of and its name; a table has the names of built-in ones too."""
    carrier_oil: Ref | None = said.get("carrier_oil")
    if carrier_oil:
        yield f"{CARRIER}{carrier_oil.name}"
    for ref, _drops in said.get("essential_oils", ()):
        yield f"{ESSENTIAL}{ref.name}"


def _take_ratings(diary: Diary, path: Path) -> None:
    lines: dict[date, int] = {}
    for line, said in _rows(diary, path, Kind.RATING):
        day = said["date"]
        if diary.ratings.setdefault(day, said) != said:
            words = _("Line %(line)s says something else about the same day.")
            diary.problems.append(_at(path, line, words % {"line": lines[day]}))
        lines.setdefault(day, line)


def _take_massages(diary: Diary, path: Path) -> None:
    """A session that is there twice under one identifier is one; without, a day may have several alike."""
    ids = set()
    for _line, said in _rows(diary, path, Kind.MASSAGE):
        known_by = said.get("id")
        if known_by is None or known_by not in ids:
            diary.massages.append(said)
        ids.add(known_by)


def _rows(diary: Diary, path: Path, kind: Kind) -> Iterator[tuple[int, Said]]:
    """The line and what it says of each row that has a day; everything else is a problem of the diary."""
    try:
        table = _opened(kind, path)
        names = _names(table, kind)
        for record in own_csv_records(kind, names, table.rows()):
            try:
                yield record.line, _said(kind, record, diary.latest)
            except UnreadableError as problem:
                diary.problems.append(_at(path, record.line, str(problem)))
    except UnreadableFileError as problem:
        diary.problems.append(f"{path}: {problem}")


def _opened(kind: Kind, path: Path) -> Table:
    try:
        with path.open("rb") as file:
            content = file.read(BYTES_MAX + 1)
    except OSError as problem:
        raise UnreadableFileError(problem.strerror or str(problem)) from None
    if len(content) > BYTES_MAX:
        words = _("This file is too large. A file may have up to %(size)s.")
        raise UnreadableFileError(words % {"size": filesizeformat(BYTES_MAX)})
    needed = _("A CSV table is needed, such as %(name)s.") % {"name": f"{kind.value}.csv"}
    try:
        text = as_utf_8(content)
    except OtherKindError as other:
        raise UnreadableFileError(f"{other.kind} {needed}") from None
    if looks_like_json(text[:START].decode(errors="ignore")):
        raise UnreadableFileError(f"{_('This is JSON.')} {needed}")
    return open_table(text, n_columns_min=1, n_rows_min=0)


def _names(table: Table, kind: Kind) -> list[str]:
    """The columns in small letters. Raises UnreadableFileError when one is missing or there twice."""
    if not table.has_header:
        raise UnreadableFileError(_("The first line must name the columns, such as “date”."), line=1)
    names = [name.casefold() for name in table.names]
    twice = next((name for name in _READ[kind] if names.count(name) > 1), None)
    if twice:
        raise UnreadableFileError(_("The column “%(name)s” is there twice.") % {"name": twice}, line=1)
    if "date" not in names:
        raise UnreadableFileError(_("The column “date” is missing."), line=1)
    if kind == Kind.RATING and not set(SYMPTOMS) & set(names):
        words = _("At least one of these columns is needed: %(names)s.")
        raise UnreadableFileError(words % {"names": ", ".join(SYMPTOMS)}, line=1)
    return names


def _said(kind: Kind, record: Record | Refusal, latest: date | None) -> Said:
    """Raises UnreadableError."""
    if isinstance(record, Refusal):
        raise UnreadableError(record.reason)
    said = said_in(kind, {key: value for key, value in record.values.items() if key in _READ[kind]})
    if said.get("date") is None:
        raise UnreadableError(_("This is missing: %(names)s.") % {"names": "date"})
    if latest and said["date"] > latest:
        raise UnreadableError(_("date: %(day)s has not come yet.") % {"day": said["date"]})
    return said


def _at(path: Path, line: int, reason: str) -> str:
    return f"{path}: {UnreadableFileError(reason, line=line)}"
