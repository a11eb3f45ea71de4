"""What a person has prepared, as the report reads it: the one door from other packages to these tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.care.details import details_of
from journal.care.models import CareNotes, Visit
from journal.users.models import User


@dataclass(frozen=True)
class Care:
    """All of it; what was not said is empty. Texts are as the person wrote them, each in one line.

    `questions` are those that were asked, at most three, in their order.
    """

    goal: str
    questions: list[str]
    conditions: list[str]
    medications: list[str]

    @property
    def is_empty(self) -> bool:
        return not (self.goal or self.questions or self.conditions or self.medications)


def care_for(owner: User) -> Care:
    """What the owner has prepared; one query."""
    said = details_of(CareNotes.objects.owned_by(owner).first())
    return Care(
        goal=said.goal,
        questions=said.questions,
        conditions=said.condition_lines,
        medications=said.medication_lines,
    )


def last_visit_on(owner: User, up_to: date) -> date | None:
    """The day of the last visit up to a day; None before the first one. One query."""
    visits = Visit.objects.owned_by(owner).filter(date__lte=up_to).order_by("-date")
    return visits.values_list("date", flat=True).first()
