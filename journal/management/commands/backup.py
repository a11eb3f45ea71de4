"""`make backup`: one file from which the journal can be brought back, made while it serves."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand
from django.template.defaultfilters import filesizeformat

from journal.backups.encryption import own_key
from journal.backups.errors import BackupError
from journal.backups.making import Made, make_backup
from journal.core import clock


class Command(BaseCommand):
    help = "Makes a backup while the journal serves, and looks whether it is whole."
    requires_system_checks = ()

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("target", nargs="?", type=Path, help="the folder it is put into (var/backups)")
        parser.add_argument(
            "--keep", type=how_many, default=0, metavar="N", help="keep the newest N there, remove older ones"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        # So that a polite stop cleans up too.
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
        target = (options["target"] or Path(settings.VAR_DIR, "backups")).resolve()
        try:
            if target.exists() and not target.is_dir():
                raise BackupError(f"{target} is no folder.")
            made = make_backup(target, key=own_key(), n_kept=options["keep"], now=clock.now())
        except BackupError as error:
            sys.exit(f"The backup was not made: {error}")
        for line in told(made):
            self.stdout.write(line)


def how_many(text: str) -> int:
    """A number of backups to keep: at least the new one."""
    if not (text.isascii() and text.isdigit() and int(text) >= 1):
        raise argparse.ArgumentTypeError("it must be a whole number from 1 on")
    return int(text)


def told(made: Made) -> list[str]:
    n_tables = len(made.manifest.n_rows)
    size = filesizeformat(made.n_bytes).replace("\N{NO-BREAK SPACE}", " ")
    facts = f"{size}, {made.manifest.n_rows_in_all} rows in {n_tables} tables, checked"
    lines = [f"Backup made: {made.path} ({facts}{', locked' if made.is_locked else ''})."]
    if made.forgotten:
        lines.append(f"Older backups removed: {len(made.forgotten)}.")
    lines += [f"{name} comes from the environment and is not in it: keep it too." for name in made.missing]
    if made.is_beside_journal:
        lines.append("It lies on the disk of the journal itself: when that one dies, both are gone.")
    return lines
