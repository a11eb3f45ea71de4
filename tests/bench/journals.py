"""Journals of a given length, made straight in the database, and the cookie that opens them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilDose, Routine, Technique
from symptoms.models import SYMPTOMS, DailyRating

SHARE_OF_DAYS_WITH_SESSION = 0.41
"""About three sessions a week: 1,500 in ten years."""


def make_journal(username: str, *, today: date, n_days: int) -> User:
    """A rating on each of the last `n_days` days, three sessions a week, two routines a year."""
    dice = random.Random(n_days)
    owner = User.objects.create(username=username, password="!", time_zone="UTC")
    days = [today - timedelta(days=offset) for offset in range(n_days)]
    DailyRating.objects.bulk_create(_rating(owner, day, dice) for day in days)
    _make_massages(owner, [day for day in days if dice.random() < SHARE_OF_DAYS_WITH_SESSION], dice)
    Routine.objects.bulk_create(
        Routine(owner=owner, starts_on=day, sessions_per_week=dice.randint(2, 5), duration_minutes=20)
        for day in days[::182]
    )
    return owner


def _rating(owner: User, day: date, dice: random.Random) -> DailyRating:
    scores = {symptom: min(10, max(0, round(dice.gauss(5, 2)))) for symptom in SYMPTOMS}
    note = "A long walk by the river." if dice.random() < 0.1 else ""
    return DailyRating(owner=owner, date=day, entered_at=_evening(day), entered_on=day, note=note, **scores)


def _make_massages(owner: User, days: list[date], dice: random.Random) -> None:
    techniques = list(Technique.objects.filter(owner=None).values_list("pk", flat=True))
    oils = list(CarrierOil.objects.filter(owner=None).values_list("pk", flat=True))
    essential_oil = EssentialOil.objects.filter(owner=None).values_list("pk", flat=True)[0]
    massages = MassageSession.objects.bulk_create(
        MassageSession(
            owner=owner,
            date=day,
            duration_minutes=dice.randint(10, 30),
            carrier_oil_id=dice.choice(oils),
            entered_at=_evening(day),
            entered_on=day,
        )
        for day in days
    )
    through = MassageSession.techniques.through
    through.objects.bulk_create(
        through(massagesession_id=massage.pk, technique_id=technique)
        for massage in massages
        for technique in dice.sample(techniques, 2)
    )
    OilDose.objects.bulk_create(
        OilDose(massage=massage, essential_oil_id=essential_oil, drops=2) for massage in massages[::2]
    )


def _evening(day: date) -> datetime:
    return datetime.combine(day, time(20), tzinfo=UTC)


def cookie_of(user: User) -> str:
    """The value of a cookie that is signed in as the user."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.create()
    return str(session.session_key)


def some_days(today: date, *, n_days: int) -> Iterator[date]:
    """Rated days to correct, one after the other, beginning a week ago."""
    return (today - timedelta(days=7 + offset % (n_days - 7)) for offset in range(n_days * 100))
