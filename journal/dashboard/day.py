"""One day of a journal in full: what was said, done, seen and planned."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.periods import FIRST_DATE, LAST_DATE, Period
from journal.dashboard.entered import entered_words
from journal.dashboard.history import Score, scores_of
from journal.users.models import User
from sessions import details as session_details
from sessions import facts as session_facts
from sessions.experiment_days import overlay_of
from sessions.models import Experiment, FootCheck, MassageSession, MassageVersion, Routine
from sessions.schedule import NO_OVERLAY, Overlay, PlannedDay, planned_days
from symptoms import weekly_details, weekly_words
from symptoms.models import DailyRating, RatingVersion, WeeklyCheck
from symptoms.models.versions import RatingVersionQuerySet
from symptoms.words import extra_facts, said_on

WAS_CHANGED = "was_changed"
"""An entry's mark, fetched along with it: there are earlier versions."""


@dataclass(frozen=True)
class DayRating:
    """The rating with everything said beside it; `entered` is empty unless it was written on another day."""

    rating: DailyRating
    scores: list[Score]
    facts: list[Fact]
    entered: str
    was_changed: bool


@dataclass(frozen=True)
class DayWeeklyCheck:
    """The check of the week up to this day."""

    facts: list[Fact]
    entered: str


@dataclass(frozen=True)
class DayMassage:
    """A session with everything said about it but its day and hour."""

    massage: MassageSession
    facts: list[Fact]
    entered: str
    was_changed: bool


@dataclass(frozen=True)
class DayPage:
    """`planned` is None once a session is done, and for a day that has passed: none is held against anybody.

    `is_untold` marks a day of an experiment whose plan is told later.
    `had_rating` tells of a day without a rating that it once had one.
    """

    day: date
    distance: str
    earlier: date | None
    later: date | None
    rating: DayRating | None
    had_rating: bool
    massages: list[DayMassage]
    foot_checks: list[FootCheck]
    weekly_check: DayWeeklyCheck | None
    planned: PlannedDay | None
    is_untold: bool
    is_to_come: bool


def day_page(owner: User, day: date, *, today: date) -> DayPage:
    """The day, in the same number of queries however much was done on it."""
    rating, massages = _rating(owner, day), _massages(owner, day)
    shows_plan = day >= today and not massages
    overlay = _overlay(owner, today) if shows_plan else NO_OVERLAY
    foot_checks = FootCheck.objects.owned_by(owner).on(day).order_by("entered_at", "pk")
    return DayPage(
        day,
        distance=_distance((today - day).days),
        earlier=day - timedelta(days=1) if day > FIRST_DATE else None,
        later=day + timedelta(days=1) if day < LAST_DATE else None,
        rating=rating,
        had_rating=rating is None and _rating_versions(owner, day).exists(),
        massages=massages,
        foot_checks=list(foot_checks),
        weekly_check=_weekly_check(owner, day),
        planned=_planned(owner, day, overlay) if shows_plan else None,
        is_untold=day in overlay.untold,
        is_to_come=day > today,
    )


def _distance(n_days: int) -> str:
    """How long ago a day was, as far back as one counts in days."""
    if n_days == 0:
        return _("Today")
    if n_days == 1:
        return _("Yesterday")
    if n_days == -1:
        return _("Tomorrow")
    if not 1 < n_days <= 31:
        return ""
    return ngettext("%(n)s day ago", "%(n)s days ago", n_days) % {"n": n_days}


def _rating(owner: User, day: date) -> DayRating | None:
    ratings = DailyRating.objects.owned_by(owner).on(day).prefetch_related("own_words", "sore_spots")
    rating = ratings.annotate(**{WAS_CHANGED: Exists(_rating_versions(owner, day))}).first()
    if rating is None:
        return None
    said = said_on(rating)
    return DayRating(
        rating,
        scores_of(rating),
        extra_facts(said.details, said.own_words),
        entered=entered_words(rating, owner.zone),
        was_changed=getattr(rating, WAS_CHANGED),
    )


def _rating_versions(owner: User, day: date) -> RatingVersionQuerySet:
    return RatingVersion.objects.owned_by(owner).filter(date=day)


def _weekly_check(owner: User, day: date) -> DayWeeklyCheck | None:
    check = WeeklyCheck.objects.owned_by(owner).on(day).first()
    if check is None:
        return None
    facts = weekly_words.facts_of(weekly_details.details_of(check))
    return DayWeeklyCheck(facts, entered=entered_words(check, owner.zone))


def _massages(owner: User, day: date) -> list[DayMassage]:
    versions = MassageVersion.objects.owned_by(owner).filter(client_id=OuterRef("client_id"))
    massages = MassageSession.objects.owned_by(owner).on(day).with_details()
    return [
        DayMassage(
            massage,
            _session_facts(massage),
            entered=entered_words(massage, owner.zone),
            was_changed=getattr(massage, WAS_CHANGED),
        )
        for massage in massages.annotate(**{WAS_CHANGED: Exists(versions)}).order_by("entered_at", "pk")
    ]


def _session_facts(massage: MassageSession) -> list[Fact]:
    """Everything that was said but the day and the hour, which stand above; named from what came along."""
    details = replace(session_details.details_of(massage), start_time=None)
    _day, *facts = session_facts.facts_of(details, session_facts.ItemNames.within(massage))
    return facts


def _overlay(owner: User, today: date) -> Overlay:
    return overlay_of(Experiment.objects.owned_by(owner).with_plans(), today)


def _planned(owner: User, day: date, overlay: Overlay) -> PlannedDay | None:
    routine = Routine.objects.owned_by(owner).in_force_on(day)
    routines = [routine] if routine else []
    planned = planned_days(routines, Period(day, day), week_start=owner.week_start, overlay=overlay)
    return planned[0] if planned else None
