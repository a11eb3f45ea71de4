"""What the journal holds already, found by what a file knows it by, a few hundred at a time."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from typing import Any, NamedTuple
from uuid import UUID

from django.db.models import Q

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.related import Related
from journal.files.rows import ENTRIES, stored_rows
from journal.imports.said import key_of, massage_content
from journal.users.models import User

State = tuple[Any, ...]
"""The values of an entry, in the order of its form."""
Found = dict[Hashable, list["Stored"]]


class Stored(NamedTuple):
    """An entry of the journal; what keeps no count of its writes has revision 0."""

    pk: int
    revision: int
    state: State


class StoredEntries:
    """The owner's journal as an import asks for it."""

    def __init__(self, owner: User) -> None:
        self._owner = owner
        self._related = Related(owner)
        self._set_up: dict[Kind, Found] = {}

    def found(self, kind: Kind, keys: Iterable[Hashable]) -> Found:
        """What is known by these keys; more than one only where a file gave sessions no identifier."""
        if kind in ENTRIES:
            return self._entries(kind, list(keys))
        if kind not in self._set_up:
            rows = stored_rows(kind, self._owner)
            states = (tuple(field.get(row) for field in FORMS[kind].values()) for row in rows)
            self._set_up[kind] = _by_key(
                kind, [Stored(row.pk, 0, state) for row, state in zip(rows, states, strict=True)]
            )
        return self._set_up[kind]

    def _entries(self, kind: Kind, keys: list[Hashable]) -> Found:
        """Read as values: rows of the model, with what belongs to them, take five times as long."""
        form = FORMS[kind]
        columns = [field.attribute for field in form.values() if field.attribute]
        by_days = stored_rows(kind, self._owner).filter(_with_keys(kind, keys)).order_by("pk")
        rows = list(by_days.values_list("pk", "revision", *columns))
        related = self._related.of(kind, [row[0] for row in rows])
        return _by_key(kind, [_stored(form, columns, row, related) for row in rows])


def _stored(
    form: Any, columns: list[str], row: tuple[Any, ...], related: Mapping[str, Mapping[int, Any]]
) -> Stored:
    values = dict(zip(columns, row[2:], strict=True))
    return Stored(
        row[0],
        row[1],
        tuple(
            values[field.attribute] if field.attribute else related[key].get(row[0], field.plain.unsaid)
            for key, field in form.items()
        ),
    )


def _by_key(kind: Kind, stored: Iterable[Stored]) -> Found:
    found: Found = {}
    for one in stored:
        values = dict(zip(FORMS[kind], one.state, strict=True))
        found.setdefault(key_of(kind, values), []).append(one)
        if kind == Kind.MASSAGE:
            found.setdefault(massage_content(values), []).append(one)
    return found


def _with_keys(kind: Kind, keys: Iterable[Hashable]) -> Q:
    ids = {key for key in keys if isinstance(key, UUID)}
    days = {key[0] for key in keys if isinstance(key, tuple)}
    if kind == Kind.MASSAGE:
        return Q(client_id__in=ids) | Q(date__in=days)
    if kind == Kind.FOOT_CHECK:
        # Of a day with very many only those that are asked for.
        return Q(date__in=days, entered_at__in={key[1] for key in keys if isinstance(key, tuple)})
    return Q(date__in=days)
