"""The one line that Today says of the findings, when there is something worth saying."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from journal.dashboard.advice import AdviceCard
from journal.dashboard.insight_gates import Progress, progress_of
from journal.dashboard.insight_words import finding_text
from journal.insights.design import DAY, OUTCOMES, QUESTIONS
from journal.insights.findings import Findings
from journal.insights.gates import Closed, Line

WORTH_SAYING = 0.5
"""The share of the days needed from which on their number is worth a line: before, it is only far away."""
TOLD_BY_ADVICE = {"R10", "R11", "R12", "R22"}
"""Rules whose advice says the same: nothing is said twice."""


@dataclass(frozen=True)
class InsightLine:
    """A finding in one sentence, or how far along the first comparison is."""

    text: str
    progress: Progress | None = None


def insight_line(findings: Findings | None, advice: AdviceCard | None) -> InsightLine | None:
    """The first finding, overall before symptoms; else the progress; else, or when advice tells it, None."""
    told = {line.rule for line in (advice.headline, *advice.more)} if advice else set()
    if findings is None or told & TOLD_BY_ADVICE:
        return None
    keys = ((outcome, question.name) for outcome in OUTCOMES for question in QUESTIONS)
    found = next((key for key in keys if key in findings.shown), None)
    if found:
        return InsightLine(f"{finding_text(found, findings.shown[found])} {_('A pattern, not proof.')}")
    gate = findings.gates[DAY.name]
    if not isinstance(gate, Closed) or gate.line != Line.RATINGS:
        return None
    progress = progress_of(gate)
    if progress is None or progress.n < WORTH_SAYING * progress.n_needed:
        return None
    return InsightLine(_("Rated days for a first look at the day after a session:"), progress)
