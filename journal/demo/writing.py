"""Writes an example journal into an account, a statement for each table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from django.utils.translation import gettext

from journal.core.entries import written
from journal.demo.care import write_care
from journal.demo.details import REACTED_TO, ExampleCheck
from journal.demo.experiment import write_experiment
from journal.demo.extras import ExampleExtras, extras_of
from journal.demo.generate import ExampleJournal, ExampleRating, ExampleRoutine
from journal.demo.massages import EnteredAt, ExampleMassage
from journal.demo.notes import OWN_WORDS, PLAN_NAME, note_text
from journal.demo.weekly import ExampleWeeklyCheck, weekly_checks
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    FootCheck,
    MassagePlan,
    MassageSession,
    OilDose,
    OilReaction,
    PlanStep,
    Routine,
    Technique,
)
from symptoms.details import put, spots_for
from symptoms.models import PEG, DailyRating, EntryMethod, SoreSpot, WeeklyCheck
from symptoms.own_word_actions import own_word

PREFERRED_TIME = time(19)
PLAN_STEPS = (("foot-rub", 3), ("toe-pull", 2), ("heel-squeeze", 1), ("ankle-circles", 1))
"""(technique, minutes a foot): together they visit the whole foot."""


def write(owner: User, example: ExampleJournal, *, now: datetime) -> None:
    """All of the example; nothing in it is written later than `now`."""
    Routine.objects.bulk_create(_routine(owner, routine) for routine in example.routines)
    extras = extras_of(example.person, example.ratings)
    _write_ratings(owner, [(rating, extras[rating.date]) for rating in example.ratings], now)
    FootCheck.objects.bulk_create(_check(owner, check, now) for check in example.checks)
    falls = {day: told.said.falls for day, told in extras.items() if told.said.falls}
    checks = weekly_checks(example.ratings, falls=falls)
    WeeklyCheck.objects.bulk_create(_weekly_check(owner, check, now) for check in checks)
    techniques, essential_oils = _ids(Technique), _ids(EssentialOil)
    _write_massages(owner, example.massages, techniques, essential_oils, now)
    _write_reactions(owner, example.massages, essential_oils)
    _write_plan(owner, techniques)
    write_experiment(owner, example.person, example.first_day)
    write_care(owner, example.person, example.first_day)


def _entered_at(owner: User, day: date, entered: EnteredAt, now: datetime) -> datetime:
    moment = datetime.combine(day + timedelta(days=entered.days_later), entered.time, tzinfo=owner.zone)
    return min(moment, now)


def _routine(owner: User, routine: ExampleRoutine) -> Routine:
    return Routine(
        owner=owner,
        starts_on=routine.starts_on,
        sessions_per_week=routine.sessions_per_week,
        duration_minutes=routine.duration_minutes,
        weekdays=routine.weekdays,
        preferred_time=PREFERRED_TIME,
        changed_at=datetime.combine(routine.starts_on, PREFERRED_TIME, tzinfo=owner.zone),
    )


def _rating(owner: User, rating: ExampleRating, extras: ExampleExtras, now: datetime) -> DailyRating:
    method = EntryMethod.SAME_AS_YESTERDAY if rating.is_same_as_yesterday else EntryMethod.EXAMPLE
    row = DailyRating(
        owner=owner,
        date=rating.date,
        **written(_entered_at(owner, rating.date, rating.entered, now), owner),
    )
    change = note_text(extras.change)
    said = replace(extras.said, note=note_text(rating.note), medication_change=change, entry_method=method)
    put(said, row)
    return row


def _write_ratings(owner: User, days: Iterable[tuple[ExampleRating, ExampleExtras]], now: datetime) -> None:
    pairs = [(_rating(owner, rating, extras, now), extras) for rating, extras in days]
    DailyRating.objects.bulk_create(row for row, _ in pairs)
    SoreSpot.objects.bulk_create(spot for row, extras in pairs for spot in spots_for(extras.said, row))
    used = {word for _, extras in pairs for word in extras.own_words}
    words = {
        (kind, key): own_word(owner=owner, kind=kind, name=gettext(OWN_WORDS[key]))
        for kind, key in sorted(used)
    }
    uses = DailyRating.own_words.through
    uses.objects.bulk_create(
        uses(dailyrating_id=row.pk, ownword_id=words[word].pk)
        for row, extras in pairs
        for word in extras.own_words
    )


def _weekly_check(owner: User, check: ExampleWeeklyCheck, now: datetime) -> WeeklyCheck:
    return WeeklyCheck(
        owner=owner,
        date=check.date,
        falls=check.falls,
        **dict(zip(PEG, check.peg, strict=True)),
        **check.troubles,
        **written(_entered_at(owner, check.date, check.entered, now), owner),
    )


def _check(owner: User, check: ExampleCheck, now: datetime) -> FootCheck:
    return FootCheck(
        owner=owner,
        date=check.date,
        left=check.left,
        right=check.right,
        note=note_text(check.note),
        **written(_entered_at(owner, check.date, check.entered, now), owner),
    )


def _massage(
    owner: User, massage: ExampleMassage, carrier_oils: dict[str, int], now: datetime
) -> MassageSession:
    return MassageSession(
        owner=owner,
        date=massage.date,
        start_time=massage.start_time,
        duration_minutes=massage.duration_minutes,
        tools=massage.tools,
        feet=massage.feet,
        areas=massage.areas,
        pressure=massage.pressure,
        carrier_oil_id=carrier_oils[massage.carrier_oil] if massage.carrier_oil else None,
        carrier_teaspoons=massage.carrier_teaspoons,
        setting=massage.setting,
        given_by=massage.given_by,
        symptoms_before=massage.symptoms_before,
        symptoms_after=massage.symptoms_after,
        relief=massage.relief,
        hurt=massage.hurt,
        had_skin_reaction=massage.had_skin_reaction,
        note=note_text(massage.note),
        **written(_entered_at(owner, massage.date, massage.entered, now), owner),
    )


def _write_massages(
    owner: User,
    massages: Iterable[ExampleMassage],
    techniques: dict[str, int],
    essential_oils: dict[str, int],
    now: datetime,
) -> None:
    carrier_oils = _ids(CarrierOil)
    pairs = [(_massage(owner, massage, carrier_oils, now), massage) for massage in massages]
    MassageSession.objects.bulk_create(row for row, _ in pairs)
    uses = MassageSession.techniques.through
    uses.objects.bulk_create(
        uses(massagesession_id=row.pk, technique_id=techniques[slug])
        for row, massage in pairs
        for slug in massage.techniques
    )
    OilDose.objects.bulk_create(
        OilDose(massage=row, essential_oil_id=essential_oils[slug], drops=drops)
        for row, massage in pairs
        for slug, drops in massage.drops
    )


def _write_reactions(owner: User, massages: Iterable[ExampleMassage], essential_oils: dict[str, int]) -> None:
    OilReaction.objects.bulk_create(
        OilReaction(owner=owner, essential_oil_id=essential_oils[REACTED_TO], noted_on=massage.date)
        for massage in massages
        if massage.had_skin_reaction
    )


def _write_plan(owner: User, techniques: dict[str, int]) -> None:
    plan = MassagePlan.objects.create(owner=owner, name=gettext(PLAN_NAME))
    PlanStep.objects.bulk_create(
        PlanStep(plan=plan, position=position, technique_id=techniques[slug], minutes=minutes)
        for position, (slug, minutes) in enumerate(PLAN_STEPS)
    )


def _ids(model: type[CatalogueItem]) -> dict[str, int]:
    """The built-in items' ids by slug."""
    return dict(model.objects.filter(owner=None).values_list("slug", "pk"))
