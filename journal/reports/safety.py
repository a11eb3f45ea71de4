"""The period's foot checks, and what those found that stopped a massage."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.reports.choices import ReportChoices
from journal.reports.notes import cut
from journal.users.models import User
from sessions.catalogue import Finding
from sessions.models import FootCheck


@dataclass(frozen=True)
class Stop:
    """A check that found something on one foot or both; the note is empty when notes stay out."""

    day: date
    left: Finding
    right: Finding
    note: str


@dataclass(frozen=True)
class Safety:
    """`n_checks` foot checks were made, of which `stops` found something, newest first.

    No check says nothing about the feet, so a report without one is silent.
    """

    n_checks: int
    stops: list[Stop]


def foot_safety(owner: User, choices: ReportChoices) -> Safety:
    """The checks of the period, asked in one query; notes are read only when they are to be shown."""
    note = ["note"] if choices.has_notes else []
    checks = FootCheck.objects.owned_by(owner).in_period(choices.period).newest_first()
    rows = list(checks.values_list("date", "left", "right", *note))
    stops = [
        Stop(day, left, right, cut("".join(said).strip()))
        for day, left, right, *said in rows
        if left or right
    ]
    return Safety(len(rows), stops)
