"""`python -m tests.bench.imports`: what planning and writing files of 100,000 rows takes. It only reports."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import django

from tests.databases import ROOT

N_DAYS = 25_000
N_SESSIONS = 100_000
TODAY = date(2026, 11, 20)
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
SECONDS_MAX = 60
MEGABYTES_MAX = 300


def rated_days(change: int) -> str:
    """A table of days, all of them different; another `change` is another number on each day."""
    header = "date,tingling,numbness,burning,pain,entry_method,note"
    rows = (
        f"{TODAY - timedelta(days=ago)},{ago % 11},{ago % 7},,{(ago + change) % 9},check_in,{ago} steps."
        for ago in range(N_DAYS)
    )
    return "\n".join([header, *rows])


def sessions(change: int) -> str:
    """A table of sessions, four a day, each with an oil and its drops."""
    header = "date,start_time,duration_minutes,techniques,carrier_oil,essential_oils,given_by,note,id"
    used = "Toe pull and wiggle; My own,Coconut oil,Lavender:2; Sesame:1,self"
    rows = (
        f"{TODAY - timedelta(days=turn // 4)},{6 + turn % 4:02}:30,{10 + change + turn % 9},{used},"
        f"Session {turn},{turn:08x}-0000-4000-8000-000000000000"
        for turn in range(N_SESSIONS)
    )
    return "\n".join([header, *rows])


FILES: dict[str, Callable[[int], str]] = {"days": rated_days, "sessions": sessions}


def measure(name: str) -> None:
    """Imports one file into an empty journal, again, and changed, and prints what each took."""
    django.setup()
    from django.core.management import call_command

    from journal.users.models import User

    call_command("migrate", verbosity=0)
    owner = User.objects.create(username="bench", password="!", time_zone="Europe/Berlin")
    at_rest = peak_megabytes()
    for step, change in (("new", 0), ("the same again", 0), ("all changed", 1)):
        cost = import_file(owner.pk, FILES[name](change).encode())
        is_kept = cost.plan_seconds + cost.write_seconds <= SECONDS_MAX and peak_megabytes() <= MEGABYTES_MAX
        print(
            f"{name:<9}{step:<15} plan {cost.plan_seconds:6.1f} s, write {cost.write_seconds:6.1f} s "
            f"({cost.own_seconds:.1f} s of them the processor's), {cost.n_written:>6} written, "
            f"peak {peak_megabytes():.0f} MB ({at_rest:.0f} at rest){'' if is_kept else '  TOO MUCH'}",
            flush=True,
        )


@dataclass(frozen=True)
class Cost:
    """What one import took: by the clock on the wall, and of the processor alone."""

    plan_seconds: float
    write_seconds: float
    own_seconds: float
    n_written: int


def import_file(owner_id: int, content: bytes) -> Cost:
    from journal.imports.apply import apply_import
    from journal.imports.own_csv import own_csv_records, own_table
    from journal.imports.plan import plan_import
    from journal.imports.tables import open_table
    from journal.users.models import User

    owner = User.objects.get(pk=owner_id)
    begun, own = time.perf_counter(), time.process_time()
    table = open_table(content)
    kind = own_table(table.names)
    if kind is None:
        raise LookupError("not one of our tables")
    plan = plan_import(owner, own_csv_records(kind, table.names, table.rows()), today=TODAY)
    planned = time.perf_counter()
    done = apply_import(owner, plan, now=NOW)
    written = time.perf_counter()
    return Cost(planned - begun, written - planned, time.process_time() - own, done.total())


def peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """A process for each file, because a process knows only its highest peak."""
    for name in FILES:
        with tempfile.TemporaryDirectory(prefix="journal-bench-") as folder:
            environment = os.environ | {"JOURNAL_VAR": folder, "DJANGO_SETTINGS_MODULE": "journal.settings"}
            command = [sys.executable, "-m", "tests.bench.imports", name]
            subprocess.run(command, cwd=ROOT, env=environment, check=True)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        measure(sys.argv[1])
    else:
        main()
