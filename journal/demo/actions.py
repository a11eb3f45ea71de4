"""Filling an account with the example, opening an example journal, and deleting those that are over."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db import transaction

from journal.core.entries import written
from journal.demo.generate import ExampleJournal, ExampleRating, example_journal
from journal.demo.massages import EnteredAt, ExampleMassage
from journal.demo.notes import note_text
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    MassageSession,
    OilDose,
    Routine,
    Technique,
)
from symptoms.models import DailyRating, EntryMethod


class JournalNotEmptyError(Exception):
    """The account has entries already; the example is never mixed with a person's own."""


class TooManyDemoJournalsError(Exception):
    """As many example journals are open as this machine is willing to hold."""


@transaction.atomic
def fill(owner: User, *, today: date, now: datetime) -> None:
    """Writes the example journal up to yesterday, so that today is still to be rated.

    Raises JournalNotEmptyError for an account that has a rating, a session or a routine.
    """
    # The row is held, so that two fills at once do not both find it empty.
    User.objects.select_for_update().get(pk=owner.pk)
    models = (DailyRating, MassageSession, Routine)
    if any(model.objects.owned_by(owner).exists() for model in models):
        raise JournalNotEmptyError
    example = example_journal(today - timedelta(days=1))
    _write_routines(owner, example)
    DailyRating.objects.bulk_create(_rating(owner, rating, now) for rating in example.ratings)
    _write_massages(owner, example.massages, now)


@transaction.atomic
def open_demo_journal(*, time_zone: str, now: datetime) -> User:
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
    fill(user, today=now.astimezone(user.zone).date(), now=now)
    return user


def close_demo_journal(user: User) -> None:
    """Deletes an example journal before its time, with everything in it; never a person's own."""
    if user.is_demo:
        user.delete()


def delete_expired(*, now: datetime) -> int:
    """Deletes the example journals that are over, with everything in them; says how many."""
    expired = User.objects.filter(demo_expires_at__lte=now)
    n_deleted = 0
    # One at a time: a short write each, so that nobody waits long for the database.
    for user in expired:
        user.delete()
        n_deleted += 1
    return n_deleted


def _entered_at(owner: User, day: date, entered: EnteredAt, now: datetime) -> datetime:
    moment = datetime.combine(day + timedelta(days=entered.days_later), entered.time, tzinfo=owner.zone)
    return min(moment, now)


def _rating(owner: User, rating: ExampleRating, now: datetime) -> DailyRating:
    method = EntryMethod.SAME_AS_YESTERDAY if rating.is_same_as_yesterday else EntryMethod.EXAMPLE
    return DailyRating(
        owner=owner,
        date=rating.date,
        **rating.scores,
        note=note_text(rating.note),
        entry_method=method,
        **written(_entered_at(owner, rating.date, rating.entered, now), owner),
    )


def _write_routines(owner: User, example: ExampleJournal) -> None:
    Routine.objects.bulk_create(
        Routine(
            owner=owner,
            starts_on=routine.starts_on,
            sessions_per_week=routine.sessions_per_week,
            duration_minutes=routine.duration_minutes,
        )
        for routine in example.routines
    )


def _write_massages(owner: User, massages: Iterable[ExampleMassage], now: datetime) -> None:
    carriers, scents, techniques = (_ids(model) for model in (CarrierOil, EssentialOil, Technique))
    pairs = [
        (
            MassageSession(
                owner=owner,
                date=massage.date,
                start_time=massage.start_time,
                duration_minutes=massage.duration_minutes,
                carrier_oil_id=carriers[massage.carrier_oil] if massage.carrier_oil else None,
                given_by=massage.given_by,
                note=note_text(massage.note),
                **written(_entered_at(owner, massage.date, massage.entered, now), owner),
            ),
            massage,
        )
        for massage in massages
    ]
    MassageSession.objects.bulk_create(row for row, _ in pairs)
    uses = MassageSession.techniques.through
    uses.objects.bulk_create(
        uses(massagesession_id=row.pk, technique_id=techniques[slug])
        for row, massage in pairs
        for slug in massage.techniques
    )
    OilDose.objects.bulk_create(
        OilDose(massage=row, essential_oil_id=scents[slug], drops=drops)
        for row, massage in pairs
        for slug, drops in massage.drops
    )


def _ids(model: type[CatalogueItem]) -> dict[str, int]:
    """The built-in items' ids by slug."""
    return dict(model.objects.filter(owner=None).values_list("slug", "pk"))
