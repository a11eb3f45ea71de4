"""What stands in the way of taking an import back: entries that are no longer as it left them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.entries import ChangedSinceError
from journal.core.numbers import number_text
from journal.files.kinds import Kind
from journal.imports.earlier import VERSIONS
from journal.imports.writing import MODELS, batches
from journal.users.models import User

NAMED_MAX = 5


@dataclass(frozen=True)
class Blocker:
    """One of them; what belongs to no day has a name."""

    kind: Kind
    day: date | None = None
    name: str = ""

    @property
    def words(self) -> str:
        if self.day is None:
            return f"{self.kind.label} “{self.name}”" if self.name else str(self.kind.label)
        day = date_format(self.day)
        return day if self.kind == Kind.RATING else f"{day} ({self.kind.label})"


class BlockedError(ChangedSinceError):
    """Nothing was taken back; its text names the first few of what was changed since."""

    def __init__(self, blockers: Collection[Blocker]) -> None:
        in_order = sorted(blockers, key=lambda one: (one.day or date.min, one.kind))
        named = ", ".join(one.words for one in in_order[:NAMED_MAX])
        n_more = len(in_order) - NAMED_MAX
        if n_more > 0:
            more = ngettext("%(named)s and %(n)s more", "%(named)s and %(n)s more", n_more)
            named = more % {"named": named, "n": number_text(n_more)}
        super().__init__(
            _("Nothing was taken back, because this was changed since: %(named)s.") % {"named": named}
        )


def blockers_of(kind: Kind, owner: User, done: Mapping[str, Sequence[Any]]) -> Iterator[Blocker]:
    """The entries of one kind that were changed or deleted since; the others are held until the end.

    One that the import has added and that is gone already stands in nobody's way.
    """
    expected = dict.fromkeys(done["added"], 1) | {pk: revision for pk, revision, _before in done["changed"]}
    found: dict[int, tuple[int, date]] = {}
    for ids in batches(expected):
        rows = MODELS[kind].objects.owned_by(owner).filter(pk__in=ids).select_for_update()
        found |= {pk: (revision, day) for pk, revision, day in rows.values_list("pk", "revision", "date")}
    yield from (Blocker(kind, day) for pk, (revision, day) in found.items() if revision != expected[pk])
    days = _days_before(kind, owner, done["changed"])
    for pk, _revision, _before in done["changed"]:
        if pk not in found or pk not in days:
            yield Blocker(kind, found[pk][1] if pk in found else days.get(pk))


def _days_before(kind: Kind, owner: User, changed: Sequence[Any]) -> dict[int, date]:
    """The days of entries before they were changed; not of those whose earlier version was deleted."""
    if kind not in VERSIONS:
        return {pk: date.fromisoformat(before["date"]) for pk, _revision, before in changed}
    versions = VERSIONS[kind]._default_manager.filter(owner=owner)
    days: dict[int, date] = {}
    for some in batches(changed):
        rows = versions.filter(pk__in=[version for _pk, _revision, version in some])
        found = dict(rows.values_list("pk", "date"))
        days |= {pk: found[version] for pk, _revision, version in some if version in found}
    return days
