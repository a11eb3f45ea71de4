"""Deletes what is over: by itself while `manage.py serve` runs, and by `manage.py tidy_up`."""

from __future__ import annotations

from django.contrib.sessions.backends.db import SessionStore

from journal.activity import notes
from journal.backups import work_folders
from journal.core import clock, in_use, serving
from journal.core.versions import forget_deleted
from journal.demo.actions import delete_expired
from journal.erasing import sweeping
from journal.erasing.actions import erase_due
from journal.imports import progress, waiting
from journal.sharing.actions import forget_ended
from journal.users.shared_cache import forget_old_kept


def tidy_up() -> int:
    """Journals whose days of grace are over, example journals, sign-ins and links long over, what was deleted
    long ago, and old files; says how many journals of people it erased.
    """
    now = clock.now()
    try:
        n_erased = erase_due(now=now)
        delete_expired(now=now)
        forget_deleted(now=now)
        waiting.forget_old(now=now)
        progress.forget_old(now=now)
        forget_ended(now=now)
        notes.forget_old(now=now)
        forget_old_kept(now=now)
        SessionStore.clear_expired()
        sweeping.sweep()
        with in_use.shared(*in_use.of_this_journal()):
            work_folders.clear_left()
    finally:
        serving.let_go_of_database()
    return n_erased
