"""The one file of a person that waits to be imported: received, checked, written, forgotten."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, datetime, timedelta

from django.db import transaction

from journal.files.kinds import Kind
from journal.imports import progress
from journal.imports.apply import JournalChangedError, apply_import
from journal.imports.listing import Listing, pack, seen_of, unpack
from journal.imports.mapping import ColumnMapping
from journal.imports.models import FILE_NAME_LENGTH_MAX, ImportFile, ImportRun
from journal.imports.plan import ImportPlan, plan_import
from journal.imports.progress import Phase, Progress
from journal.imports.reading import OpenedFile, open_file
from journal.imports.records import Record, Refusal
from journal.users.models import User

KEPT_FOR = timedelta(days=1)


class NothingWaitsError(Exception):
    """The file was imported, forgotten or replaced in the meantime."""


class RefusedRowsError(Exception):
    """Some rows would be left out, and the person has not agreed to that."""


def receive(*, owner: User, name: str, content: bytes, now: datetime) -> ImportFile:
    """Keeps a sound file, in the place of one that waited."""
    forget_old(now=now)
    values = {"name": name[:FILE_NAME_LENGTH_MAX], "content": content, "made_at": now}
    with transaction.atomic():
        _hold(owner)
        forget(owner)
        return ImportFile.objects.create(owner=owner, **values)


def _hold(owner: User) -> None:
    """Until the transaction ends: of two files sent at once, the second then replaces the first."""
    User.objects.select_for_update().get(pk=owner.pk)


def waiting_file(owner: User, *, now: datetime) -> ImportFile | None:
    """The file that waits; None when there is none, or only one whose day is over."""
    return ImportFile.objects.owned_by(owner).filter(made_at__gt=now - KEPT_FOR).defer("content").first()


def forget(owner: User) -> bool:
    """Deletes the file that waits; says whether there was one."""
    return ImportFile.objects.owned_by(owner).delete()[0] > 0


def forget_old(*, now: datetime) -> None:
    """Deletes everybody's files whose day is over."""
    ImportFile.objects.filter(made_at__lte=now - KEPT_FOR).delete()


def last_import(owner: User) -> datetime | None:
    """When the import was made that can still be taken back."""
    return ImportRun.objects.owned_by(owner).values_list("made_at", flat=True).first()


def opened(file: ImportFile) -> OpenedFile:
    """The waiting file, recognised. Raises NothingWaitsError."""
    content = ImportFile.objects.filter(pk=file.pk).values_list("content", flat=True).first()
    if content is None:
        raise NothingWaitsError
    return open_file(bytes(content))


def listing_of(file: ImportFile) -> Listing | None:
    """What the file would do; None until it was checked."""
    return unpack(bytes(file.listing)) if file.listing else None


def keep_mapping(file: ImportFile, mapping: ColumnMapping) -> None:
    """Writes down what the columns are; what was listed before no longer holds."""
    file.mapping, file.listing = mapping.to_json(), b""
    ImportFile.objects.filter(pk=file.pk).update(mapping=file.mapping, listing=b"")


def check(file: ImportFile, *, owner: User, today: date) -> None:
    """Reads the whole file and lists what it would do. Raises NothingWaitsError."""
    try:
        _list(file, _plan(file, owner, today))
    finally:
        progress.forget(file.pk)


def write(*, owner: User, seen: str, leaves_out: bool, today: date, now: datetime) -> Counter[Kind]:
    """Imports the file as it was listed under the name `seen`; then it is forgotten. Counts what was written.

    `leaves_out` says that the rest may go in without the refused rows. Raises NothingWaitsError,
    RefusedRowsError, and JournalChangedError when the list is another one now; it was then renewed.
    """
    file = _agreed(owner, seen, leaves_out=leaves_out, now=now)
    try:
        return _written(file, _plan(file, owner, today), seen=seen, owner=owner, now=now)
    except JournalChangedError:
        check(file, owner=owner, today=today)
        raise
    finally:
        progress.forget(file.pk)


def _agreed(owner: User, seen: str, *, leaves_out: bool, now: datetime) -> ImportFile:
    """The waiting file, if its list is the one that the person said yes to."""
    file = waiting_file(owner, now=now)
    listing = listing_of(file) if file else None
    if file is None or listing is None:
        raise NothingWaitsError
    if listing.seen != seen:
        raise JournalChangedError
    if listing.refused and not leaves_out:
        raise RefusedRowsError
    return file


def _written(file: ImportFile, plan: ImportPlan, *, seen: str, owner: User, now: datetime) -> Counter[Kind]:
    if seen_of(plan, file.pk) != seen:
        raise JournalChangedError
    progress.tell(file.pk, Progress(Phase.WRITING))
    with transaction.atomic():
        # Held, so that a second press waits here and then finds nothing; in the same order as `receive`.
        _hold(owner)
        held = ImportFile.objects.owned_by(owner).select_for_update().defer("content", "listing")
        if held.filter(pk=file.pk).first() is None:
            raise NothingWaitsError
        counts = apply_import(owner, plan, now=now)
        forget(owner)
    return counts


def _plan(file: ImportFile, owner: User, today: date) -> ImportPlan:
    content = opened(file)
    mapping = ColumnMapping.from_json(file.mapping) if content.needs_mapping else None
    n_rows = content.n_rows
    progress.tell(file.pk, Progress(Phase.READING))
    records = list(
        content.records(mapping, tell=lambda n: progress.tell(file.pk, Progress(Phase.READING, n, n_rows)))
    )
    n_all = len(records)
    return plan_import(
        owner,
        _used_up(records),
        today=today,
        progress=lambda n: progress.tell(file.pk, Progress(Phase.COMPARING, n, n_all)),
    )


def _used_up(records: list[Record | Refusal]) -> Iterator[Record | Refusal]:
    """One after another, each let go of: a long file and its plan need not stand in memory together."""
    records.reverse()
    while records:
        yield records.pop()


def _list(file: ImportFile, plan: ImportPlan) -> None:
    file.listing = pack(plan, file.pk)
    ImportFile.objects.filter(pk=file.pk).update(listing=file.listing)
