"""The weekly checks that were done, a row each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.text import capfirst

from journal.core.flags import Text
from journal.core.numbers import score_text
from symptoms.models import Trouble, WeeklyCheck
from symptoms.weekly_details import details_of
from symptoms.weekly_words import troubles_in_words

CHECKS_A_PAGE = 52
"""A year of them."""


@dataclass(frozen=True)
class Row:
    """One check in words; empty where nothing was said."""

    day: date
    peg: str
    troubles: str
    falls: str


def row_of(check: WeeklyCheck) -> Row:
    said = details_of(check)
    # The heading of the column says what they are about.
    short: dict[str, Text] = {trouble: str(trouble.label).lower() for trouble in Trouble}
    return Row(
        day=check.date,
        peg="" if said.peg is None else score_text(said.peg),
        troubles=capfirst(troubles_in_words(said, short)),
        falls="" if said.falls is None else str(said.falls),
    )
