"""The two figures of what days say: weeks by their number of sessions, and the day after a session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.utils.translation import gettext as _

from journal.core.flags import Text
from journal.insights.day_table import ONE_DAY, SCORE_MAX, DayTable, FloatArray
from journal.insights.design import DAY, OUTCOMES, OVERALL, WEEK
from journal.insights.effects import Effect
from journal.insights.findings import Findings
from journal.insights.gates import NotEnough
from journal.insights.reactions import ReactionKind
from journal.insights.weeks import WeekTable, weekly
from journal.words.insights import LABELS, told

RATED_DAYS_SOLID = 4
"""From so many rated days on a week's mean is told as it is; with fewer its dot is hollow."""


@dataclass(frozen=True)
class Line:
    """What an effect says of the person's own range of sessions a week.

    sessions     the fewest, the average and the most of the weeks that have a dot.
    scores       there, by the estimate; `lows` and `highs` by what the effect's interval allows. All turn
                 about the average week, so the band has no width there.
    """

    effect: Effect
    sessions: tuple[float, float, float]
    scores: tuple[float, float, float]
    lows: tuple[float, float, float]
    highs: tuple[float, float, float]

    @property
    def drawn(self) -> dict[str, list[float]]:
        names = ("sessions", "scores", "lows", "highs")
        return {name: [round(value, 3) for value in getattr(self, name)] for name in names}


@dataclass(frozen=True)
class Weeks:
    """One dot a whole week: the mean of its rated days, against the sessions before them; oldest first.

    at        the weeks' first days as whole numbers since 1970-01-01.
    sessions  in the seven days before a rated day, on average: what the line is about, too. The sessions of
              the calendar week itself come after some of its ratings and are another number.
    """

    outcome: str
    at: list[int]
    sessions: list[float]
    means: list[float]
    n_rated: list[int]
    line: Line | None

    @property
    def drawn(self) -> dict[str, Any]:
        """For the script."""
        fields = {name: getattr(self, name) for name in ("outcome", "at", "sessions", "means", "n_rated")}
        return fields | {"line": self.line and self.line.drawn, "solid_from": RATED_DAYS_SOLID}

    @property
    def n_hollow(self) -> int:
        return sum(n < RATED_DAYS_SOLID for n in self.n_rated)


def weeks_figure(
    days: DayTable, outcome: str, effect: Effect | None, *, began: date, week_start: int
) -> Weeks:
    """The whole weeks in which the outcome was rated, from a week after the journal `began`, and the line."""
    weeks = weekly(days, week_start=week_start)
    before, scores = WEEK.exposure(days.sessions), scores_of(days, outcome)
    is_used = np.isfinite(before) & np.isfinite(scores)
    means, n_rated = _means(np.where(is_used, scores, np.nan), weeks)
    sessions, _n_rated = _means(np.where(is_used, before, np.nan), weeks)
    has_week_before = weeks.first_days >= np.datetime64(began, "D") + WEEK.n_days * ONE_DAY
    is_dot = (weeks.n_days == WEEK.n_days) & has_week_before & (n_rated > 0)
    sessions, means, n_rated = sessions[is_dot], means[is_dot], n_rated[is_dot]
    at: list[int] = weeks.first_days[is_dot].astype("datetime64[D]").astype(np.int64).tolist()
    return Weeks(
        outcome=outcome,
        at=at,
        sessions=np.round(sessions, 1).tolist(),
        # Not to one decimal: the page rounds what it tells, and twice rounded is another number.
        means=np.round(means, 6).tolist(),
        n_rated=n_rated.astype(np.int64).tolist(),
        line=_line(sessions, means, n_rated, effect) if effect else None,
    )


def scores_of(days: DayTable, outcome: str) -> FloatArray:
    """(n,): one symptom's scores, or the mean of all four where all four were rated; NaN elsewhere."""
    return days.overall if outcome == OVERALL else days.ratings[outcome]


def _means(scores: FloatArray, weeks: WeekTable) -> tuple[FloatArray, FloatArray]:
    """Twice (m,): each week's mean, and the rated days it rests on."""
    starts = np.cumsum(weeks.n_days) - weeks.n_days
    is_rated = np.isfinite(scores)
    n_rated = np.add.reduceat(is_rated, starts, dtype=np.float64)
    sums = np.add.reduceat(np.where(is_rated, scores, 0.0), starts)
    return np.divide(sums, n_rated, out=np.full(sums.shape, np.nan), where=n_rated > 0), n_rated


def _line(x: FloatArray, y: FloatArray, n_rated: FloatArray, effect: Effect) -> Line | None:
    """None when all weeks had the same number of sessions."""
    if x.size == 0 or np.ptp(x) == 0:
        return None
    average, level = float(np.average(x, weights=n_rated)), float(np.average(y, weights=n_rated))
    sessions = (float(x.min()), average, float(x.max()))

    def scores(slope: float) -> list[float]:
        return [min(max(level + slope * (one - average), 0.0), float(SCORE_MAX)) for one in sessions]

    ends = list(zip(scores(effect.low), scores(effect.high), strict=True))
    return Line(
        effect,
        sessions=sessions,
        scores=_three(scores(effect.estimate)),
        lows=_three([min(pair) for pair in ends]),
        highs=_three([max(pair) for pair in ends]),
    )


def _three(values: list[float]) -> tuple[float, float, float]:
    first, middle, last = values
    return first, middle, last


@dataclass(frozen=True)
class DayAfter:
    """One line of the second figure: the effect on an outcome, or why there is none to be told."""

    outcome: str
    effect: Effect | None
    note: str = ""
    is_pattern: bool = False

    @property
    def label(self) -> Text:
        return LABELS[self.outcome]

    @property
    def drawn(self) -> dict[str, Any]:
        """For the script."""
        row = {"outcome": self.outcome, "label": str(self.label), "note": self.note}
        if self.effect is None:
            return row
        ends = {name: round(getattr(self.effect, name), 3) for name in ("estimate", "low", "high")}
        return row | ends | {"is_pattern": self.is_pattern}


def days_after(findings: Findings) -> list[DayAfter]:
    """Overall and each symptom, in the order they are always shown."""
    return [_day_after(findings, outcome) for outcome in OUTCOMES]


def _day_after(findings: Findings, outcome: str) -> DayAfter:
    key = outcome, DAY.name
    effect = told(findings, key)
    if effect is None:
        days = isinstance(findings.gates_of[key], NotEnough)
        return DayAfter(outcome, None, _("not enough days yet") if days else _("nothing to compare yet"))
    if cannot_tell(findings, outcome, DAY.name):
        return DayAfter(outcome, None, _("cannot be told"))
    return DayAfter(outcome, effect, is_pattern=key in findings.shown)


def week_effect(findings: Findings, outcome: str) -> Effect | None:
    """The effect to draw a line of; None behind a closed gate or where nothing can be told."""
    is_hidden = cannot_tell(findings, outcome, WEEK.name)
    return None if is_hidden else told(findings, (outcome, WEEK.name))


def cannot_tell(findings: Findings, outcome: str, question: str) -> bool:
    """Whether sessions follow feelings in opposite ways, so that even a range would mislead."""
    is_mixed = findings.reactions[outcome].kind == ReactionKind.MIXED
    return is_mixed and (outcome, question) not in findings.shown
