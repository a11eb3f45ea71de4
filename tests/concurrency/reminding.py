"""Runs of `send_reminders` in processes of their own: all find everybody before the first one claims."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from tests.concurrency.processes import WAIT_SECONDS, set_up

if TYPE_CHECKING:
    from multiprocessing.queues import Queue
    from multiprocessing.synchronize import Barrier

NOW = datetime(2026, 11, 20, 20, tzinfo=ZoneInfo("Europe/Berlin"))


def prepare(environment: Mapping[str, str], n_people: int) -> None:
    """A journal in which that many people are to be reminded at `NOW`."""
    set_up(environment)
    from tests.makers import make_user
    from tests.reminders.making import make_choices

    for number in range(n_people):
        make_choices(make_user(f"p{number}", email=f"p{number}@example.org", password=None))


def run(environment: Mapping[str, str], gate: Barrier, counts: Queue[int]) -> None:
    """Sends, and says how many it sent."""
    set_up(environment)
    from journal.reminders import candidates, sending

    find = candidates.reminders_due

    def find_and_wait(**given: Any) -> list[candidates.Reminder]:
        found = list(find(**given))
        gate.wait(WAIT_SECONDS)
        return found

    # The same, but nobody goes on before everybody has found them.
    vars(sending)["reminders_due"] = find_and_wait
    counts.put(sending.send_due(now=NOW).n_reminders)
