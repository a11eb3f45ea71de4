"""Sends the reminders that are due; a timer runs it every few minutes (docs/operations.md)."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from journal.core import clock
from journal.reminders.outcomes import Outcome
from journal.reminders.sending import Tally, send_due


class Command(BaseCommand):
    help = "Sends the reminders that are due. Safe to run at any time, and twice at once."

    def handle(self, *args: Any, **options: Any) -> None:
        tally = send_due(now=clock.now())
        self.stdout.write(summary(tally))
        if tally.has_trouble:
            sys.exit(1)


def summary(tally: Tally) -> str:
    """One line of numbers, without names."""
    n = tally.attempts
    return (
        f"Reminders sent: {tally.n_reminders}. Messages: {n[Outcome.SENT]} sent, {n[Outcome.FAILED]} failed, "
        f"{n[Outcome.REFUSED]} refused, {n[Outcome.UNSURE]} without an answer, "
        f"{n[Outcome.GONE]} to devices that are gone."
    )
