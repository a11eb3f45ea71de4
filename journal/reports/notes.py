"""The person's own words in a report: the newest ones, cut to a readable length."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

NOTES_MAX = 30
NOTE_LENGTH_SHOWN = 400


@dataclass(frozen=True)
class Note:
    """What the person wrote on one day, cut to a readable length."""

    day: date
    text: str


@dataclass(frozen=True)
class Notes:
    """The newest notes, newest first, of `n` in the period."""

    newest: list[Note]
    n: int


def newest_notes(rows: Iterable[tuple[str, str]]) -> Notes:
    """Of (day as ISO text, note), the ones that say something."""
    written = sorted(((day, text.strip()) for day, text in rows if text.strip()), reverse=True)
    newest = [Note(date.fromisoformat(day), cut(text)) for day, text in written[:NOTES_MAX]]
    return Notes(newest, len(written))


def cut(text: str) -> str:
    return text if len(text) <= NOTE_LENGTH_SHOWN else text[: NOTE_LENGTH_SHOWN - 1].rstrip() + "…"
