"""Facts for the tests of rules, by how many days ago they happened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from journal.insights.contrasts import Contrast
from journal.insights.day_table import SYMPTOMS, DayTable
from journal.insights.design import OUTCOMES, QUESTIONS
from journal.insights.effects import Effect
from journal.insights.facts import Facts, OilFact, SessionFact
from journal.insights.findings import Findings, Key
from journal.insights.gates import Gate, Line, NotEnough, Open
from journal.insights.past_days import PastDays
from journal.insights.reactions import Reaction, ReactionKind

TODAY = date(2026, 11, 20)
CLOSED = NotEnough(Line.RATINGS, 19, 28, 12)


def ago(n_days: int) -> date:
    return TODAY - timedelta(days=n_days)


def massage(
    days_ago: int, *, minutes: int = 20, techniques: tuple[str, ...] = ("Foot rub",), **said: Any
) -> SessionFact:
    return SessionFact(ago(days_ago), minutes, techniques, **said)


def reaction(days_ago: int, oil: str = "Lavender") -> OilFact:
    return OilFact(oil, ago(days_ago), key=f"{oil}.{days_ago}")


def facts(*sessions: SessionFact) -> Facts:
    """A journal of these sessions, oldest first."""
    return Facts(TODAY, sessions)


def past_days(
    scores: Sequence[float | None] = (),
    *,
    n_days: int = 0,
    sessions: Mapping[int, int] | None = None,
    **by_symptom: Sequence[float | None],
) -> PastDays:
    """Days that end today: `scores` of all four symptoms, or of those that are named, the last one today's.

    n_days    for a journal older than its scores.
    sessions  how many, by how many days ago.
    """
    columns = dict.fromkeys(SYMPTOMS, scores) | by_symptom
    n = max(n_days, 1, *(len(column) for column in columns.values()), *(1 + k for k in sessions or {}))
    filled = {symptom: [*[None] * (n - len(column)), *column] for symptom, column in columns.items()}
    rows: list[Any] = [(ago(n - 1 - i), *(filled[symptom][i] for symptom in SYMPTOMS)) for i in range(n)]
    massaged = [(ago(k), 20) for k, times in (sessions or {}).items() for _time in range(times)]
    return PastDays.of(DayTable.from_rows(ago(n - 1), TODAY, rows, massaged))


def every(n_days_apart: int, *, n_days: int, per_day: int = 1) -> dict[int, int]:
    """Sessions on every so many days of the last `n_days`, for `past_days`."""
    return dict.fromkeys(range(0, n_days, n_days_apart), per_day)


def effect(low: float, high: float, **known: Any) -> Effect:
    """In the middle of its interval."""
    fields: dict[str, Any] = {
        "estimate": (low + high) / 2,
        "p": 0.001,
        "mirror_p": 0.001,
        "p_star": 0.001,
        "reaction": ReactionKind.NONE,
        "n_days": 100,
        "memory": 0.5,
    }
    return Effect(low=low, high=high, **fields | known)


def findings(
    shown: Mapping[Key, Effect] | None = None,
    *,
    effects: Mapping[Key, Effect] | None = None,
    gates: Mapping[str, Gate] | None = None,
    reactions: Mapping[str, Reaction] | None = None,
    techniques: tuple[Contrast, ...] = (),
) -> Findings:
    """Findings of the review on the day before; gates are open unless `gates`, by question, says so."""
    by_question = {question.name: Open() for question in QUESTIONS} | dict(gates or {})
    return Findings(
        effects=dict(shown or {}) | dict(effects or {}),
        gates=by_question,
        gates_of={(outcome, name): gate for outcome in OUTCOMES for name, gate in by_question.items()},
        reactions=dict.fromkeys(OUTCOMES, Reaction(ReactionKind.NONE)) | dict(reactions or {}),
        shown=dict(shown or {}),
        reviewed_on=ago(1),
        techniques=techniques,
        oils=(),
        shown_techniques=techniques,
        shown_oils=(),
    )


def contrast(first: str, second: str, low: float, high: float) -> Contrast:
    """Days after `first` minus days after `second`."""
    return Contrast(first, second, "overall", (low + high) / 2, low, high, 0.001, n_first=21, n_second=25)
