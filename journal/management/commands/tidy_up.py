"""`manage.py tidy_up`: deletes what is over, for a journal that something else than `make run` serves."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.management.tidying import tidy_up


class Command(BaseCommand):
    help = "Erases closed journals whose seven days are over, and deletes whatever else has had its time."

    def handle(self, *args: Any, **options: Any) -> None:
        done = tidy_up()
        self.stdout.write(f"Tidied up. Journals erased: {done.n_erased}.")
        if done.n_failed:
            raise CommandError(f"Not everything was deleted: {done.n_failed} steps, which the log names.")
