"""Writing into a table what its model would refuse first."""

from __future__ import annotations

from typing import Any

from django.db import connection

NO_SUCH_SET = 512
"""A number beyond every set of `journal.core.flags`."""


def write_past_the_model(model: Any, pk: int, values: dict[str, Any]) -> None:
    """Straight into the table: the model's own fields would refuse some values before the database does."""
    table = connection.ops.quote_name(model._meta.db_table)
    names = ", ".join(f"{connection.ops.quote_name(name)} = %s" for name in values)
    with connection.cursor() as cursor:
        cursor.execute(f"UPDATE {table} SET {names} WHERE id = %s", [*values.values(), pk])  # noqa: S608
