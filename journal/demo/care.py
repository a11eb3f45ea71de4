"""What the example's person has prepared for their clinician. Words translated when written."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from types import MappingProxyType

from django.utils.translation import gettext, gettext_noop

from journal.care.models import CareNotes, Visit
from journal.demo.people import ANNA, Person
from journal.users.models import User

WRITTEN_AT = time(20)
_WEEKEND = 5


@dataclass(frozen=True)
class Prepared:
    """Visits by their day, counted from the journal's first; the words were written on the day `written`."""

    goal: str
    questions: tuple[str, str]
    condition: str
    medication: str
    with_whom: str
    written: int
    visits: tuple[int, ...]


PREPARED: Mapping[str, Prepared] = MappingProxyType(
    {
        ANNA.slug: Prepared(
            goal=gettext_noop("Walk to the market and back without a break, in winter too."),
            questions=(
                gettext_noop("Why was everything worse for a week, and what can I do when that happens?"),
                gettext_noop("Is it the half tablet more that helps, or the massage?"),
            ),
            condition=gettext_noop("Neuropathy in both feet"),
            medication=gettext_noop("Amitriptyline 10 mg, one and a half tablets in the evening"),
            with_whom=gettext_noop("Dr Weber"),
            written=19 * 7 + 4,
            # Before the tablet moved, before the bad week, and the next appointment.
            visits=(6 * 7 + 2, 17 * 7 + 3, 28 * 7),
        )
    }
)


def write_care(owner: User, person: Person, first_day: date) -> None:
    """The words and visits of a person who has any; `first_day` is the journal's."""
    prepared = PREPARED.get(person.slug)
    if prepared is None:
        return
    first, second = map(gettext, prepared.questions)
    written_on = first_day + timedelta(days=prepared.written)
    CareNotes.objects.create(
        owner=owner,
        goal=gettext(prepared.goal),
        question_1=first,
        question_2=second,
        conditions=gettext(prepared.condition),
        medications=gettext(prepared.medication),
        changed_at=datetime.combine(written_on, WRITTEN_AT, tzinfo=owner.zone),
    )
    days = (_at_work(first_day + timedelta(days=offset)) for offset in prepared.visits)
    with_whom = gettext(prepared.with_whom)
    Visit.objects.bulk_create(Visit(owner=owner, date=day, with_whom=with_whom) for day in days)


def _at_work(day: date) -> date:
    """The day, or the Friday before a weekend, when no practice is open."""
    return day - timedelta(days=max(0, day.weekday() - _WEEKEND + 1))
