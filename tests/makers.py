"""Makers of rows: each gives one saved row, sensible where a test does not care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilDose, Routine, Technique
from symptoms.models import SYMPTOMS, DailyRating

PASSWORD = "warm-feet-walk-further"
"""The password of every made user."""


def noon(day: date) -> datetime:
    """Twelve o'clock UTC of a day: the same civil date from Reykjavík to Tokyo."""
    return datetime.combine(day, time(12), tzinfo=UTC)


def make_user(username: str, **fields: Any) -> User:
    """A user who lives in Berlin and signs in with `PASSWORD`, unless told otherwise."""
    password = fields.pop("password", PASSWORD)
    return User.objects.create_user(username, password=password, **{"time_zone": "Europe/Berlin"} | fields)


def make_rating(owner: User, day: date, **fields: Any) -> DailyRating:
    """A daily rating; the scores that are named and no others, or four times 5 when none is."""
    if not SYMPTOMS.keys() & fields.keys():
        fields |= dict.fromkeys(SYMPTOMS, 5)
    written = {"entered_at": noon(day), "entered_on": day}
    return DailyRating.objects.create(owner=owner, date=day, **written | fields)


def make_massage(
    owner: User,
    day: date,
    *,
    minutes: int = 20,
    techniques: Iterable[str] = ("foot-rub",),
    carrier_oil: str | None = None,
    drops: Mapping[str, int] | None = None,
    **fields: Any,
) -> MassageSession:
    """A massage session; techniques and oils by their slugs, `drops` by essential oil."""
    massage = MassageSession.objects.create(
        owner=owner,
        date=day,
        duration_minutes=minutes,
        carrier_oil=CarrierOil.objects.get(owner=None, slug=carrier_oil) if carrier_oil else None,
        **{"entered_at": noon(day), "entered_on": day} | fields,
    )
    built_in = Technique.objects.filter(owner=None, slug__in=list(techniques))
    massage.techniques.set(built_in.values_list("pk", flat=True))
    for slug, n_drops in (drops or {}).items():
        oil = EssentialOil.objects.get(owner=None, slug=slug)
        OilDose.objects.create(massage=massage, essential_oil=oil, drops=n_drops)
    return massage


def make_routine(
    owner: User, starts_on: date, *, sessions_per_week: int = 3, duration_minutes: int = 20
) -> Routine:
    """A routine in force from a day on."""
    return Routine.objects.create(
        owner=owner,
        starts_on=starts_on,
        sessions_per_week=sessions_per_week,
        duration_minutes=duration_minutes,
    )
