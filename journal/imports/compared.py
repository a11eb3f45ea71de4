"""An entry of a file beside the one that the journal holds."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import ABOUT_THE_WRITING
from journal.imports.said import Said
from journal.imports.stored import State, Stored

Entry = dict[str, Any]
"""A whole entry: a value for each key of its form, in that order."""
_FIRST_WRITTEN = ("entered_at", "entered_on", "logged_by")


_UNSAID = {kind: {key: field.plain.unsaid for key, field in form.items()} for kind, form in FORMS.items()}


def values_of(kind: Kind, state: State) -> Entry:
    return dict(zip(FORMS[kind], state, strict=True))


def new(kind: Kind, said: Mapping[str, Any]) -> Entry:
    """What was said, and nothing else."""
    return {key: said.get(key, unsaid) for key, unsaid in _UNSAID[kind].items()}


def differing(kind: Kind, said: Said, stored: Stored) -> list[str]:
    """What the file says otherwise than the journal; how it was entered makes no difference."""
    before = values_of(kind, stored.state)
    return [key for key in said if key not in ABOUT_THE_WRITING and said[key] != before[key]]


def changed(kind: Kind, said: Said, stored: Stored) -> Entry:
    """The stored entry with what the file says; it stays the entry that was first written then."""
    entry = values_of(kind, stored.state) | {
        key: value for key, value in said.items() if key not in _FIRST_WRITTEN
    }
    if kind == Kind.RATING:
        entry["entry_method"] = said.get("entry_method") or FORMS[kind]["entry_method"].plain.unsaid
    return entry
