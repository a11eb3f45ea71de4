"""`make run`: checks, migrates, collects static files, serves, and says where.

Everything that can be wrong is looked for before anything slow is done.
"""

from __future__ import annotations

import logging
import multiprocessing
import sys
import threading
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import DatabaseError, connection
from django.db.migrations.executor import MigrationExecutor
from granian import Granian
from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.log import LogLevels
from granian.server.common import AbstractServer

from journal.core import addresses, clock, environment, in_use, logs, serving, start_checks
from journal.core.going_on import log_failure
from journal.core.start_checks import CannotServeError
from journal.management.tidying import tidy_up
from journal.reminders.push.own_secret import own_secret

HOUSEKEEPING_SECONDS = 60 * 60
REMINDER_SECONDS = 5 * 60
STOP_SECONDS = 3
"""How long a request may still take when the server is told to stop."""
WORKERS_MAX = 32

# What granian says goes where everything else goes wrong: to stderr, one line each.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": logs.LOGGING["filters"],
    "formatters": {"line": {"format": "{levelname} server {message}", "style": "{"}},
    "handlers": {
        "stderr": {"class": "logging.StreamHandler", "formatter": "line", "filters": ["what_and_where"]}
    },
    "loggers": {"_granian": {"handlers": ["stderr"], "propagate": False}},
}

logger = logging.getLogger(__name__)


class Command(BaseCommand):
    help = "Serves the journal; HOST, PORT, DATABASE_URL and others come from the environment."
    # What the checks would find is found by `make check`; a start has to be quick.
    requires_system_checks = ()

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            n_workers = environment.whole_number("JOURNAL_WORKERS", default=1, lowest=1, highest=WORKERS_MAX)
            start_checks.check_folder(settings.VAR_DIR)
            # As long as it serves, no other journal can be put in the place of this one.
            with in_use.shared(*in_use.of_this_journal()):
                self._prepare()
                self._serve(n_workers)
        except (in_use.FolderInUseError, CannotServeError) as error:
            sys.exit(f"The journal cannot start: {error}")
        except DatabaseError as error:
            sys.exit(f"The journal cannot start: {start_checks.database_problem(error)}")
        except KeyboardInterrupt:
            sys.exit(0)

    def _prepare(self) -> None:
        own_secret()
        start_checks.free_address(settings.HOST, settings.PORT)
        start_checks.check_database()
        with start_checks.one_at_a_time(settings.VAR_DIR):
            self._migrate()
            self._collect_static()
        tidy_up()

    def _migrate(self) -> None:
        executor = MigrationExecutor(connection)
        n_steps = len(executor.migration_plan(executor.loader.graph.leaf_nodes()))
        if n_steps:
            call_command("migrate", interactive=False, verbosity=0)
            self.stdout.write(f"The database is up to date ({n_steps} steps applied).")

    def _collect_static(self) -> None:
        kept = Path(settings.VAR_DIR, "static.stamp")
        storage = settings.STORAGES["staticfiles"]["BACKEND"]
        stamp = start_checks.static_stamp((version("django"), version("whitenoise"), storage))
        if Path(settings.STATIC_ROOT).is_dir() and kept.is_file() and kept.read_text() == stamp:
            return
        try:
            call_command("collectstatic", interactive=False, verbosity=0)
            kept.write_text(stamp)
        except (OSError, ValueError) as error:
            reason = str(error).partition("\n")[0]
            raise CannotServeError(f"The static files cannot be collected: {reason}") from error
        self.stdout.write("The static files are collected.")

    def _serve(self, n_workers: int) -> None:
        # Asked again: what came before may have taken a while.
        bound_to = start_checks.free_address(settings.HOST, settings.PORT)
        server = Granian(
            "journal.wsgi:application",
            address=bound_to,
            port=settings.PORT,
            # Not WSGI, where each request takes a thread as soon as it begins to arrive (ADR 0027).
            interface=Interfaces.RSGI,
            websockets=False,
            http=HTTPModes.http1,
            http1_settings=HTTP1Settings(
                header_read_timeout=serving.HEADERS_SECONDS_MAX * 1000,
                max_buffer_size=serving.HEADERS_BYTES_MAX,
            ),
            backpressure=serving.CONNECTIONS_MAX,
            workers=n_workers,
            respawn_failed_workers=True,
            workers_kill_timeout=STOP_SECONDS,
            # No warnings: under load two of its threads reap the same worker, and it then says that it
            # killed one which had long ended in peace.
            log_level=LogLevels.error,
            log_dictconfig=LOGGING,
        )
        if serving.is_hangup_ignored():
            server.on_startup(serving.ignore_hangup)
        serving.on_stop_signal(partial(_stop, server))
        threading.Thread(target=_tidy_up_every_hour, daemon=True).start()
        threading.Thread(target=_remind_every_five_minutes, daemon=True).start()
        serving.when_it_answers(
            {"0.0.0.0": "127.0.0.1", "::": "::1"}.get(bound_to, bound_to),  # noqa: S104 (asked, not bound)
            settings.PORT,
            headers={"Host": f"localhost:{settings.PORT}", "X-Forwarded-Proto": settings.SITE.scheme},
            then=self._announce,
        )
        # A worker begins with a fresh interpreter: a fork would copy threads and open databases.
        multiprocessing.set_start_method("spawn", force=True)
        server.serve(target_loader=serving.load_application, wrap_loader=False)

    def _announce(self) -> None:
        is_named = settings.SITE.netloc != f"127.0.0.1:{settings.PORT}"
        if addresses.is_wildcard(settings.HOST) and not is_named:
            self.stdout.write("Other devices are let in once JOURNAL_URL holds the address they type.")
        host = f"[{settings.HOST}]" if ":" in settings.HOST else settings.HOST
        address = settings.SITE.geturl()
        if not is_named and not addresses.is_wildcard(settings.HOST):
            address = f"http://{host}:{settings.PORT}"
        self.stdout.write(f"Your journal is ready: {address}")
        self.stdout.flush()


def _stop(server: AbstractServer[Any]) -> None:
    # A signal to the whole group ends the workers too, and none of them unexpectedly.
    for worker in server.wrks:
        worker.interrupt_by_parent = True
    server.signal_handler_interrupt()  # type: ignore[no-untyped-call]  # granian leaves out the types


def _tidy_up_every_hour() -> None:
    pause = threading.Event()
    while not pause.wait(HOUSEKEEPING_SECONDS):
        try:
            tidy_up()
        except Exception as error:  # noqa: BLE001 (whatever it was, the next hour wants its turn)
            log_failure("what is over", error)


def remind() -> None:
    """What `manage.py send_reminders` does; a timer beside it does no harm."""
    from journal.reminders.sending import send_due

    try:
        send_due(now=clock.now())
    except Exception:
        # Whatever it was: the next round may do better, and nobody would notice that there is none.
        logger.exception("Reminders could not be sent")
    finally:
        serving.let_go_of_database()


def _remind_every_five_minutes() -> None:
    pause = threading.Event()
    while not pause.wait(REMINDER_SECONDS):
        remind()
