"""What a journal shows: every effect, what may be said of it, and what the display rule lets be shown."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

import numpy as np

from journal.insights.contrasts import Contrast, contrasts
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.design import OUTCOMES, OVERALL, QUESTIONS, WINDOW_DAYS_MAX, Window
from journal.insights.effects import Effect, effects
from journal.insights.gates import Gate, gate_of
from journal.insights.reactions import Reaction, reaction_to

REVIEW_DAYS = 28
FIRST_REVIEW_DAY = 56
DAYS_NEEDED_MAX = WINDOW_DAYS_MAX + 2 * REVIEW_DAYS
"""No day further back has a part in any finding."""
SHOWN_LEVEL = 0.01
"""A finding is one in a hundred, and of several tests together: a journal is looked at all year long."""
HINT_LEVEL = 0.05

Key = tuple[str, str]
"""(outcome, question), such as ("overall", "day") or ("pain", "week")."""
Test = TypeVar("Test", bound=Hashable)


@dataclass(frozen=True, eq=False)
class Findings:
    """What one person's days say about their sessions, up to one day.

    effects      by (outcome, question): every effect that could be worked out, shown or not.
    gates        by question: open when it is open for some outcome; else the gate of the most rated one.
    gates_of     by (outcome, question): each one's own.
    reactions    by outcome: how sessions depend on it.
    shown        by (outcome, question): the effects, as they were at the last review, that are a finding.
    reviewed_on  the day of that review: they are every four weeks from the journal's first day, and the
                 first is in the eighth; None before it.
    techniques, oils  pairs of them that are told apart precisely enough to say.
    shown_techniques, shown_oils  those, as they were at the last review, that are a finding.
    """

    effects: Mapping[Key, Effect]
    gates: Mapping[str, Gate]
    gates_of: Mapping[Key, Gate]
    reactions: Mapping[str, Reaction]
    shown: Mapping[Key, Effect]
    reviewed_on: date | None
    techniques: tuple[Contrast, ...]
    oils: tuple[Contrast, ...]
    shown_techniques: tuple[Contrast, ...]
    shown_oils: tuple[Contrast, ...]

    def hints(self) -> list[Key]:
        """Effects that are remarkable by themselves but, of so many, often chance; none that is shown."""
        return [
            key
            for key, effect in self.effects.items()
            if key not in self.shown and effect.p_star <= HINT_LEVEL and self.gates_of[key].is_open
        ]


def analyse(table: DayTable, *, today: date) -> Findings:
    """What the days up to `today` show; the table's later days are left out.

    The same table and day always give the same findings. The journal is taken to begin with the table's first
    day, from which the reviews are counted. Raises ValueError when the table begins after `today`.
    """
    n_days = min(table.n_days, int((np.datetime64(today, "D") - table.dates[0]).astype(np.int64)) + 1)
    if n_days < 1:
        raise ValueError(f"the table must not begin after {today}")
    now = _look(table, n_days)
    n_reviewed = n_days - n_days % REVIEW_DAYS
    if n_reviewed < FIRST_REVIEW_DAY:
        return _findings(now, None, None)
    at_review = now if n_reviewed == n_days else _look(table, n_reviewed)
    return _findings(now, at_review, table.dates[n_reviewed - 1].astype(date))


def first_day_needed(first: date, today: date) -> date:
    """From which day on a table gives the same findings as one from the journal's first day.

    Whole reviews after that day, so that reviews stay where they were.
    """
    n_spare = max(0, (today - first).days + 1 - WINDOW_DAYS_MAX - REVIEW_DAYS)
    return first + timedelta(days=n_spare - n_spare % REVIEW_DAYS)


@dataclass(frozen=True, eq=False)
class _Look:
    """Everything that can be worked out on one day."""

    window: Window
    effects: Mapping[Key, Effect]
    gates: Mapping[Key, Gate]
    reactions: Mapping[str, Reaction]
    techniques: tuple[Contrast, ...]
    oils: tuple[Contrast, ...]


def _look(table: DayTable, n_days: int) -> _Look:
    window = Window.ending(table, n_days)
    reactions = {outcome: reaction_to(window, outcome) for outcome in OUTCOMES}
    kinds = {outcome: reaction.kind for outcome, reaction in reactions.items()}
    found = {
        (outcome, question.name): effect
        for question in QUESTIONS
        for outcome, effect in effects(window, question, kinds).items()
    }
    gates = {
        (outcome, question.name): gate_of(window, question, outcome, found.get((outcome, question.name)))
        for question in QUESTIONS
        for outcome in OUTCOMES
    }
    techniques = tuple(contrasts(window, window.days.techniques))
    oils = tuple(contrasts(window, window.days.oils))
    return _Look(window, found, gates, reactions, techniques, oils)


def _findings(now: _Look, at_review: _Look | None, reviewed_on: date | None) -> Findings:
    return Findings(
        effects=now.effects,
        gates={question.name: _gate(now, question.name) for question in QUESTIONS},
        gates_of=now.gates,
        reactions=now.reactions,
        shown=_shown(at_review) if at_review else {},
        reviewed_on=reviewed_on,
        techniques=_precise(now.techniques),
        oils=_precise(now.oils),
        shown_techniques=_shown_pairs(at_review.techniques) if at_review else (),
        shown_oils=_shown_pairs(at_review.oils) if at_review else (),
    )


def _gate(look: _Look, question: str) -> Gate:
    """The gate of whichever outcome is open, overall first; else of the one with the most rated days."""
    first = next((outcome for outcome in OUTCOMES if look.gates[outcome, question].is_open), None)
    return look.gates[first or _most_rated(look.window), question]


def _most_rated(window: Window) -> str:
    return max(OUTCOMES, key=lambda outcome: int(np.isfinite(window.outcomes[outcome]).sum()))


def _shown(look: _Look) -> Mapping[Key, Effect]:
    """The display rule: Holm at 1 % among the two tests of overall, and among the eight of symptoms.

    A closed gate counts as a test without a result, so that a gate that opens never makes the others easier.
    """
    shown: dict[Key, Effect] = {}
    for outcomes in ((OVERALL,), SYMPTOMS):
        tests = {
            (outcome, question.name): look.effects[outcome, question.name].p_star
            if look.gates[outcome, question.name].is_open
            else 1.0
            for outcome in outcomes
            for question in QUESTIONS
        }
        shown |= {key: look.effects[key] for key in holm(tests, SHOWN_LEVEL)}
    return shown


def _precise(pairs: Iterable[Contrast]) -> tuple[Contrast, ...]:
    return tuple(pair for pair in pairs if pair.is_precise)


def _shown_pairs(pairs: Iterable[Contrast]) -> tuple[Contrast, ...]:
    """Holm at 1 % among all pairs of a kind; one that is not told apart precisely counts as no result."""
    tests = {pair: pair.p if pair.is_precise else 1.0 for pair in pairs}
    return tuple(holm(tests, SHOWN_LEVEL))


def holm(p_values: Mapping[Test, float], level: float) -> list[Test]:
    """The tests that are rejected at `level` together (Holm 1979), smallest p first."""
    rejected: list[Test] = []
    for test in sorted(p_values, key=p_values.__getitem__):
        if p_values[test] > level / (len(p_values) - len(rejected)):
            break
        rejected.append(test)
    return rejected
