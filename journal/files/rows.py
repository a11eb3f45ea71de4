"""The stored rows behind each kind, with all that their portable form needs, and what of it is no column."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet
from django.db.models.functions import Lower

from journal.care.models import CareNotes, Visit
from journal.core.periods import Period
from journal.files.kinds import Kind
from journal.files.plain_experiments import Pause, Seal
from journal.files.plain_items import Dose, ref_of
from journal.files.plain_sets import Ref, Spot, Step, in_order, place_of
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    EssentialOil,
    Experiment,
    FootCheck,
    MassagePlan,
    MassageSession,
    OilReaction,
    Routine,
    Technique,
)
from symptoms.models import CheckInLayout, DailyRating, EntryMethod, OwnWord, WeeklyCheck

ENTRIES = (Kind.RATING, Kind.WEEKLY_CHECK, Kind.MASSAGE, Kind.FOOT_CHECK)
"""What belongs to a day; the rest of a journal is what its owner has set up."""


def stored_rows(kind: Kind, owner: User) -> QuerySet[Any]:
    """Everything of one kind that the owner has, oldest first, relations fetched along."""
    return _ROWS[kind](owner)


def rows_in(kind: Kind, owner: User, period: Period) -> QuerySet[Any]:
    """What belongs to a period: of what its owner has set up everything, but no experiment of which rated
    days come before the period; without them it would come to another result.
    """
    if kind in ENTRIES:
        return entries_in(kind, owner, period)
    rows = stored_rows(kind, owner)
    if kind == Kind.EXPERIMENT:
        ratings = DailyRating.objects.owned_by(owner).filter(date__lt=period.first)
        return rows.exclude(Exists(ratings.filter(date__gte=OuterRef("starts_on"))))
    return rows


def has_examples(owner: User, period: Period) -> bool:
    """Whether the person, or some of the period's ratings, are invented."""
    ratings = entries_in(Kind.RATING, owner, period)
    return owner.is_demo or ratings.filter(entry_method=EntryMethod.EXAMPLE).exists()


def entries_in(kind: Kind, owner: User, period: Period) -> QuerySet[Any]:
    """The entries of a period."""
    return stored_rows(kind, owner).filter(date__gte=period.first, date__lte=period.last)


_ROWS: dict[Kind, Callable[[User], QuerySet[Any]]] = {
    Kind.SETTINGS: lambda owner: User.objects.filter(pk=owner.pk),
    Kind.LAYOUT: CheckInLayout.objects.owned_by,
    Kind.TECHNIQUE: lambda owner: Technique.objects.filter(owner=owner).order_by("pk"),
    Kind.CARRIER_OIL: lambda owner: CarrierOil.objects.filter(owner=owner).order_by("pk"),
    Kind.ESSENTIAL_OIL: lambda owner: EssentialOil.objects.filter(owner=owner).order_by("pk"),
    Kind.OWN_WORD: lambda owner: OwnWord.objects.owned_by(owner).order_by("kind", Lower("name")),
    Kind.OIL_REACTION: lambda owner: (
        OilReaction.objects.owned_by(owner)
        .select_related("carrier_oil", "essential_oil")
        .order_by("noted_on", "pk")
    ),
    Kind.PLAN: lambda owner: (
        MassagePlan.objects.owned_by(owner).prefetch_related("steps__technique").order_by(Lower("name"))
    ),
    Kind.ROUTINE: lambda owner: Routine.objects.owned_by(owner).oldest_first(),
    Kind.EXPERIMENT: lambda owner: Experiment.objects.owned_by(owner).with_plans().order_by("starts_on"),
    Kind.CARE: CareNotes.objects.owned_by,
    Kind.VISIT: lambda owner: Visit.objects.owned_by(owner).order_by("date"),
    Kind.RATING: lambda owner: (
        DailyRating.objects.owned_by(owner).prefetch_related("own_words", "sore_spots").order_by("date")
    ),
    Kind.WEEKLY_CHECK: lambda owner: WeeklyCheck.objects.owned_by(owner).order_by("date"),
    Kind.MASSAGE: lambda owner: (
        MassageSession.objects.owned_by(owner).with_details().order_by("date", "start_time", "pk")
    ),
    Kind.FOOT_CHECK: lambda owner: FootCheck.objects.owned_by(owner).order_by("date", "entered_at", "pk"),
}


def own_words(kind: str) -> Callable[[DailyRating], tuple[str, ...]]:
    """Reads the own words of one kind from a rating."""
    return lambda rating: in_order(word.name for word in rating.own_words.all() if word.kind == kind)


def sore_spots(rating: DailyRating) -> tuple[Spot, ...]:
    spots = (Spot(spot.foot, spot.area.slug, spot.score) for spot in rating.sore_spots.all())
    return tuple(sorted(spots, key=place_of))


def item(attribute: str) -> Callable[[Any], Ref | None]:
    """Reads the one technique or oil that a row points at."""

    def read(row: Any) -> Ref | None:
        found = getattr(row, attribute)
        return ref_of(found) if found else None

    return read


def techniques(massage: MassageSession) -> tuple[Ref, ...]:
    return tuple(sorted(ref_of(technique) for technique in massage.techniques.all()))


def doses(massage: MassageSession) -> tuple[Dose, ...]:
    return tuple(sorted((ref_of(dose.essential_oil), dose.drops) for dose in massage.oil_doses.all()))


def steps(plan: MassagePlan) -> tuple[Step, ...]:
    stored = sorted(plan.steps.all(), key=lambda step: step.position)
    return tuple(Step(ref_of(step.technique), step.minutes) for step in stored)


def seal(experiment: Experiment) -> Seal:
    return Seal(experiment.order, experiment.nonce)


def pauses(experiment: Experiment) -> tuple[Pause, ...]:
    return tuple(sorted(Pause(pause.paused_on, pause.resumed_on) for pause in experiment.pauses.all()))
