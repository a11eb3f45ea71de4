"""What got harder in the period, counted: troubles, falls, the PEG; only what the person noted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from journal.reports.rows import RatingRow, WeeklyRow
from symptoms.models import PEG, TROUBLES, Trouble, peg_mean

DAILY_TROUBLES = ("sleep", "walking", "shoes")


@dataclass(frozen=True)
class TroubleCount:
    """Of `n_said` entries that say how much trouble one thing gave, `n` had any and `n_much` much."""

    n_said: int
    n: int
    n_much: int


@dataclass(frozen=True)
class FallCount:
    """Of `n_said` entries that say how often, those where it happened: (day, times), newest first."""

    n_said: int
    days: list[tuple[date, int]]


@dataclass(frozen=True)
class Function:
    """Troubles by their part, in the order they are asked; a part nobody spoke of is left out.

    `by_day` is of the days' ratings, `by_week` of the weekly checks. `peg` holds (day, mean) of the checks
    with all three answers, oldest first. `worse_foot` maps `WorseFoot` values to days.
    """

    by_day: Mapping[str, TroubleCount]
    by_week: Mapping[str, TroubleCount]
    falls: FallCount
    near_falls: FallCount
    falls_by_week: FallCount
    peg: list[tuple[date, float]]
    worse_foot: Mapping[str, int]

    @property
    def is_empty(self) -> bool:
        counts = (self.falls, self.near_falls, self.falls_by_week)
        return not (self.by_day or self.by_week or self.peg or any(count.n_said for count in counts))


def function_of(ratings: Sequence[RatingRow], checks: Sequence[WeeklyRow]) -> Function:
    """The rows are the period's, oldest first."""
    means = ((_day(check), peg_mean(getattr(check, item) for item in PEG)) for check in checks)
    return Function(
        by_day=_troubles(ratings, DAILY_TROUBLES),
        by_week=_troubles(checks, TROUBLES),
        falls=_falls(ratings, "falls"),
        near_falls=_falls(ratings, "near_falls"),
        falls_by_week=_falls(checks, "falls"),
        peg=[(day, mean) for day, mean in means if mean is not None],
        worse_foot=Counter(rating.worse_foot for rating in ratings if rating.worse_foot),
    )


def _day(row: RatingRow | WeeklyRow) -> date:
    return date.fromisoformat(row.day)


def _troubles(
    rows: Sequence[RatingRow] | Sequence[WeeklyRow], parts: Iterable[str]
) -> dict[str, TroubleCount]:
    said = {part: Counter(getattr(row, part) for row in rows) for part in parts}
    counts = {
        part: TroubleCount(
            n_said=sum(count[trouble] for trouble in Trouble),
            n=count[Trouble.SOME] + count[Trouble.MUCH],
            n_much=count[Trouble.MUCH],
        )
        for part, count in said.items()
    }
    return {part: count for part, count in counts.items() if count.n_said}


def _falls(rows: Sequence[RatingRow] | Sequence[WeeklyRow], column: str) -> FallCount:
    said = [(row.day, n) for row in rows if (n := getattr(row, column)) is not None]
    return FallCount(len(said), [(date.fromisoformat(day), n) for day, n in reversed(said) if n])
