"""Writes earlier versions over the entries that an import has changed, a few hundred at a time."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.imports import links
from journal.imports.earlier import VERSIONS, keep
from journal.imports.said import said_in
from journal.imports.statements import write_over
from journal.imports.writing import MODELS, batches
from journal.users.models import User
from sessions import details as massages
from sessions.facts import ItemNames
from symptoms import details as ratings
from symptoms import weekly_details as weekly_checks
from symptoms.models import OwnWord

Changed = tuple[int, int, Any]
"""The id and the revision of an entry, and what it was: its version's id, or all of it where none is kept."""


def put_back(kind: Kind, owner: User, changed: Sequence[Changed], now: datetime) -> None:
    """The entries must be there as the import left them, and so must their versions."""
    put = _PUT[kind](owner)
    for some in batches(changed):
        found = MODELS[kind].objects.owned_by(owner).in_bulk([pk for pk, _revision, _before in some])
        rows = [found[pk] for pk, _revision, _before in some]
        keep(kind, rows, now=now)
        relate = put(rows, _before(kind, owner, some))
        for row in rows:
            row.revision += 1
        write_over(MODELS[kind], rows)
        links.unlink(kind, [row.pk for row in rows])
        relate()


def _before(kind: Kind, owner: User, changed: Sequence[Changed]) -> list[Mapping[str, Any]]:
    """What each entry said."""
    if kind not in VERSIONS:
        return [before for _pk, _revision, before in changed]
    versions = VERSIONS[kind]._default_manager.filter(owner=owner)
    found = versions.in_bulk([version_id for _pk, _revision, version_id in changed])
    return [found[version_id].values for _pk, _revision, version_id in changed]


Rows = Sequence[Any]
Relate = Callable[[], None]
Put = Callable[[Rows, Sequence[Mapping[str, Any]]], Relate]
"""Sets the columns of rows; what it returns writes the rest, once they are saved."""


def _put_ratings(owner: User) -> Put:
    words = frozenset(OwnWord.objects.owned_by(owner).values_list("pk", flat=True))

    def put(rows: Rows, before: Sequence[Mapping[str, Any]]) -> Relate:
        # What was deleted since is left out, as in every undo.
        said = [ratings.still_there(ratings.from_json(values), words) for values in before]
        for row, details, values in zip(rows, said, before, strict=True):
            ratings.put(details, row)
            _put_times(row, values)

        def relate() -> None:
            pairs = list(zip(rows, said, strict=True))
            links.link_words((row.pk, word) for row, details in pairs for word in details.own_word_ids)
            links.link_spots(spot for row, details in pairs for spot in ratings.spots_for(details, row))

        return relate

    return put


def _put_massages(owner: User) -> Put:
    names = ItemNames.of(owner)

    def put(rows: Rows, before: Sequence[Mapping[str, Any]]) -> Relate:
        said = [names.still_there(massages.from_json(values)) for values in before]
        for row, details, values in zip(rows, said, before, strict=True):
            massages.put(details, row)
            _put_times(row, values)

        def relate() -> None:
            pairs = list(zip(rows, said, strict=True))
            links.link_techniques((row.pk, pk) for row, details in pairs for pk in details.technique_ids)
            links.link_drops((row.pk, *dose) for row, details in pairs for dose in details.drops.items())

        return relate

    return put


def _put_weekly_checks(_owner: User) -> Put:
    def put(rows: Rows, before: Sequence[Mapping[str, Any]]) -> Relate:
        for row, values in zip(rows, before, strict=True):
            weekly_checks.put(weekly_checks.from_json(values), row)
            _put_times(row, values)
        return _nothing_more

    return put


def _put_foot_checks(_owner: User) -> Put:
    def put(rows: Rows, before: Sequence[Mapping[str, Any]]) -> Relate:
        for row, values in zip(rows, before, strict=True):
            for key, value in said_in(Kind.FOOT_CHECK, values).items():
                setattr(row, FORMS[Kind.FOOT_CHECK][key].attribute, value)
        return _nothing_more

    return put


def _nothing_more() -> None:
    """For entries that have all they say in their own row."""


def _put_times(row: Any, values: Mapping[str, Any]) -> None:
    row.entered_at = datetime.fromisoformat(values["entered_at"])
    row.entered_on = date.fromisoformat(values["entered_on"])


_PUT: Mapping[Kind, Callable[[User], Put]] = {
    Kind.RATING: _put_ratings,
    Kind.MASSAGE: _put_massages,
    Kind.WEEKLY_CHECK: _put_weekly_checks,
    Kind.FOOT_CHECK: _put_foot_checks,
}
