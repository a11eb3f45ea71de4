"""Findings made by hand: each state of a journal, whatever diary would lead to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from journal.insights.contrasts import Contrast
from journal.insights.design import OUTCOMES, QUESTIONS
from journal.insights.effects import Effect
from journal.insights.findings import Findings, Key
from journal.insights.gates import Gate, Line, NotEnough, Open
from journal.insights.reactions import Reaction, ReactionKind

REVIEWED_ON = date(2026, 11, 1)
FEW_RATINGS = NotEnough(Line.RATINGS, 19, 28, 12)
KEYS = [(outcome, question.name) for outcome in OUTCOMES for question in QUESTIONS]
MIXED = Reaction(ReactionKind.MIXED)


def effect(low: float = -0.9, high: float = 0.4, **fields: Any) -> Effect:
    """An effect in the middle of its interval, of which nothing is sure."""
    usual: dict[str, Any] = {"p": 0.4, "mirror_p": 0.3, "p_star": 0.4, "reaction": ReactionKind.NONE}
    facts: dict[str, Any] = {"estimate": (low + high) / 2, "n_days": 118, "memory": 0.6}
    return Effect(low=low, high=high, **usual | facts | fields)


def contrast(first: str, second: str, low: float, high: float, **fields: Any) -> Contrast:
    """A pair that was compared overall."""
    usual: dict[str, Any] = {"outcome": "overall", "p": 0.4, "n_first": 32, "n_second": 28}
    usual["estimate"] = (low + high) / 2
    return Contrast(first, second, low=low, high=high, **usual | fields)


def findings(
    *,
    effects: Mapping[Key, Effect] | None = None,
    gates: Mapping[Key, Gate] | None = None,
    shown: Mapping[Key, Effect] | None = None,
    reactions: Mapping[str, Reaction] | None = None,
    reviewed_on: date | None = REVIEWED_ON,
    **pairs: tuple[Contrast, ...],
) -> Findings:
    """Everything can be compared and nothing is found, but for what is said; a week's ranges are narrower."""
    found: dict[Key, Effect] = {key: effect() if key[1] == "day" else effect(-0.3, 0.2) for key in KEYS}
    found |= {**(effects or {}), **(shown or {})}
    gates_of: dict[Key, Gate] = {key: Open() for key in KEYS} | dict(gates or {})
    usual: dict[str, tuple[Contrast, ...]] = dict.fromkeys(
        ("techniques", "oils", "shown_techniques", "shown_oils"), ()
    )
    return Findings(
        effects=found,
        gates={question.name: _first_open(gates_of, question.name) for question in QUESTIONS},
        gates_of=gates_of,
        reactions={outcome: Reaction(ReactionKind.NONE) for outcome in OUTCOMES} | dict(reactions or {}),
        shown=dict(shown or {}),
        reviewed_on=reviewed_on,
        **usual | pairs,
    )


def _first_open(gates: Mapping[Key, Gate], question: str) -> Gate:
    of_question = [gates[outcome, question] for outcome in OUTCOMES]
    return next((gate for gate in of_question if gate.is_open), of_question[0])


def closed(gate: Gate, question: str) -> dict[Key, Gate]:
    """The same gate for every outcome."""
    return {(outcome, question): gate for outcome in OUTCOMES}
