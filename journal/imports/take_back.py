"""Takes the last import back as a whole, as long as nothing that it wrote has been changed since."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction

from journal.core.entries import ChangedSinceError
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.rows import ENTRIES
from journal.imports import set_up
from journal.imports.compared import new
from journal.imports.earlier import VERSIONS, keep
from journal.imports.models import ImportRun
from journal.imports.names import Names
from journal.imports.said import said_in
from journal.imports.writing import MODELS, batches
from journal.users.models import User
from sessions.actions import restore_massage
from sessions.models import FootCheck
from symptoms.actions import restore_rating
from symptoms.weekly_actions import restore_weekly_check

Done = Mapping[str, Sequence[Any]]
"""What `apply_import` remembers of one kind, "added" and "changed": ids, or lists that begin with one."""


def take_back_import(owner: User, *, now: datetime) -> bool:
    """Puts the journal back to before its last import; says whether there was one.

    What is taken away or put back is kept as an earlier version too. A technique, an oil or a word that was
    used since stays. Raises ChangedSinceError, and then nothing is taken back.
    """
    try:
        with transaction.atomic():
            run = ImportRun.objects.owned_by(owner).select_for_update().first()
            if run is None:
                return False
            _take_back(owner, run.written, now)
            run.delete()
    except IntegrityError as problem:
        raise ChangedSinceError from problem
    return True


def _take_back(owner: User, written: Mapping[str, Done], now: datetime) -> None:
    # What points at others goes first: the other way round than it came.
    for kind in reversed([kind for kind in Kind if kind.value in written]):
        done = written[kind.value]
        if kind in ENTRIES:
            _remove_entries(kind, owner, done["added"], now)
            for one in done["changed"]:
                _RESTORE[kind](kind, owner, one, now)
        else:
            _take_back_set_up(kind, owner, done, now)


def _remove_entries(kind: Kind, owner: User, added: Sequence[int], now: datetime) -> None:
    for ids in batches(added):
        rows = list(MODELS[kind].objects.owned_by(owner).filter(pk__in=ids, revision=1).select_for_update())
        if len(rows) < len(ids):
            raise ChangedSinceError
        keep(kind, rows, now=now)
        MODELS[kind].objects.filter(pk__in=ids).delete()


def _before(kind: Kind, owner: User, changed: Sequence[int]) -> tuple[Any, dict[str, Any]]:
    """The earlier version of a changed entry, and what the apps' own undo takes."""
    pk, revision, version_id = changed
    version = VERSIONS[kind]._default_manager.filter(owner=owner, pk=version_id).first()
    if version is None:
        raise ChangedSinceError
    return version, {"values": version.values, "after": f"{pk}:{revision}"}


def _restore_day(kind: Kind, owner: User, changed: Sequence[int], now: datetime) -> None:
    version, before = _before(kind, owner, changed)
    restore = restore_rating if kind == Kind.RATING else restore_weekly_check
    restore(owner=owner, before=before | {"date": version.date.isoformat()}, now=now)


def _restore_massage(kind: Kind, owner: User, changed: Sequence[int], now: datetime) -> None:
    version, before = _before(kind, owner, changed)
    restore_massage(owner=owner, before=before | {"client_id": str(version.client_id)}, now=now)


def _restore_foot_check(kind: Kind, owner: User, changed: Sequence[Any], _now: datetime) -> None:
    pk, revision, before = changed
    check = FootCheck.objects.owned_by(owner).filter(pk=pk, revision=revision).select_for_update().first()
    if check is None:
        raise ChangedSinceError
    for key, value in said_in(kind, before).items():
        setattr(check, FORMS[kind][key].attribute, value)
    check.revision += 1
    check.save()


_RESTORE: Mapping[Kind, Callable[[Kind, User, Sequence[Any], datetime], None]] = {
    Kind.RATING: _restore_day,
    Kind.WEEKLY_CHECK: _restore_day,
    Kind.MASSAGE: _restore_massage,
    Kind.FOOT_CHECK: _restore_foot_check,
}


def _take_back_set_up(kind: Kind, owner: User, done: Done, now: datetime) -> None:
    """What was changed by hand since stays as it is: it is no entry, and its owner has decided."""
    current = set_up.states(kind, owner, [one[0] for one in [*done["added"], *done["changed"]]])
    for pk, after in done["added"]:
        if current.get(pk) == after:
            set_up.remove(kind, pk)
    names = Names(owner)
    for pk, before, after in done["changed"]:
        if current.get(pk) == after:
            said, lacks = names.settled(kind, said_in(kind, before))
            if lacks:
                raise ChangedSinceError
            set_up.change(kind, owner, pk, new(kind, said), now=now)
