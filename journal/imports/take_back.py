"""Takes the last import back as a whole, as long as nothing that it wrote has been changed since."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import ChangedSinceError
from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.files.rows import ENTRIES
from journal.imports import set_up
from journal.imports.blockers import BlockedError, Blocker, blockers_of
from journal.imports.compared import new
from journal.imports.earlier import keep
from journal.imports.experiments_in_use import ExperimentsInUse
from journal.imports.models import ImportRun
from journal.imports.names import Names
from journal.imports.put_back import put_back
from journal.imports.said import said_in
from journal.imports.writing import MODELS, batches
from journal.users.models import User

Done = Mapping[str, Sequence[Any]]
"""What `apply_import` remembers of one kind, "added" and "changed": ids, or lists that begin with one."""


def take_back_import(owner: User, *, now: datetime) -> bool:
    """Puts the journal back to before its last import; says whether there was one.

    What is taken away or put back is kept as an earlier version too. A technique, an oil or a word that was
    used since stays. Raises ChangedSinceError, as `BlockedError` where it can be told what was changed, and
    then nothing is taken back.
    """
    try:
        with transaction.atomic():
            # Held, so that what is written here has the highest ids.
            User.objects.select_for_update().get(pk=owner.pk)
            run = ImportRun.objects.owned_by(owner).select_for_update().first()
            if run is None:
                return False
            _take_back(owner, run.written, now)
            run.delete()
    except IntegrityError as problem:
        raise ChangedSinceError from problem
    return True


def _take_back(owner: User, written: Mapping[str, Done], now: datetime) -> None:
    kinds = [kind for kind in Kind if kind.value in written]
    blockers = [
        blocker
        for kind in kinds
        if kind in ENTRIES
        for blocker in blockers_of(kind, owner, written[kind.value])
    ]
    if blockers:
        raise BlockedError(blockers)
    # What points at others goes first: the other way round than it came.
    for kind in reversed(kinds):
        done = written[kind.value]
        if kind in ENTRIES:
            _remove_entries(kind, owner, done["added"], now)
            put_back(kind, owner, done["changed"], now)
        else:
            _take_back_set_up(kind, owner, done, now)


def _remove_entries(kind: Kind, owner: User, added: Sequence[int], now: datetime) -> None:
    for ids in batches(added):
        rows = MODELS[kind].objects.owned_by(owner).filter(pk__in=ids)
        keep(kind, list(rows), now=now)
        rows.delete()


def _take_back_set_up(kind: Kind, owner: User, done: Done, now: datetime) -> None:
    """What was changed by hand since stays as it is: it is no entry, and its owner has decided."""
    current = set_up.states(kind, owner, [one[0] for one in [*done["added"], *done["changed"]]])
    for pk, after in done["added"]:
        if current.get(pk) == after:
            set_up.remove(kind, pk)
    names = Names(owner)
    experiments = ExperimentsInUse(owner, now.astimezone(owner.zone).date())
    for pk, before, after in done["changed"]:
        if current.get(pk) == after:
            try:
                said, lacks = names.settled(kind, said_in(kind, before))
                entry = new(kind, said)
                experiments.follow(kind, entry)
            except UnreadableError:
                # What it named is another thing now, or its days are taken.
                raise BlockedError([_blocker(kind, before)]) from None
            if lacks:
                raise BlockedError([_blocker(kind, before)])
            set_up.change(kind, owner, pk, entry, now=now)


def _blocker(kind: Kind, before: Mapping[str, Any]) -> Blocker:
    if kind == Kind.EXPERIMENT:
        return Blocker(kind, day=date.fromisoformat(before["starts_on"]))
    return Blocker(kind, name=str(before.get("name", "")))
