"""Writing what a plan says, all of it or nothing."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.files.kinds import Kind
from journal.files.rows import ENTRIES
from journal.imports import set_up
from journal.imports.compared import values_of
from journal.imports.earlier import VERSIONS
from journal.imports.fingerprint import fingerprint
from journal.imports.ids import Ids
from journal.imports.models import ImportRun
from journal.imports.planned import ImportPlan, Write
from journal.imports.writing import ChangedMeanwhileError, EntryWriter
from journal.users.models import User


class JournalChangedError(Exception):
    """The journal is no longer as it was when the plan was made, so nothing was written."""


def apply_import(owner: User, plan: ImportPlan, *, now: datetime) -> Counter[Kind]:
    """Adds and changes what the plan says, in one transaction; returns how many of each kind.

    Rows that the plan refuses are left out. Raises JournalChangedError.
    """
    try:
        with transaction.atomic():
            return _apply(owner, plan, now)
    except (ChangedMeanwhileError, IntegrityError) as problem:
        # What a plan holds was checked, so only somebody else's writing at this moment breaks a constraint.
        raise JournalChangedError from problem


def _apply(owner: User, plan: ImportPlan, now: datetime) -> Counter[Kind]:
    # Held, so that two imports at once do not both find the journal unchanged.
    User.objects.select_for_update().get(pk=owner.pk)
    if fingerprint(owner) != plan.journal:
        raise ChangedMeanwhileError
    done: dict[str, dict[str, Any]] = {}
    # In the order of the kinds: what others point at comes first.
    for kind in (kind for kind in Kind if kind not in ENTRIES and plan.writes.get(kind)):
        done[kind.value] = _set_up(kind, owner, plan.writes[kind], now)
    writer = EntryWriter(owner, Ids(owner), now=now)
    for kind in (kind for kind in ENTRIES if plan.writes.get(kind)):
        done[kind.value] = _entries(kind, owner, plan.writes[kind], writer)
    if done:
        ImportRun.objects.update_or_create(owner=owner, defaults={"made_at": now, "written": done})
    return Counter({kind: len(writes) for kind, writes in plan.writes.items()})


def _entries(kind: Kind, owner: User, writes: list[Write], writer: EntryWriter) -> dict[str, Any]:
    """Writes and remembers: ids of what is new, (id, revision, the earlier version's id) of what is not."""
    new, old = _parted(writes)
    kept = {} if kind in VERSIONS else set_up.states(kind, owner, [write.pk for write in old])
    added = writer.add(kind, new)
    changed = [(pk, revision, kept.get(pk, version)) for pk, revision, version in writer.change(kind, old)]
    return {"added": added, "changed": changed}


def _set_up(kind: Kind, owner: User, writes: list[Write], now: datetime) -> dict[str, Any]:
    """Writes and remembers: (id, state now) of what is new, (id, state before, state now) of what is not."""
    new, old = _parted(writes)
    added = set_up.add(kind, owner, [values_of(kind, write.state) for write in new], now=now)
    before = set_up.states(kind, owner, [write.pk for write in old])
    for write in old:
        set_up.change(kind, owner, write.pk, values_of(kind, write.state), now=now)
    after = set_up.states(kind, owner, [*added, *before])
    return {
        "added": [(pk, after[pk]) for pk in added],
        "changed": [(pk, before[pk], after[pk]) for pk in before],
    }


def _parted(writes: list[Write]) -> tuple[list[Write], list[Write]]:
    """What is new, and what changes something stored."""
    return [write for write in writes if not write.pk], [write for write in writes if write.pk]
