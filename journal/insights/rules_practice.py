"""The rules that look at how sessions are done: whole feet, enough time, some variety.

Each takes the facts and gives its evidence when it fires, else None. What led to them is a habit: one more
session of the same kind is nothing new.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from journal.insights.facts import Facts
from journal.insights.rules_sessions import FromSessions, count_of, is_fresh

LEFT_OUT_TIMES = 4
SHORT_TIMES, SHORT_MINUTES = 3, 5
SAME_OF, SAME_TIMES = 12, 10
SAME_DAYS, SAME_TIMES_IN_DAYS, SAME_SPAN_DAYS = 14, 4, 10


@dataclass(frozen=True)
class LeftOut(FromSessions):
    """Sessions that all left out the same areas."""

    areas: frozenset[str]

    @property
    def keys(self) -> frozenset[str]:
        return self.areas


class TooShort(FromSessions):
    """Short sessions in a row."""

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"short"})


@dataclass(frozen=True)
class SameAgain(FromSessions):
    """All sessions looked at, and the techniques that came in `n_with` of them, always together."""

    techniques: tuple[str, ...]
    n_with: int

    @property
    def keys(self) -> frozenset[str]:
        return frozenset({"same"})


def left_out(facts: Facts) -> LeftOut | None:
    """S01: the last four sessions that said their areas left out the same one; the newest in 14 days."""
    sessions = tuple(massage for massage in facts.sessions if massage.areas_left_out is not None)
    sessions = sessions[-LEFT_OUT_TIMES:]
    if len(sessions) < LEFT_OUT_TIMES or not is_fresh(facts, sessions):
        return None
    areas = frozenset.intersection(*(massage.areas_left_out or frozenset() for massage in sessions))
    return LeftOut(sessions, areas) if areas else None


def too_short(facts: Facts) -> TooShort | None:
    """S02: the last three sessions took less than five minutes each; the newest in 14 days."""
    sessions = facts.sessions[-SHORT_TIMES:]
    are_short = all(massage.minutes < SHORT_MINUTES for massage in sessions)
    is_a_habit = len(sessions) == SHORT_TIMES and are_short and is_fresh(facts, sessions)
    return TooShort(sessions) if is_a_habit else None


def same_again(facts: Facts) -> SameAgain | None:
    """R18: one technique in 10 of the last 12 sessions, or the very same ones in two weeks' (4 or more).

    Sessions by a professional do not count. The newest in 14 days.
    """
    own = tuple(massage for massage in facts.sessions if not massage.is_by_professional)
    last = own[-SAME_OF:]
    often = count_of(last).most_common(1)
    if often and often[0][1] >= SAME_TIMES and is_fresh(facts, last):
        name, n_with = often[0]
        always = tuple(other for other, n in count_of(last).items() if n == len(last))
        return SameAgain(last, always or (name,), n_with)
    lately = tuple(massage for massage in own if facts.is_within(SAME_DAYS, massage.date))
    kinds = {frozenset(massage.techniques) for massage in lately}
    if len(lately) < SAME_TIMES_IN_DAYS or len(kinds) > 1 or not lately[-1].techniques:
        return None
    is_long = lately[-1].date - lately[0].date >= timedelta(days=SAME_SPAN_DAYS - 1)
    return SameAgain(lately, lately[-1].techniques, len(lately)) if is_long else None
