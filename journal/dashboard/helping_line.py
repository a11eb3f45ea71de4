"""The way from one's own Today to the journals of those whom one helps."""

from __future__ import annotations

from dataclasses import dataclass

from journal.helping.door import Person, people_of
from journal.users.models import User


@dataclass(frozen=True)
class HelpingLine:
    """`one` is the person helped, None where there are several; `is_all` while one's own journal is empty."""

    one: Person | None
    is_all: bool


def helping_line(user: User, *, has_journal: bool) -> HelpingLine | None:
    """None for who helps nobody: at no question for those who never accepted to."""
    people = people_of(user) if user.has_helped else []
    if not people:
        return None
    return HelpingLine(people[0] if len(people) == 1 else None, is_all=not has_journal)
