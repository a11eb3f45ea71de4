"""Keeps the entries that an import replaces or takes away as earlier versions, as each app would itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from journal.core.versions import EarlierVersion
from journal.files.kinds import Kind
from journal.files.related import gathered
from journal.imports.statements import insert_entries
from sessions import details as massages
from sessions.models import MassageSession, MassageVersion, OilDose
from symptoms import details as ratings
from symptoms import weekly_details as weekly_checks
from symptoms.models import DailyRating, RatingVersion, SoreSpot, WeeklyCheck, WeeklyCheckVersion

VERSIONS: Mapping[Kind, type[EarlierVersion]] = {
    Kind.RATING: RatingVersion,
    Kind.WEEKLY_CHECK: WeeklyCheckVersion,
    Kind.MASSAGE: MassageVersion,
}
"""The kinds that keep their earlier versions."""


def keep(kind: Kind, rows: Sequence[Any], *, now: datetime) -> list[int]:
    """Writes down a few hundred rows as they are; returns the versions' ids, 0 where none is kept."""
    model = VERSIONS.get(kind)
    if model is None:
        return [0] * len(rows)
    kept = [model.of(row, said, now=now) for row, said in zip(rows, _JSON[kind](rows), strict=True)]
    insert_entries(model, kept)
    return [version.pk for version in kept]


# The apps' own `details_of` asks the database for each entry anew, which would take minutes here.


def _ratings(rows: Sequence[DailyRating]) -> Iterator[dict[str, Any]]:
    ids = [row.pk for row in rows]
    uses = DailyRating.own_words.through.objects.filter(dailyrating_id__in=ids)
    words = gathered(uses.values_list("dailyrating_id", "ownword_id"))
    spots = gathered((spot.rating_id, spot) for spot in SoreSpot.objects.filter(rating_id__in=ids))
    for row in rows:
        sore = frozenset(ratings.Spot(spot.foot, spot.area, spot.score) for spot in spots.get(row.pk, []))
        columns = {name: getattr(row, name) for name in ratings.COLUMNS}
        yield ratings.to_json(
            ratings.RatingDetails(
                scores=row.scores,
                own_word_ids=frozenset(words.get(row.pk, [])),
                sore_spots=sore,
                **columns,
            )
        )


def _massages(rows: Sequence[MassageSession]) -> Iterator[dict[str, Any]]:
    ids = [row.pk for row in rows]
    uses = MassageSession.techniques.through.objects.filter(massagesession_id__in=ids)
    techniques = gathered(uses.values_list("massagesession_id", "technique_id"))
    doses = OilDose.objects.filter(massage_id__in=ids).values_list("massage_id", "essential_oil_id", "drops")
    drops = gathered((massage, (oil, n)) for massage, oil, n in doses)
    for row in rows:
        columns = {name: getattr(row, name) for name in massages.COLUMNS}
        yield massages.to_json(
            massages.MassageDetails(
                technique_ids=frozenset(techniques.get(row.pk, [])),
                drops=dict(drops.get(row.pk, [])),
                **columns,
            )
        )


def _weekly_checks(rows: Sequence[WeeklyCheck]) -> Iterator[dict[str, Any]]:
    return (weekly_checks.to_json(weekly_checks.details_of(row)) for row in rows)


_JSON: Mapping[Kind, Callable[[Sequence[Any]], Iterator[dict[str, Any]]]] = {
    Kind.RATING: _ratings,
    Kind.WEEKLY_CHECK: _weekly_checks,
    Kind.MASSAGE: _massages,
}
