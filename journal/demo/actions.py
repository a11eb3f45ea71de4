"""Filling an account with the example, opening an example journal, and deleting those that are over."""

from __future__ import annotations

import secrets
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction

from journal.care.models import CareNotes, Visit
from journal.core.going_on import each_on_its_own
from journal.demo.generate import example_journal
from journal.demo.people import ANNA, Person
from journal.demo.writing import write
from journal.erasing.actions import erase
from journal.users.models import User
from sessions.models import Experiment, FootCheck, MassagePlan, MassageSession, OilReaction, Routine
from symptoms.models import DailyRating, WeeklyCheck

NOT_MIXED_WITH = (
    DailyRating,
    WeeklyCheck,
    MassageSession,
    Routine,
    FootCheck,
    MassagePlan,
    OilReaction,
    Experiment,
    CareNotes,
    Visit,
)


class JournalNotEmptyError(Exception):
    """The account has entries already; the example is never mixed with a person's own."""


class TooManyDemoJournalsError(Exception):
    """As many example journals are open as this machine is willing to hold."""


@transaction.atomic
def fill(owner: User, *, today: date, now: datetime, person: Person = ANNA) -> None:
    """Writes the example journal of an invented person up to yesterday, so that today is still to be rated.

    Raises JournalNotEmptyError for an account that has an entry, a plan of any kind, an oil to avoid, a visit
    or words for a clinician.
    """
    # The row is held, so that two fills at once do not both find it empty.
    User.objects.select_for_update().get(pk=owner.pk)
    first, *others = (model.objects.owned_by(owner).values("owner_id") for model in NOT_MIXED_WITH)
    if first.union(*others).exists():
        raise JournalNotEmptyError
    write(owner, example_journal(person, today - timedelta(days=1)), now=now)


@transaction.atomic
def open_demo_journal(*, time_zone: str, now: datetime, person: Person = ANNA) -> User:
    """A new user with a filled journal, no password, and an hour of deletion.

    Raises TooManyDemoJournalsError.
    """
    if User.objects.filter(demo_expires_at__gt=now).count() >= settings.DEMO_JOURNALS_AT_ONCE:
        raise TooManyDemoJournalsError
    user = User(
        username=f"example-{secrets.token_hex(8)}",
        time_zone=time_zone,
        demo_expires_at=now + timedelta(hours=settings.DEMO_HOURS),
    )
    user.set_unusable_password()
    user.save()
    fill(user, today=now.astimezone(user.zone).date(), now=now, person=person)
    return user


def close_demo_journal(user: User) -> None:
    """Deletes an example journal before its time, with everything in it; never a person's own."""
    if user.is_demo:
        erase(user)


def delete_expired(*, now: datetime) -> int:
    """Deletes the example journals that are over, with everything in them; says how many.

    Raises NotAllDoneError.
    """
    # One at a time: a short write each, so that nobody waits long for the database.
    expired = list(User.objects.filter(demo_expires_at__lte=now).order_by("pk"))
    return each_on_its_own(expired, _erased, what="an example journal to be erased")


def _erased(user: User) -> bool:
    erase(user)
    return True
