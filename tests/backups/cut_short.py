"""A restore that is killed, or stopped, where a test says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.backups.conftest import COMMAND_SECONDS_MAX, Journal
from tests.databases import ROOT

_RESTORE = """
import os, signal, sys
import django
from importlib import import_module
os.environ["DJANGO_SETTINGS_MODULE"] = "journal.settings"
django.setup()
module, _, name = {where!r}.rpartition(".")
place = import_module(module)
real, calls = getattr(place, name), []
def cut_short(*arguments, **named):
    if not calls:
        calls.append(1)
        os.kill(os.getpid(), signal.{how})
    return real(*arguments, **named)
setattr(place, name, cut_short)
from django.core.management import call_command
call_command("restore", {file!r}, overwrite=True)
"""


def restore_cut_short(journal: Journal, file: Path, where: str, *, how: str = "SIGKILL") -> int:
    """Overwrites the journal from `file`, up to the first call of `where`; gives the exit code."""
    code = _RESTORE.format(where=where, how=how, file=str(file))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=journal.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=COMMAND_SECONDS_MAX,
    )
    return done.returncode
