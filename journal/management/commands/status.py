"""What the page of the status shows, on the machine itself; a monitor may ask it."""

from __future__ import annotations

import sys
from typing import Any

from django.core.management.base import BaseCommand
from django.template.defaultfilters import filesizeformat
from django.utils.timesince import timesince

from journal.core import clock
from journal.status.facts import Status, status


class Command(BaseCommand):
    help = "Says how the journal is; ends with 1 when something needs somebody."

    def handle(self, *args: Any, **options: Any) -> None:
        now = clock.now()
        found = status(now)
        backup = "never"
        if found.backup:
            backup = f"{timesince(found.backup.made_at, now)} ago, {found.backup.file}"
        lines = {
            "Version": found.version,
            "Database": f"{found.database}, {filesizeformat(found.n_bytes)}",
            "Steps of the database": f"{found.n_applied} applied, {found.n_missing} missing",
            "People": f"{found.n_people}, and {found.n_examples} example journals",
            "Last backup": backup,
            "Room on the disk": f"{filesizeformat(found.free_bytes)} free",
        }
        for name, value in lines.items():
            self.stdout.write(f"{name}: {value}".replace("\N{NO-BREAK SPACE}", " "))
        for warning in warnings(found):
            self.stdout.write(f"Look: {warning}")
        if found.needs_somebody:
            sys.exit(1)


def warnings(found: Status) -> list[str]:
    said = {
        "the last backup is more than seven days old, or there is none (make backup).": found.is_backup_late,
        "little room is left on the disk.": found.is_room_short,
        "the database is not up to date (make run).": bool(found.n_missing),
    }
    return [warning for warning, is_so in said.items() if is_so]
