"""Makers of rows: each gives one saved row, sensible where a test does not care."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

from journal.core.feet import Area
from journal.core.weekdays import Weekdays
from journal.users.models import User
from sessions.actions import delete_massage
from sessions.catalogue import Finding, OilWarning, Setting, Tool
from sessions.models import (
    CalendarFeed,
    CarrierOil,
    EssentialOil,
    FootCheck,
    MassagePlan,
    MassageSession,
    MassageVersion,
    OilDose,
    PlanStep,
    Routine,
    Technique,
)
from symptoms.actions import delete_rating
from symptoms.models import (
    PEG,
    SYMPTOMS,
    TROUBLES,
    DailyRating,
    OwnWord,
    RatingVersion,
    WeeklyCheck,
    WeeklyCheckVersion,
)
from symptoms.weekly_actions import delete_weekly_check

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


def make_weekly_check(owner: User, day: date, **fields: Any) -> WeeklyCheck:
    """A weekly check; the answers that are named and no others, or three times 4 when none is."""
    if not {*PEG, *TROUBLES, "falls"} & fields.keys():
        fields |= dict.fromkeys(PEG, 4)
    written = {"entered_at": noon(day), "entered_on": day}
    return WeeklyCheck.objects.create(owner=owner, date=day, **written | fields)


def make_massage(
    owner: User,
    day: date,
    *,
    minutes: int = 20,
    techniques: Iterable[str] = ("foot-rub",),
    tools: Iterable[str] = (),
    areas: Iterable[str] = (),
    carrier_oil: str | None = None,
    drops: Mapping[str, int] | None = None,
    acknowledged: Iterable[str] = (),
    setting: Iterable[str] = (),
    **fields: Any,
) -> MassageSession:
    """A massage session; techniques, oils and sets by their slugs, `drops` by essential oil."""
    massage = MassageSession.objects.create(
        owner=owner,
        date=day,
        duration_minutes=minutes,
        tools=Tool.from_slugs(tools),
        areas=Area.from_slugs(areas),
        carrier_oil=CarrierOil.objects.get(owner=None, slug=carrier_oil) if carrier_oil else None,
        acknowledged=OilWarning.from_slugs(acknowledged),
        setting=Setting.from_slugs(setting),
        **{"entered_at": noon(day), "entered_on": day} | fields,
    )
    built_in = Technique.objects.filter(owner=None, slug__in=list(techniques))
    massage.techniques.set(built_in.values_list("pk", flat=True))
    for slug, n_drops in (drops or {}).items():
        oil = EssentialOil.objects.get(owner=None, slug=slug)
        OilDose.objects.create(massage=massage, essential_oil=oil, drops=n_drops)
    return massage


def make_foot_check(
    owner: User, day: date, *, left: Iterable[str] = (), right: Iterable[str] = (), **fields: Any
) -> FootCheck:
    """A foot check; what was found on each foot by slugs, nothing on both is all clear."""
    return FootCheck.objects.create(
        owner=owner,
        date=day,
        left=Finding.from_slugs(left),
        right=Finding.from_slugs(right),
        **{"entered_at": noon(day), "entered_on": day} | fields,
    )


def make_plan(owner: User, *, name: str = "Evening", steps: Mapping[str, int] | None = None) -> MassagePlan:
    """An own plan; `steps` are minutes a foot by the slug of a technique, or two of them."""
    plan = MassagePlan.objects.create(owner=owner, name=name)
    for position, (slug, minutes) in enumerate((steps or {"toe-pull": 3, "foot-rub": 4}).items()):
        technique = Technique.objects.get(owner=None, slug=slug)
        PlanStep.objects.create(plan=plan, position=position, technique=technique, minutes=minutes)
    return plan


def make_routine(
    owner: User,
    starts_on: date,
    *,
    sessions_per_week: int = 3,
    duration_minutes: int = 20,
    weekdays: Iterable[str] = (),
    preferred_time: time | None = None,
    changed_at: datetime | None = None,
) -> Routine:
    """A routine in force from a day on; its days by slugs, such as `monday`."""
    return Routine.objects.create(
        owner=owner,
        starts_on=starts_on,
        sessions_per_week=sessions_per_week,
        duration_minutes=duration_minutes,
        weekdays=Weekdays.from_slugs(weekdays),
        preferred_time=preferred_time,
        changed_at=changed_at or noon(starts_on),
    )


def make_calendar_feed(owner: User, *, made_on: date = date(2026, 1, 5)) -> CalendarFeed:
    """The secret address of a person's plan."""
    return CalendarFeed.objects.create(owner=owner, made_at=noon(made_on))


def make_own_oil(owner: User, _day: date | None = None, *, note: str = "Sesame", **fields: Any) -> CarrierOil:
    """An oil of the owner's own, named `note`."""
    return CarrierOil.objects.create(owner=owner, own_name=note, **fields)


def make_rating_version(owner: User, day: date, **fields: Any) -> RatingVersion:
    """The last state of a rating that was deleted at noon of its day."""
    make_rating(owner, day, **fields)
    delete_rating(owner=owner, day=day, now=noon(day))
    return RatingVersion.objects.owned_by(owner).newest_first()[0]


def make_weekly_check_version(owner: User, day: date, **fields: Any) -> WeeklyCheckVersion:
    """The last state of a weekly check that was deleted at noon of its day."""
    make_weekly_check(owner, day, **fields)
    delete_weekly_check(owner=owner, day=day, now=noon(day))
    return WeeklyCheckVersion.objects.owned_by(owner).newest_first()[0]


def make_massage_version(owner: User, day: date, **fields: Any) -> MassageVersion:
    """The last state of a session that was deleted at noon of its day."""
    delete_massage(massage=make_massage(owner, day, **fields), now=noon(day))
    return MassageVersion.objects.owned_by(owner).newest_first()[0]


def make_own_word(
    owner: User, _day: date | None = None, *, note: str = "new shoes", kind: str = "trigger", **fields: Any
) -> OwnWord:
    """A trigger, sensation or therapy of the owner's own, named `note`."""
    return OwnWord.objects.create(owner=owner, kind=kind, name=note, **fields)
