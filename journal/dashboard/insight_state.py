"""What the journal says of each question, from its findings: the states and their words.

closed   not enough, or nothing to compare: what is missing, and no verdict.
mixed    sessions follow feelings in two opposite ways: nothing can be told.
unclear  enough to compare, and no clear pattern: the range.
pattern  the display rule lets a finding be shown.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Literal

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.flags import Text
from journal.dashboard.insight_gates import Progress, gate_text, progress_of
from journal.insights.design import DAY, OUTCOMES, OVERALL, QUESTIONS, WEEK
from journal.insights.findings import Findings
from journal.insights.gates import Closed
from journal.insights.reactions import Reaction, ReactionKind
from journal.words.insights import (
    LABELS,
    finding_text,
    lead_of,
    meaning,
    range_text,
    rated_days,
    told,
)

HEADINGS: dict[str, Text] = {
    DAY.name: gettext_lazy("The day after a session"),
    WEEK.name: gettext_lazy("More or fewer sessions a week"),
}


@dataclass(frozen=True)
class Said:
    """One sentence, and below it what it rests on and means."""

    text: str
    evidence: str = ""


@dataclass(frozen=True)
class Answer:
    """What is said of one question.

    `state` names the state in a few words and leads over to what is said, where that does not say it itself;
    `notes` stand below.
    """

    question: str
    kind: Literal["closed", "mixed", "unclear", "pattern"]
    state: str
    said: list[Said]
    notes: list[str] = field(default_factory=list)
    progress: Progress | None = None

    @property
    def heading(self) -> Text:
        return HEADINGS[self.question]

    @property
    def n_more(self) -> int:
        """How many are said in a fold, after the first."""
        return len(self.said) - 1


def answers(findings: Findings) -> list[Answer]:
    """The answer to each question, the day's first."""
    day, week = (_answer(findings, question.name) for question in QUESTIONS)
    if day.said == week.said:
        week = replace(week, said=[Said(_("The same is true for more or fewer sessions a week."))])
    return [day, week]


def _answer(findings: Findings, question: str) -> Answer:
    if any(asked == question for _outcome, asked in findings.shown):
        return _pattern(findings, question)
    outcome = lead_of(findings, question)
    gate = findings.gates[question]
    if outcome is None:
        # Of all gates closed the engine names one.
        return _closed(question, gate) if isinstance(gate, Closed) else _mixed(question)
    if findings.reactions[outcome].kind == ReactionKind.MIXED:
        return _mixed(question)
    return _unclear(findings, question, outcome)


def _pattern(findings: Findings, question: str) -> Answer:
    shown = [
        (outcome, findings.shown[outcome, question])
        for outcome in OUTCOMES
        if (outcome, question) in findings.shown
    ]
    # What is higher is not to be found in a fold below what is lower.
    shown.sort(key=lambda one: one[1].estimate <= 0)
    said = [
        Said(finding_text((outcome, question), effect), _evidence(findings, outcome, question))
        for outcome, effect in shown
    ]
    notes = []
    if any(effect.estimate > 0 for _outcome, effect in shown):
        notes.append(
            _(
                "If sessions are uncomfortable, go gentler: less pressure, shorter, or another technique. "
                "Massaging on bad days can also look like this."
            )
        )
    return Answer(question, "pattern", _("A consistent pattern in your journal."), _once(said), notes)


def _once(said: list[Said]) -> list[Said]:
    """The same evidence is told once, below the first of those it holds for."""
    before = ["", *(one.evidence for one in said)]
    return [
        replace(one, evidence="") if one.evidence == told_before else one
        for one, told_before in zip(said, before, strict=False)
    ]


def _evidence(findings: Findings, outcome: str, question: str) -> str:
    """How many days a finding rests on, up to when, and what its size means.

    Studies know no size for each extra session; the figure of weeks tells what those add up to.
    """
    effect = findings.shown[outcome, question]
    on = date_format(findings.reviewed_on, "DATE_FORMAT") if findings.reviewed_on else ""
    text = _("%(days)s, reviewed on %(on)s.") % {"days": rated_days(effect.n_days), "on": on}
    return f"{text} {meaning(outcome, effect.low, effect.high)}" if question == DAY.name else text


def _unclear(findings: Findings, question: str, outcome: str) -> Answer:
    effect = told(findings, (outcome, question))
    if effect is None:
        raise ValueError(f"an open gate has an effect: {outcome}, {question}")
    evidence = _("%(days)s, in points of the 0 to 10 scale.") % {"days": rated_days(effect.n_days)}
    notes = []
    if effect.low * effect.high > 0:
        notes.append(_("Such a range alone is no pattern yet: chance brings some of them."))
    said = Said(range_text((outcome, question), effect), evidence)
    return Answer(question, "unclear", _("No clear pattern."), [said], notes)


def _mixed(question: str) -> Answer:
    text = _(
        "Your sessions depend on how you feel in more than one way, so your journal cannot show what they do."
    )
    return Answer(question, "mixed", _("Your journal cannot tell."), [Said(text)])


def _closed(question: str, gate: Closed) -> Answer:
    return Answer(question, "closed", "", [Said(gate_text(gate, question))], progress=progress_of(gate))


def limit_text(findings: Findings) -> str:
    """What is said once below all patterns; empty without any."""
    if not findings.shown:
        return ""
    return _("It is a pattern, not proof: other things that go with your sessions could explain it.")


def reacts_text(findings: Findings) -> str:
    """That sessions follow feelings, which makes everything harder to see; empty when nothing is compared."""
    if not any(lead_of(findings, question.name) for question in QUESTIONS):
        return ""
    reacting = [(one, findings.reactions[one]) for one in OUTCOMES]
    found = next((one for one in reacting if one[1].kind == ReactionKind.REACTS), None)
    if found is None:
        return ""
    return f"{_tendency(*found)} " + _(
        "That makes it hard to see what a session does; the journal asks for stronger evidence before saying "
        "anything."
    )


def _tendency(outcome: str, reaction: Reaction) -> str:
    if reaction.on_worse_days is None:
        return _("When you massage depends on how you feel.")
    if outcome == OVERALL:
        worse, better = _("You tend to massage on worse days."), _("You tend to massage on better days.")
        return worse if reaction.on_worse_days else better
    worse = _("You tend to massage on days with more %(symptom)s.")
    better = _("You tend to massage on days with less %(symptom)s.")
    return (worse if reaction.on_worse_days else better) % {"symptom": str(LABELS[outcome]).lower()}


def hint_texts(findings: Findings) -> list[str]:
    """The early hints, for a fold of details and nowhere else."""
    return [range_text(key, findings.effects[key]) for key in findings.hints()]
