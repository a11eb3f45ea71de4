"""Writes many rows by plain statements.

Not `bulk_create`: it makes the text of a statement anew for every few rows, which takes longer than all else,
and as long as an import writes, SQLite lets nobody else write.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Any, NamedTuple

from django.db import DEFAULT_DB_ALIAS, connection, connections, models

Values = Sequence[Any]
_AS_THEY_ARE = {type(None), int, str}


class Column(NamedTuple):
    """A column by its name, where an entry has its value, and what makes that fit the database."""

    name: str
    attribute: str
    prepared: Callable[[Any], Any]


def insert_values(model: type[models.Model], columns: Sequence[str], rows: Iterable[Values]) -> None:
    """Inserts rows; `columns` are named as in the table, and the values are what the database takes."""
    names = ", ".join(_quoted(column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    # Only names of our own tables and columns stand in the statements.
    _each(f"INSERT INTO {_table(model)} ({names}) VALUES ({places})", rows)  # noqa: S608


def insert_entries(model: type[Any], entries: Sequence[Any]) -> None:
    """Inserts entries of one owner, and sets their ids.

    Nobody else may add entries of that owner meanwhile; what is new then has the highest ids, in this order.
    """
    if not entries:
        return
    columns = _columns(model)
    of_owner = model._default_manager.filter(owner_id=entries[0].owner_id)
    newest = of_owner.aggregate(newest=models.Max("pk"))["newest"] or 0
    insert_values(model, [column.name for column in columns], (_values(columns, one) for one in entries))
    ids = of_owner.filter(pk__gt=newest).order_by("pk").values_list("pk", flat=True)
    for entry, pk in zip(entries, ids, strict=True):
        entry.pk = pk


def write_over(model: type[models.Model], entries: Iterable[Any]) -> None:
    """Writes all columns of stored entries."""
    columns = _columns(model)
    changes = ", ".join(f"{_quoted(column.name)} = %s" for column in columns)
    statement = f"UPDATE {_table(model)} SET {changes} WHERE {_quoted('id')} = %s"  # noqa: S608
    _each(statement, ([*_values(columns, one), one.pk] for one in entries))


def _columns(model: type[models.Model]) -> list[Column]:
    # The connection itself: the proxy would look it up for each of a million values.
    database = connections[DEFAULT_DB_ALIAS]
    return [
        Column(str(field.column), field.attname, partial(field.get_db_prep_save, connection=database))
        for field in model._meta.concrete_fields
        if not field.primary_key
    ]


def _values(columns: Iterable[Column], entry: models.Model) -> list[Any]:
    said = [(column, getattr(entry, column.attribute)) for column in columns]
    # Nearly all of them are what every database takes as it is.
    return [value if type(value) in _AS_THEY_ARE else column.prepared(value) for column, value in said]


def _each(statement: str, rows: Iterable[Values]) -> None:
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))


def _table(model: type[models.Model]) -> str:
    return _quoted(model._meta.db_table)


def _quoted(name: str) -> str:
    return connection.ops.quote_name(name)
