"""Prints what any diary shows, from the tables ratings.csv and sessions.csv that the journal gives away."""

import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand

from journal.core import clock
from journal.files.plain import UnreadableError
from journal.files.plain_times import Day

UNREADABLE = 2
"""The exit code for files that cannot be analysed, as for arguments that cannot be read."""


class Command(BaseCommand):
    help = "Prints what the ratings and sessions of a diary show. Needs no account and no database."
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--ratings", required=True, type=Path, metavar="FILE", help="the table ratings.csv"
        )
        parser.add_argument(
            "--sessions", required=True, type=Path, metavar="FILE", help="the table sessions.csv"
        )
        parser.add_argument(
            "--json", action="store_true", help="print JSON (journal/management/analysis_json.py)"
        )
        parser.add_argument(
            "--today", type=_day, metavar="DAY", help="2026-11-21; without it, the last day in the files"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        from journal.insights import analyse
        from journal.management.analysis_files import UnreadableDiaryError, day_table_of
        from journal.management.analysis_json import findings_json
        from journal.management.analysis_words import findings_lines

        try:
            # Further east, where the diary may come from, it may be tomorrow already.
            latest = clock.now().date() + timedelta(days=1)
            files = options["ratings"], options["sessions"]
            table = day_table_of(*files, today=options["today"], latest=latest)
        except UnreadableDiaryError as error:
            for problem in error.problems:
                self.stderr.write(problem)
            sys.exit(UNREADABLE)
        findings = analyse(table, today=table.dates[-1].astype(date))
        if options["json"]:
            self.stdout.write(findings_json(table, findings))
        else:
            self.stdout.write("\n".join(findings_lines(table, findings)))


def _day(text: str) -> date | None:
    try:
        return Day().read(text)
    except UnreadableError as error:
        raise ArgumentTypeError(str(error)) from None
