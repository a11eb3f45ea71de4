"""Writes the rows that tie entries to techniques, oils and own words."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import connection, models


def insert_links(
    model: type[models.Model], columns: tuple[str, ...], rows: Iterable[tuple[int, ...]]
) -> None:
    """Inserts rows of numbers; `columns` are named as in the table.

    Not `bulk_create`: a long file has half a million of them, and as objects they take longer than all else.
    """
    quote = connection.ops.quote_name
    names = ", ".join(quote(column) for column in columns)
    places = ", ".join(["%s"] * len(columns))
    # Only names of our own tables and columns stand in the statement.
    statement = f"INSERT INTO {quote(model._meta.db_table)} ({names}) VALUES ({places})"  # noqa: S608
    with connection.cursor() as cursor:
        cursor.executemany(statement, list(rows))
