"""Part of `make audit`: asks npm for known weaknesses of the vendored front end. Needs the network."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from journal.management.commands.vendor_assets import PACKAGES, run_npm


class Command(BaseCommand):
    help = "Asks npm for known weaknesses of the vendored packages."
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = {package.name: package.version for package in PACKAGES}
        with tempfile.TemporaryDirectory() as scratch:
            Path(scratch, "package.json").write_text(json.dumps({"private": True, "dependencies": wanted}))
            where = ["--prefix", scratch]
            lock = run_npm(["install", "--package-lock-only", "--ignore-scripts", *where])
            audit = run_npm(["audit", *where]) if lock.returncode == 0 else lock
        if audit.returncode:
            raise CommandError(audit.stdout.strip() or audit.stderr.strip())
        self.stdout.write(audit.stdout.strip())
