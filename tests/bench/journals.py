"""Journals of a given length, made straight in the database, and the cookie that opens them."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore

from journal.core.feet import Area
from journal.core.weekdays import Weekdays
from journal.users.models import User
from sessions.catalogue import WHOLE_FOOT, Finding, Setting, Tool
from sessions.models import (
    CalendarFeed,
    CarrierOil,
    EssentialOil,
    Feet,
    FootCheck,
    MassageSession,
    OilDose,
    Pressure,
    Relief,
    Routine,
    Technique,
)
from symptoms.models import SYMPTOMS, DailyRating

SHARE_OF_DAYS_WITH_SESSION = 0.41
"""About three sessions a week: 1,500 in ten years."""


def make_journal(username: str, *, today: date, n_days: int) -> User:
    """A rating on each of the last `n_days` days, three sessions a week, two routines a year, a feed."""
    dice = random.Random(n_days)
    owner = User.objects.create(username=username, password="!", time_zone="UTC")
    days = [today - timedelta(days=offset) for offset in range(n_days)]
    DailyRating.objects.bulk_create(_rating(owner, day, dice) for day in days)
    days_with_session = [day for day in days if dice.random() < SHARE_OF_DAYS_WITH_SESSION]
    _make_massages(owner, days_with_session, dice)
    FootCheck.objects.bulk_create(_foot_check(owner, day, dice) for day in days_with_session)
    Routine.objects.bulk_create(_routine(owner, day, dice) for day in days[::182])
    CalendarFeed.objects.create(owner=owner, made_at=_evening(today))
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
        _massage(owner, day, dice.choice(oils), dice) for day in days
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


def _massage(owner: User, day: date, carrier_oil_id: int, dice: random.Random) -> MassageSession:
    return MassageSession(
        owner=owner,
        date=day,
        duration_minutes=dice.randint(10, 30),
        tools=Tool.HANDS,
        feet=Feet.BOTH,
        areas=dice.choice((WHOLE_FOOT, Area.SOLE, Area.TOES | Area.SOLE)),
        pressure=dice.choice(Pressure.values),
        carrier_oil_id=carrier_oil_id,
        carrier_teaspoons=1,
        setting=Setting.WARMTH | Setting.SEAT,
        symptoms_before=dice.randint(4, 8),
        symptoms_after=dice.randint(2, 6),
        relief=dice.choice(Relief.values),
        hurt=dice.choice((0, 0, 0, 0, 1, 4)),
        had_skin_reaction=dice.random() < 0.01,
        entered_at=_evening(day),
        entered_on=day,
    )


def _foot_check(owner: User, day: date, dice: random.Random) -> FootCheck:
    left = Finding.BLISTER if dice.random() < 0.05 else Finding(0)
    return FootCheck(owner=owner, date=day, left=left, entered_at=_evening(day), entered_on=day)


def _routine(owner: User, day: date, dice: random.Random) -> Routine:
    n_days = dice.randint(2, 5)
    return Routine(
        owner=owner,
        starts_on=day,
        sessions_per_week=n_days,
        duration_minutes=20,
        weekdays=Weekdays.of(dice.sample(list(Weekdays), n_days)),
        preferred_time=time(19),
        changed_at=_evening(day),
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
