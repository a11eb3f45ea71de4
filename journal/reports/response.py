"""What the person said of the period's sessions, counted: how they felt, and what was used in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any, NamedTuple

from django.db.models import Case, CharField, Count, Value, When

from journal.core.periods import Period
from journal.insights.rules_sessions import HURT_FROM
from journal.insights.summaries import TooLittle
from journal.insights.timeline import iso_day
from journal.reports.rows import MassageRow
from journal.users.models import User
from sessions.models import (
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    MassageSession,
    OilReaction,
    Technique,
)

USES_MAX = 5
_KINDS: dict[str, type[CatalogueItem]] = {
    "techniques": Technique,
    "carrier_oil": CarrierOil,
    "oil_doses__essential_oil": EssentialOil,
}
_MARKS: dict[str, type[CatalogueItem]] = {"carrier_oil": CarrierOil, "essential_oil": EssentialOil}
_MARKED = "marked:"


@dataclass(frozen=True)
class BeforeAfter:
    """Means of the symptoms right before and right after, over the `n` sessions that say both."""

    before: float
    after: float
    n: int


@dataclass(frozen=True)
class Hurt:
    """Of `n_said` sessions that say how much they hurt, `n` hurt at all; `strong` holds (day, score) of
    those with `HURT_FROM` or more, newest first."""

    n_said: int
    n: int
    strong: list[tuple[date, int]]


@dataclass(frozen=True)
class ReactionDay:
    """A day on which the skin reacted, and the names of the oils.

    Those of that day's sessions that say so, and those that were marked by hand on it.
    """

    day: date
    oils: list[str]


@dataclass(frozen=True)
class Uses:
    """(name, number of sessions) of what was used most, most used first; `n_others` names are left out."""

    most: list[tuple[str, int]]
    n_others: int


@dataclass(frozen=True)
class Response:
    """Counts of what was said; nothing in here knows why. `relief` maps `Relief` values to sessions."""

    n_sessions: int
    before_after: BeforeAfter | TooLittle
    relief: Mapping[str, int]
    hurt: Hurt
    reactions: list[ReactionDay]
    techniques: Uses
    oils: Uses


class _Use(NamedTuple):
    """How many sessions used one item; `reacted_on` (ISO text) parts those with a skin reaction, by day.

    A mark by hand is a kind of its own, used in no session.
    """

    kind: str
    slug: str
    own_name: str
    reacted_on: str | None
    n: int

    @property
    def name(self) -> str:
        model = _MARKS[self.kind.removeprefix(_MARKED)] if self.is_mark else _KINDS[self.kind]
        return self.own_name or str(model.words[self.slug].name)

    @property
    def is_mark(self) -> bool:
        return self.kind.startswith(_MARKED)


def massage_response(owner: User, period: Period, rows: Sequence[MassageRow]) -> Response:
    """The response of the sessions in `rows`, which are the period's; one query more."""
    used = _used(owner, period)
    oils = [use for use in used if use.kind != "techniques"]
    return Response(
        n_sessions=len(rows),
        before_after=_before_after(rows),
        relief=Counter(row.relief for row in rows if row.relief),
        hurt=_hurt(rows),
        reactions=_reactions(rows, oils),
        techniques=_most_used(use for use in used if use.kind == "techniques"),
        oils=_most_used(use for use in oils if not use.is_mark),
    )


def _used(owner: User, period: Period) -> list[_Use]:
    """Everything that was used, counted by the database."""
    massages = MassageSession.objects.owned_by(owner).in_period(period).order_by()
    reacted_on = Case(When(had_skin_reaction=True, then=iso_day()), output_field=CharField())
    first, *others = (_counted(massages, kind, reacted_on) for kind in _KINDS)
    marks = [_marked(owner, period, oil) for oil in _MARKS]
    return [_Use(*row) for row in first.union(*others, *marks, all=True)]


def _counted(massages: Any, kind: str, reacted_on: Case) -> Any:
    columns = (f"{kind}__slug", f"{kind}__own_name", "reacted_on")
    named = massages.filter(**{f"{kind}__isnull": False}).annotate(kind=Value(kind), reacted_on=reacted_on)
    return named.values("kind", *columns).annotate(n=Count("pk")).values_list("kind", *columns, "n")


def _marked(owner: User, period: Period, oil: str) -> Any:
    noted = OilReaction.objects.owned_by(owner).filter(
        noted_on__gte=period.first, noted_on__lte=period.last, **{f"{oil}__isnull": False}
    )
    named = noted.annotate(kind=Value(f"{_MARKED}{oil}"), on=iso_day("noted_on"), n=Value(0)).order_by()
    return named.values_list("kind", f"{oil}__slug", f"{oil}__own_name", "on", "n")


def _before_after(rows: Iterable[MassageRow]) -> BeforeAfter | TooLittle:
    pairs = [(row.symptoms_before, row.symptoms_after) for row in rows]
    both = [(before, after) for before, after in pairs if before is not None and after is not None]
    if not both:
        return TooLittle(0, 1)
    return BeforeAfter(fmean(before for before, _ in both), fmean(after for _, after in both), len(both))


def _hurt(rows: Iterable[MassageRow]) -> Hurt:
    said = [(date.fromisoformat(row.day), row.hurt) for row in rows if row.hurt is not None]
    strong = [(day, score) for day, score in said if score >= HURT_FROM]
    return Hurt(len(said), sum(score > 0 for _, score in said), sorted(strong, reverse=True))


def _reactions(rows: Iterable[MassageRow], oils: Iterable[_Use]) -> list[ReactionDay]:
    names: dict[str, list[str]] = {row.day: [] for row in rows if row.had_skin_reaction}
    for use in oils:
        if use.reacted_on is not None:
            told = names.setdefault(use.reacted_on, [])
            told += [use.name] if use.name not in told else []
    return [ReactionDay(date.fromisoformat(day), names[day]) for day in sorted(names, reverse=True)]


def _most_used(uses: Iterable[_Use]) -> Uses:
    counts: Counter[str] = Counter()
    for use in uses:
        counts[use.name] += use.n
    ordered = sorted(counts.items(), key=lambda one: (-one[1], one[0]))
    return Uses(ordered[:USES_MAX], len(ordered[USES_MAX:]))
