"""What a helper is told about the feet of the person: which one to leave in peace, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from journal.helping.door import Person
from sessions.guided import foot_checks
from sessions.models import Feet, FootCheck


@dataclass(frozen=True)
class FeetStop:
    """`words` say which foot to leave alone; `holds` while it decides, `goes_on` when the other foot may."""

    words: str
    holds: bool
    goes_on: bool
    is_urgent: bool


def stop_words(person: Person, today: date) -> str:
    """What the newest look of the person's day asks for; empty when it found nothing.

    What was found is the person's to tell; which foot to leave in peace is not to be missed by anybody.
    """
    check = foot_checks.newest_of_day(person.owner, today)
    return "" if check is None or check.is_clear else _words(check, person)


def stop_of(person: Person, now: datetime) -> FeetStop | None:
    """As the owner's own page of the foot check has it: the newest look of the day, if it found anything."""
    check = foot_checks.newest_check(person.owner, now)
    if check is None or check.is_clear:
        return None
    return FeetStop(
        _words(check, person),
        holds=foot_checks.holds(check, now),
        goes_on=check.clear_feet is not None,
        is_urgent=bool((check.left | check.right) & foot_checks.URGENT),
    )


def _words(check: FootCheck, person: Person) -> str:
    told = {
        None: _("A look at the feet at %(time)s found something on both. Leave both feet in peace today."),
        Feet.LEFT: _(
            "A look at the feet at %(time)s found something on the right foot. Leave it in peace today."
        ),
        Feet.RIGHT: _(
            "A look at the feet at %(time)s found something on the left foot. Leave it in peace today."
        ),
    }
    seen_at = time_format(check.entered_at.astimezone(person.owner.zone).time())
    return told[check.clear_feet] % {"time": seen_at}
