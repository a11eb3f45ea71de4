"""What care notes say, apart from their row."""

from __future__ import annotations

from dataclasses import dataclass, fields

from django.utils.translation import gettext_lazy as _

from journal.care.models import CareNotes
from journal.care.texts import lines_of
from journal.core.comparison import Fact
from journal.core.flags import Text


@dataclass(frozen=True)
class CareDetails:
    """The columns that a person fills in; nothing said is empty. Lists hold one thing a line."""

    goal: str = ""
    question_1: str = ""
    question_2: str = ""
    question_3: str = ""
    conditions: str = ""
    medications: str = ""

    @property
    def questions(self) -> list[str]:
        return [question for question in (self.question_1, self.question_2, self.question_3) if question]

    @property
    def condition_lines(self) -> list[str]:
        return lines_of(self.conditions)

    @property
    def medication_lines(self) -> list[str]:
        return lines_of(self.medications)


COLUMNS = tuple(column.name for column in fields(CareDetails))
NOTHING = CareDetails()
LABELS: dict[str, Text] = {
    "goal": _("My goal"),
    "question_1": _("First question"),
    "question_2": _("Second question"),
    "question_3": _("Third question"),
    "conditions": _("My conditions"),
    "medications": _("My medication"),
}


def details_of(notes: CareNotes | None) -> CareDetails:
    """What a row says; of no row, nothing."""
    return CareDetails(**{name: getattr(notes, name) for name in COLUMNS}) if notes else NOTHING


def facts_of(details: CareDetails) -> list[Fact]:
    """What was said, each under its label."""
    said = ((name, getattr(details, name)) for name in COLUMNS)
    return [Fact(str(LABELS[name]), text) for name, text in said if text]
