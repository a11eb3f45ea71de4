"""The one line that Today says of the findings, when there is something worth saying."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from journal.dashboard.insight_gates import Progress, progress_of
from journal.insights.design import DAY, OUTCOMES, QUESTIONS
from journal.insights.findings import Findings, Key
from journal.insights.gates import Closed, Line
from journal.insights.rules import Advised
from journal.words.insights import finding_text

WORTH_SAYING = 0.5
"""The share of the days needed from which on their number is worth a line: before, it is only far away."""
TOLD_BY_ADVICE = {"R10", "R11", "R12", "R22"}
"""Rules whose advice says the same: nothing is said twice, and nothing comes back that was put away."""


@dataclass(frozen=True)
class InsightLine:
    """A finding in one sentence, or how far along the first comparison is."""

    text: str
    progress: Progress | None = None


def insight_line(findings: Findings | None, advised: Advised) -> InsightLine | None:
    """The first finding; else the progress; None without either, or when advice tells or told it."""
    told = {advice.rule.id for advice in advised.shown} | advised.held
    if findings is None or told & TOLD_BY_ADVICE:
        return None
    if found := _first_of(findings):
        return InsightLine(f"{finding_text(found, findings.shown[found])} {_('A pattern, not proof.')}")
    gate = findings.gates[DAY.name]
    if not isinstance(gate, Closed) or gate.line != Line.RATINGS:
        return None
    progress = progress_of(gate)
    if progress is None or progress.n < WORTH_SAYING * progress.n_needed:
        return None
    return InsightLine(_("Rated days for a first look at the day after a session:"), progress)


def _first_of(findings: Findings) -> Key | None:
    """Overall before symptoms, but one towards higher before all others: good news alone would mislead."""
    keys = ((outcome, question.name) for outcome in OUTCOMES for question in QUESTIONS)
    found = [key for key in keys if key in findings.shown]
    return min(found, key=lambda key: findings.shown[key].estimate <= 0, default=None)
