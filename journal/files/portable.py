"""One portable form for everything in a journal: what each entry says, by names instead of ids.

The JSON file, the tables and the reading back of both are made of the same forms (`journal.files.forms`), so
they cannot differ. The forms are also what an import may hold: whatever a `Record` says has these keys.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from operator import attrgetter
from typing import Any

from journal.files.plain import Plain

TEXTS_OF_ONES_OWN = frozenset(
    {
        "note",
        "medication_change",
        "goal",
        "question_1",
        "question_2",
        "question_3",
        "conditions",
        "medications",
        "with_whom",
        "logged_by",
    }
)
"""What stays out when a person leaves their notes out."""
ABOUT_THE_WRITING = frozenset({"entered_at", "entered_on", "entry_method", "logged_by"})
"""When, how and by whom something was written: kept, but it makes no two entries differ."""


@dataclass(frozen=True)
class Field:
    """One value of an entry: how files hold it, and where its row has it."""

    plain: Plain[Any]
    get: Callable[[Any], Any]
    is_needed: bool = False
    attribute: str = ""
    """The row's own column, where one holds the value as it is."""


Form = Mapping[str, Field]
"""The fields of one kind by their keys, which are the keys in JSON and the columns of the tables."""
Values = Mapping[str, Any]
"""What one entry says, by the keys of its form."""


def portable(form: Form, row: Any, *, zone: tzinfo, has_notes: bool = True) -> dict[str, object]:
    """A stored row as JSON values; its relations should have been fetched along."""
    return written(form, values_of(form, row), zone=zone, has_notes=has_notes)


def values_of(form: Form, row: Any) -> Values:
    """What a stored row says."""
    return {key: field.get(row) for key, field in form.items()}


def written(form: Form, values: Values, *, zone: tzinfo, has_notes: bool = True) -> dict[str, object]:
    """The values of an entry as JSON values."""
    left_out = frozenset() if has_notes else TEXTS_OF_ONES_OWN
    return {
        key: field.plain.write(_local(values[key], zone))
        for key, field in form.items()
        if key not in left_out
    }


def _local(value: Any, zone: tzinfo) -> Any:
    return value.astimezone(zone) if isinstance(value, datetime) else value


def field(plain: Plain[Any], attribute: str, *, is_needed: bool = False) -> Field:
    """A field that a column of the row holds as it is."""
    return Field(plain, attrgetter(attribute), is_needed, attribute)


def needed(plain: Plain[Any], attribute: str) -> Field:
    """A field without which there is no entry."""
    return field(plain, attribute, is_needed=True)
