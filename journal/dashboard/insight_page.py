"""Everything that Trends says beyond the picture of its period: findings, figures, pairs and changes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.dashboard.insight_captions import (
    TableLine,
    day_after_words,
    days_after_table,
    weeks_caption,
    weeks_table,
)
from journal.dashboard.insight_change import Changes, changes
from journal.dashboard.insight_figures import (
    DayAfter,
    Weeks,
    days_after,
    scores_of,
    week_effect,
    weeks_figure,
)
from journal.dashboard.insight_method import Paragraph, first_day_of, method
from journal.dashboard.insight_pairs import Pairs, pairs_of
from journal.dashboard.insight_state import Answer, answers, hint_texts, limit_text, reacts_text
from journal.insights import latest
from journal.insights.day_table import DayTable
from journal.insights.design import OUTCOMES, OVERALL, WINDOW_DAYS_MAX
from journal.insights.findings import Findings
from journal.insights.summaries import TooLittle
from journal.users.models import User


@dataclass(frozen=True)
class Insight:
    """What is said, drawn and listed; `changes` is too little in a journal younger than eight weeks."""

    answers: list[Answer]
    limit: str
    reacts: str
    hints: list[str]
    method: list[Paragraph]
    days_after: list[DayAfter]
    weeks: Weeks
    weeks_caption: list[str]
    pairs: list[Pairs]
    changes: Changes | TooLittle

    @property
    def has_days_after(self) -> bool:
        """Whether there is something to draw of the day after a session."""
        return any(row.effect for row in self.days_after)

    @property
    def days_after_words(self) -> list[tuple[DayAfter, str]]:
        return [(row, day_after_words(row)) for row in self.days_after]

    @property
    def days_after_table(self) -> list[TableLine]:
        return days_after_table(self.days_after)

    @property
    def weeks_table(self) -> list[TableLine]:
        return weeks_table(self.weeks)

    @property
    def drawn(self) -> dict[str, Any]:
        """For the scripts."""
        after = [row.drawn for row in self.days_after] if self.has_days_after else []
        return {"weeks": self.weeks.drawn if self.weeks.at else None, "after": after}


def looked_at(today: date) -> Period:
    """The days that the figures and changes rest on: as many as the findings do."""
    return Period.ending(today, n_days=WINDOW_DAYS_MAX)


def insight_page(owner: User, days: DayTable, outcome: str, *, began: date, today: date) -> Insight | None:
    """Of the days of `looked_at`; None for a journal without a rating and session up to today.

    `began` is the journal's first day with an entry of any kind.
    """
    standing = latest.standing_for(owner, today)
    return _insight(standing.findings, owner, days, outcome, began, today) if standing else None


def _insight(
    findings: Findings, owner: User, days: DayTable, outcome: str, began: date, today: date
) -> Insight:
    effect = week_effect(findings, outcome)
    weeks = weeks_figure(days, outcome, effect, began=began, week_start=owner.week_start)
    return Insight(
        answers=answers(findings),
        limit=limit_text(findings),
        reacts=reacts_text(findings),
        hints=hint_texts(findings),
        method=method(findings, began=first_day_of(days)),
        days_after=days_after(findings),
        weeks=weeks,
        weeks_caption=weeks_caption(weeks, findings),
        pairs=pairs_of(findings, owner),
        changes=changes(days, began=began, today=today),
    )


@dataclass(frozen=True)
class OutcomeChoice:
    """What the figure of weeks shows, and what was wrong with the address if anything."""

    outcome: str
    error: str = ""


def _usual_outcome(days: DayTable) -> str:
    n_rated = {outcome: int(np.isfinite(scores_of(days, outcome)).sum()) for outcome in OUTCOMES}
    # The first of equals, so that a journal without any rating shows overall.
    return OVERALL if n_rated[OVERALL] else max(OUTCOMES, key=n_rated.__getitem__)


def outcome_from(asked: str | None, days: DayTable) -> OutcomeChoice:
    """Reads `symptom=pain`; unless one is named, overall, or where it never is rated, what mostly is."""
    usual = _usual_outcome(days)
    if asked is None or asked in OUTCOMES:
        return OutcomeChoice(asked or usual)
    return OutcomeChoice(usual, _("This address names a symptom we do not know, so you see the usual one."))
