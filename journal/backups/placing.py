"""Puts files in the place of others: all of them, or none; and always leaves a file of that name."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import psycopg

from journal.backups.errors import BackupError
from journal.core import unfinished
from journal.core.durable import sync_folder

Undo = list[Callable[[], None]]
"""What takes back the steps that were taken, in their order. Each is noted before its step, so that a stop
between the two loses nothing, and does nothing when its step was not taken."""


@contextmanager
def all_or_nothing(folder: Path, kept_as: str) -> Iterator[Undo]:
    """Takes back what the block did when it fails, and notes meanwhile that it is not done."""
    was_cut_short = unfinished.is_noted(folder)
    undo: Undo = []
    try:
        unfinished.note(folder, kept_as)
        yield undo
        unfinished.forget(folder)
    except BaseException as error:
        _take_back(undo, folder, error)
        # What an earlier one left is as half as before.
        if not was_cut_short:
            unfinished.forget(folder)
        raise


def _take_back(undo: Undo, folder: Path, reason: BaseException) -> None:
    try:
        for step in reversed(undo):
            step()
    except (OSError, psycopg.Error) as error:
        raise BackupError(
            f"{str(reason).rstrip('.')}; and what was there could not be put back ({error}): "
            f"{unfinished.what_to_do(folder)}"
        ) from reason


def put(staged: Path, target: Path, aside: Path, undo: Undo) -> list[Path]:
    """Gives `staged` the name of `target`; gives what the one before, if any, is called from now on."""
    was_there = target.exists()
    _refuse_taken(aside)
    undo.append(partial(_put_back, target, aside, was_there=was_there))
    if was_there:
        _keep(target, aside)
    staged.replace(target)
    sync_folder(target.parent)
    return [aside] if was_there else []


def take_away(path: Path, aside: Path, undo: Undo) -> list[Path]:
    """Renames a file that nothing takes the place of."""
    _refuse_taken(aside)
    undo.append(partial(_put_back, path, aside, was_there=True))
    return [path.rename(aside)]


def _refuse_taken(aside: Path) -> None:
    if aside.exists():
        raise BackupError(f"{aside} exists already.")


def _keep(target: Path, aside: Path) -> None:
    """Another name for the same file, so that there is no moment without one of the old name."""
    try:
        os.link(target, aside)
    except OSError:
        # A disk that has no second names for files. Half a copy must not look like what was kept.
        half = aside.with_name(f"{aside.name}.partial")
        try:
            shutil.copy2(target, half)
            with half.open("rb") as file:
                os.fsync(file.fileno())
            half.replace(aside)
        finally:
            half.unlink(missing_ok=True)
    sync_folder(target.parent)


def _put_back(target: Path, aside: Path, *, was_there: bool) -> None:
    if aside.exists():
        aside.replace(target)
        # Where both are names of one file, replacing leaves both.
        aside.unlink(missing_ok=True)
    elif not was_there:
        target.unlink(missing_ok=True)
    sync_folder(target.parent)
