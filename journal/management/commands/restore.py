"""Brings the journal back from a file of `manage.py backup`."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from journal.backups.errors import BackupError
from journal.backups.restoring import restore
from journal.core import clock


class Command(BaseCommand):
    help = "Brings the journal back from a backup; refuses to take the place of one that is there."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path, help="a backup")
        parser.add_argument(
            "--overwrite", action="store_true", help="take the place of the journal that is there; it is kept"
        )
        parser.add_argument("--identity", type=Path, metavar="FILE", help="the secret key of age")

    def handle(self, *args: Any, **options: Any) -> None:
        # So that a polite stop cleans up too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        file = options["file"].resolve()
        try:
            done = restore(
                file,
                is_overwriting=options["overwrite"],
                identity=options["identity"],
                now=clock.now(),
            )
        except BackupError as error:
            sys.exit(f"Nothing was brought back from {file.name}: {error}")
        n_rows = done.manifest.n_rows_in_all
        self.stdout.write(f"The journal of {done.manifest.made_at} is back: {n_rows} rows, checked.")
        for name in done.kept:
            self.stdout.write(f"What was there is kept: {name}")
        for note in done.notes:
            self.stdout.write(note)
