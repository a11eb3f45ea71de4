"""Deletes what is over: by itself while `manage.py serve` runs, and by `manage.py tidy_up`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from django.contrib.sessions.backends.db import SessionStore

from journal.activity import notes
from journal.backups import work_folders
from journal.core import clock, in_use, serving
from journal.core.going_on import NotAllDoneError, log_failure
from journal.core.versions import forget_deleted
from journal.demo.actions import delete_expired
from journal.erasing import sweeping, unreachable
from journal.erasing.actions import erase_due
from journal.imports import progress, waiting
from journal.sharing.actions import forget_ended
from journal.users import invitations
from journal.users.shared_cache import forget_old_kept


@dataclass(frozen=True)
class TidiedUp:
    """How many journals of people were erased, and how many steps are to be tried again."""

    n_erased: int
    n_failed: int


def tidy_up() -> TidiedUp:
    """Journals whose days of grace are over, example journals, sign-ins, links and invitations that are over,
    what was deleted long ago, and old files. What fails keeps nothing else from its turn.
    """
    now = clock.now()
    try:
        n_erased, is_all_erased = _erase_due(now)
        outcomes = [is_all_erased, *(_is_done(what, step) for what, step in _steps(now).items())]
    finally:
        serving.let_go_of_database()
    return TidiedUp(n_erased, outcomes.count(False))


def _steps(now: datetime) -> dict[str, Callable[[], object]]:
    """By the words for the log. The sweep comes last: it takes away what the others leave on the disk."""
    return {
        "example journals": lambda: delete_expired(now=now),
        "deleted entries": lambda: forget_deleted(now=now),
        "waiting files": lambda: waiting.forget_old(now=now),
        "progress of imports": lambda: progress.forget_old(now=now),
        "ended links": lambda: forget_ended(now=now),
        "lines of what happened": lambda: notes.forget_old(now=now),
        "invitations": lambda: invitations.forget_over(now=now),
        "counted tries": lambda: forget_old_kept(now=now),
        "old sign-ins": SessionStore.clear_expired,
        "work folders": _clear_work_folders,
        "the sweep": sweeping.sweep,
    }


def _clear_work_folders() -> None:
    """What a killed backup or restore left, unless one is at work."""
    with in_use.shared(*in_use.of_this_journal()):
        work_folders.clear_left()


def _erase_due(now: datetime) -> tuple[int, bool]:
    """How many journals are erased, and whether none is left that should be."""
    try:
        unreachable.give_more_time(now=now)
        return erase_due(now=now), True
    except NotAllDoneError as those:
        return those.n_done, False
    except Exception as error:  # noqa: BLE001 (as in `_is_done`)
        log_failure("journals to be erased", error)
        return 0, False


def _is_done(what: str, step: Callable[[], object]) -> bool:
    try:
        step()
    except Exception as error:  # noqa: BLE001 (whatever it was, the next step wants its turn)
        log_failure(what, error)
        return False
    return True
