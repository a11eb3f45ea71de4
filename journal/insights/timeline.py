"""The one door from the database to the numbers: both apps' entries, met by date."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from functools import cache
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import CharField, OuterRef, Q, Subquery
from django.db.models.expressions import Expression, F
from django.db.models.functions import Cast

from journal.core.entries import EntryQuerySet
from journal.core.feet import Area
from journal.core.periods import Period
from journal.insights.choices import OWN, choice_rows
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.facts import FootStop, OilFact, SessionFact
from journal.insights.weeks import weekly_targets
from journal.users.models import User
from sessions.catalogue import TECHNIQUES, WHOLE_FOOT
from sessions.models import FootCheck, GivenBy, MassageSession, Relief
from sessions.reactions import marks_of, reactions_of
from symptoms.models import DailyRating, Trouble, WeeklyCheck

__all__ = [
    "day_table",
    "first_entry_date",
    "foot_stops",
    "hindered_days",
    "iso_day",
    "last_entry_date",
    "newest_sessions",
    "oil_reactions",
    "weekly_targets",
]

LOOKED_BACK = timedelta(weeks=8)
"""How far back advice looks."""
SESSIONS_MAX = 200


def day_table(owner: User, period: Period, *, with_choices: bool = False) -> DayTable:
    """The owner's days in the period, in two queries; in five with the techniques and oils of each day."""
    ratings = DailyRating.objects.owned_by(owner).in_period(period)
    massages = MassageSession.objects.owned_by(owner).in_period(period)
    return DayTable.from_rows(
        period.first,
        period.last,
        _rows(ratings, *SYMPTOMS),
        _rows(massages, "duration_minutes"),
        *(choice_rows(massages) if with_choices else ()),
    )


def _rows(entries: EntryQuerySet[Any], *fields: str) -> Iterable[tuple[Any, ...]]:
    """(day as ISO text, field, ...) of each entry."""
    return entries.order_by().values_list(iso_day(), *fields)


def iso_day(field: str = "date") -> Expression | F:
    """The entry's day (or the one it was entered on) as ISO text, which numpy reads directly.

    SQLite stores that text, and turning 3,650 of them into dates and back was most of the time.
    """
    return Cast(field, CharField())


def first_entry_date(owner: User) -> date | None:
    """The earliest day with an entry of any kind, in one query; None for an empty journal."""
    return min(_end_dates(owner, "date"), default=None)


def last_entry_date(owner: User) -> date | None:
    """The latest such day, after today perhaps; None for an empty journal."""
    return max(_end_dates(owner, "-date"), default=None)


def _end_dates(owner: User, order: str) -> list[date]:
    """The first day of each kind of entry in the order of `date` or `-date`."""
    kinds = (DailyRating.objects, WeeklyCheck.objects, MassageSession.objects, FootCheck.objects)
    rows = (kind.owned_by(OuterRef("pk")).order_by(order) for kind in kinds)
    ends = [Subquery(entries.values("date")[:1]) for entries in rows]
    found = User.objects.filter(pk=owner.pk).values_list(*ends).get()
    return [day for day in found if day is not None]


def newest_sessions(owner: User, today: date) -> tuple[SessionFact, ...]:
    """The sessions of the last eight weeks, oldest first, in one query.

    Days after today are in it: somebody who has flown west is still in the same week. Of somebody who logs
    very much, the oldest are left out; never one of the last seven days.
    """
    massages = MassageSession.objects.owned_by(owner).filter(date__gt=today - LOOKED_BACK)
    # A row for each technique of each session: values of one query are far quicker than objects of three.
    rows = massages.order_by("date", "entered_at", "pk", "techniques").values(*_SAID)
    names = {slug: str(words.name) for slug, words in TECHNIQUES.items()}
    facts = [_session_fact(list(said), names) for _pk, said in groupby(rows, key=itemgetter("pk"))]
    older, newest = facts[:-SESSIONS_MAX], facts[-SESSIONS_MAX:]
    return (*(one for one in older if one.date > today - timedelta(days=7)), *newest)


_SAID = (
    *("pk", "date", "duration_minutes", "areas", "hurt", "relief", "given_by"),
    *("symptoms_before", "symptoms_after", "had_skin_reaction"),
    *("techniques", "techniques__slug", "techniques__own_name"),
)


def _session_fact(rows: list[dict[str, Any]], names: Mapping[str, str]) -> SessionFact:
    said = rows[0]
    # A slug of None: no technique was said.
    used = [row for row in rows if row["techniques__slug"] is not None]
    return SessionFact(
        date=said["date"],
        minutes=said["duration_minutes"],
        techniques=tuple(row["techniques__own_name"] or names[row["techniques__slug"]] for row in used),
        technique_keys=tuple(row["techniques__slug"] or f"{OWN}{row['techniques']}" for row in used),
        areas_left_out=_left_out(said["areas"]),
        hurt=said["hurt"],
        felt_worse=said["relief"] == Relief.WORSE,
        before=said["symptoms_before"],
        after=said["symptoms_after"],
        is_by_professional=said["given_by"] == GivenBy.PROFESSIONAL,
        had_skin_reaction=said["had_skin_reaction"],
        pk=said["pk"],
    )


def hindered_days(owner: User, today: date) -> tuple[date, ...]:
    """The days of the last eight weeks with much trouble with walking or sleep, oldest first."""
    ratings = DailyRating.objects.owned_by(owner).filter(date__gt=today - LOOKED_BACK)
    hindered = ratings.filter(Q(walking=Trouble.MUCH) | Q(sleep=Trouble.MUCH)).order_by("date")
    return tuple(hindered.values_list("date", flat=True))


@cache
def _left_out(areas: Area) -> frozenset[str] | None:
    """Kept for the sixteen sets there are: reckoned anew for each session it took as long as the query."""
    return frozenset((WHOLE_FOOT & ~areas).slugs) if areas else None


def oil_reactions(owner: User, today: date, sessions: Iterable[SessionFact]) -> tuple[OilFact, ...]:
    """The oils that the skin reacted to in the last eight weeks, in one query.

    Oldest first, on the same day the carrier oils. `sessions` as `newest_sessions` gives them: while none of
    them had a reaction, which is nearly always, the marks by hand are all there is to ask for.
    """
    has_reacted = any(one.had_skin_reaction for one in sessions)
    found = reactions_of(owner, with_names=True) if has_reacted else marks_of(owner)
    recent = [(oil, told) for oil, told in found.items() if told.on > today - LOOKED_BACK]
    in_order = sorted(recent, key=lambda one: (one[1].on, one[0].is_essential, one[0].pk))
    return tuple(
        OilFact(oil.name, told.on, f"{oil.is_essential:d}.{oil.pk}.{told.massage_pk or told.on}")
        for oil, told in in_order
    )


def foot_stops(owner: User, today: date) -> tuple[FootStop, ...]:
    """What foot checks of the last eight weeks found, oldest first, a foot each."""
    period = Period.ending(today, n_days=LOOKED_BACK.days)
    checks = FootCheck.objects.owned_by(owner).in_period(period).order_by("entered_at", "pk")
    looks = list(checks.values_list("pk", "date", "left", "right", "logged_by"))
    stops: list[FootStop] = []
    cleared_on: dict[str, date] = {}
    # Newest first: each look knows when its foot was clear next.
    for pk, day, left, right, by in reversed(looks):
        for foot, found in (("right", right), ("left", left)):
            if found:
                stops.append(FootStop(day, foot, frozenset(found.slugs), cleared_on.get(foot), pk, by))
            else:
                cleared_on[foot] = day
    return tuple(reversed(stops))
