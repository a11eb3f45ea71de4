"""Everything of one kind as plain values, read a few hundred at a time."""

from __future__ import annotations

from collections.abc import Iterator

from journal.core.periods import Period
from journal.files.csv_lines import each, in_batches
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import Values, values_of
from journal.files.related import Related
from journal.files.rows import ENTRIES, entries_in, rows_in
from journal.users.models import User


def values_in(kind: Kind, owner: User, period: Period) -> Iterator[Values]:
    """What belongs to a period, oldest first."""
    if kind in ENTRIES:
        return _entries(kind, owner, period)
    return (values_of(FORMS[kind], row) for row in each(rows_in(kind, owner, period)))


def _entries(kind: Kind, owner: User, period: Period) -> Iterator[Values]:
    """Without models: of ten years they take longer than all the rest, with what belongs to them."""
    form, related = FORMS[kind], Related(owner)
    columns = {key: field.attribute for key, field in form.items() if field.attribute}
    unsaid = {key: field.plain.unsaid for key, field in form.items() if not field.attribute}
    for rows in in_batches(entries_in(kind, owner, period).values_list("pk", *columns.values())):
        parts = related.of(kind, [row[0] for row in rows])
        for pk, *values in rows:
            said = dict(zip(columns, values, strict=True))
            yield said | {key: parts[key].get(pk, nothing) for key, nothing in unsaid.items()}
