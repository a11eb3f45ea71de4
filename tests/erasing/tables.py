"""Every table of the database as it stands, whatever the models say of it."""

from __future__ import annotations

from collections.abc import Iterator

from django.apps import apps
from django.contrib.sessions.models import Session
from django.db import connection, models

from journal.users.models import User

WORDS = (models.CharField, models.TextField, models.JSONField, models.BinaryField)
Contents = dict[str, list[tuple[str, ...]]]


def contents() -> Contents:
    """Each table's rows, in order, all their columns as text; what signs somebody in is opened."""
    with connection.cursor() as cursor:
        names = connection.introspection.table_names(cursor)
        found = {name: sorted(rows_of(name)) for name in names}
    found["django_session"] = sorted((row.pk, str(row.get_decoded())) for row in Session.objects.all())
    return found


def rows_of(table: str) -> Iterator[tuple[str, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  a name we were told
        for row in cursor.fetchall():
            yield tuple(as_text(value) for value in row)


def as_text(value: object) -> str:
    if isinstance(value, bytes | memoryview):
        return bytes(value).decode(errors="replace")
    return str(value)


def with_text(found: Contents, text: str) -> set[str]:
    """The tables that hold a text anywhere."""
    return {table for table, rows in found.items() if any(text in value for row in rows for value in row)}


def with_words() -> dict[str, str]:
    """The tables that no foreign key leads from to a user, and that have room for words: their models."""
    every = set(apps.get_models(include_auto_created=True)) - of_people().keys()
    return {
        model._meta.db_table: model._meta.label
        for model in every
        if any(isinstance(field, WORDS) for field in model._meta.concrete_fields)
    }


def of_people() -> dict[type[models.Model], str]:
    """Every model whose rows belong to a user, and the way from its row to the user, by foreign keys."""
    ways: dict[type[models.Model], str] = {User: "pk"}
    every = [model for model in apps.get_models(include_auto_created=True) if model not in ways]
    is_growing = True
    while is_growing:
        is_growing = False
        for model in every:
            if model not in ways and (way := way_of(model, ways)):
                ways[model] = way
                is_growing = True
    return ways


def way_of(model: type[models.Model], ways: dict[type[models.Model], str]) -> str:
    for field in model._meta.concrete_fields:
        target = field.related_model
        if isinstance(target, type) and target is not model and target in ways:
            return field.name if target is User else f"{field.name}__{ways[target]}"
    return ""
