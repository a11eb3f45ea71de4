"""Findings as JSON, for other programs. No value is ever NaN or infinite; what there is not is null.

first_day, today  the days that were looked at, both included.
n_days, n_rated_days, n_sessions
reviewed_on       the day of the last four-weekly review; null before the eighth week.
gates             by question, which is "day" (a session on the day before) or "week" (sessions in the seven
                  days before): {"state": "open" | "not_enough" | "nothing_to_compare", "line", "n",
                  "n_needed", "n_days_more"}; the last four are null where they do not apply.
reactions         by outcome: {"kind": "none" | "reacts" | "mixed", "on_worse_days": true | false | null}.
effects           every effect that could be worked out: {"outcome", "question", "estimate", "low", "high",
                  "p", "mirror_p", "p_star", "reaction", "n_days", "memory", "gate", "is_hint"}; points of the
                  0 to 10 scale, below 0 is lower, which is better; low and high end the 95 % interval.
shown             the effects that are a consistent pattern, as they were at the last review.
techniques, oils  pairs, days after the first minus days after the second: {"first", "second", "outcome",
                  "estimate", "low", "high", "p", "n_first", "n_second"}.
shown_techniques, shown_oils  those of them that were a consistent difference at the last review.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from journal.insights import Contrast, DayTable, Effect, Findings
from journal.insights.findings import Key
from journal.insights.gates import Closed, Gate, NotEnough


def findings_json(table: DayTable, findings: Findings) -> str:
    """`table` ends with today."""
    return json.dumps(_plain(table, findings), allow_nan=False, ensure_ascii=False, indent=2)


def _plain(table: DayTable, findings: Findings) -> dict[str, Any]:
    hints = set(findings.hints())
    return {
        "first_day": str(table.dates[0]),
        "today": str(table.dates[-1]),
        "n_days": table.n_days,
        "n_rated_days": int(table.is_rated.sum()),
        "n_sessions": int(table.sessions.sum()),
        "reviewed_on": findings.reviewed_on.isoformat() if findings.reviewed_on else None,
        "gates": {question: _gate(gate) for question, gate in findings.gates.items()},
        "reactions": {outcome: asdict(reaction) for outcome, reaction in findings.reactions.items()},
        "effects": [
            _effect(key, effect) | {"gate": _gate(findings.gates_of[key]), "is_hint": key in hints}
            for key, effect in findings.effects.items()
        ],
        "shown": [_effect(key, effect) for key, effect in findings.shown.items()],
        "techniques": _pairs(findings.techniques),
        "shown_techniques": _pairs(findings.shown_techniques),
        "oils": _pairs(findings.oils),
        "shown_oils": _pairs(findings.shown_oils),
    }


def _effect(key: Key, effect: Effect) -> dict[str, Any]:
    outcome, question = key
    return {"outcome": outcome, "question": question, **asdict(effect)}


def _gate(gate: Gate) -> dict[str, Any]:
    if not isinstance(gate, Closed):
        return {"state": "open", "line": None, "n": None, "n_needed": None, "n_days_more": None}
    state = "not_enough" if isinstance(gate, NotEnough) else "nothing_to_compare"
    counts = {"n": gate.n, "n_needed": gate.n_needed} if gate.n_needed else {"n": None, "n_needed": None}
    return {"state": state, "line": gate.line.value, **counts, "n_days_more": gate.n_days_more}


def _pairs(pairs: tuple[Contrast, ...]) -> list[dict[str, Any]]:
    return [asdict(pair) for pair in pairs]
