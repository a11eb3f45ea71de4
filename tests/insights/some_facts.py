"""Facts for the tests of rules, by how many days ago they happened."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from journal.insights.facts import Facts, OilFact, SessionFact

TODAY = date(2026, 11, 20)


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
