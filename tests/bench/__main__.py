"""`make bench`: the served app beside its floors, on journals of one and ten years. It only reports."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection

import django

from tests.databases import ROOT
from tests.served import free_port, served, stop

SIZES = {"1 year": 365, "10 years": 3650}


def main() -> None:
    os.environ.pop("DATABASE_URL", None)
    with served(DJANGO_SETTINGS_MODULE="tests.bench.settings") as app:
        os.environ.update(app.environment)
        django.setup()
        with serving_floors() as floor_address:
            report(app.address, floor_address)


@contextmanager
def serving_floors() -> Iterator[str]:
    """The floors, served by granian with the app's number of workers and threads."""
    from django.conf import settings

    port = free_port()
    options = f"--interface wsgi --http 1 --workers 1 --log-level error --port {port}"
    threads = f"--blocking-threads {settings.WORKER_THREADS}"
    command = [sys.executable, "-m", "granian", *options.split(), *threads.split()]
    process = subprocess.Popen([*command, "tests.bench.floor:application"], cwd=ROOT, text=True)
    try:
        wait_for(port)
        yield f"http://127.0.0.1:{port}"
    finally:
        stop(process)


def wait_for(port: int) -> None:
    for _ in range(200):
        try:
            HTTPConnection("127.0.0.1", port, timeout=5).connect()
        except ConnectionRefusedError:
            time.sleep(0.05)
        else:
            return
    raise RuntimeError("the floors were not served within ten seconds")


def report(address: str, floor_address: str) -> None:
    from journal.core import clock
    from tests.bench import table
    from tests.bench.cases import all_cases
    from tests.bench.insights import print_insights
    from tests.bench.journals import cookie_of, make_journal
    from tests.bench.measure import measure
    from tests.bench.paint import paint_times
    from tests.visits import Visitor

    today = clock.now().date()
    users = {name: make_journal(name, today=today, n_days=n_days) for name, n_days in SIZES.items()}
    visitors = {name: Visitor(address, cookie_of(user)) for name, user in users.items()}
    floor = Visitor(floor_address, cookie_of(users["10 years"]))
    table.print_floors(floor)
    for case in all_cases(today):
        try:
            table.print_case(case, measure(case, visitors, floor))
        except (RuntimeError, LookupError, OSError) as problem:
            print(f"{case.name:<23} not measured: {problem}")
    print_insights()
    try:
        table.print_paint(paint_times(address, cookie_of(users["10 years"])))
    except Exception as problem:  # noqa: BLE001 (a report without a browser is a report all the same)
        print(f"Chart: not measured: {problem}")


if __name__ == "__main__":
    main()
