"""The rules that look at single sessions, foot checks and oils: what may do harm.

Each takes the facts and gives its evidence when it fires, else None. "Within n days" means one of the n days
that end today.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from journal.insights.facts import Facts, FootStop, OilFact, SessionFact

STOP_DAYS = 3
"""The day of the check and two more: by then the foot has been seen to, or the next check says so again."""
HURT_FROM = 3
"""A session hurt from this score on. Up to 2 points are little beside the ups and downs of feet that hurt
anyway, and a journal that complains of every 1 is soon not told the truth; numb feet say too little, so it
does not wait for the 4 that pain studies call moderate."""
WORSE_POINTS = 2
"""About 1 point is the least that people notice; 2 are the usual mark of a change that matters."""
HURT_DAYS, HURT_SESSIONS, HURT_TIMES = 7, 5, 2
REACTION_DAYS = 28
FRESH_DAYS = 14
"""A habit that was not seen for longer than this is none: old evidence does not nag."""


@dataclass(frozen=True)
class Stopped:
    """Foot checks that found something, oldest first, at least one."""

    stops: tuple[FootStop, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(str(stop.pk) for stop in self.stops)

    @property
    def feet(self) -> frozenset[str]:
        return frozenset(stop.foot for stop in self.stops)

    @property
    def found(self) -> frozenset[str]:
        return frozenset().union(*(stop.found for stop in self.stops))


@dataclass(frozen=True)
class FromSessions:
    """The sessions a rule rests on, oldest first, at least one."""

    sessions: tuple[SessionFact, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(str(massage.pk) for massage in self.sessions)


class HurtOnce(FromSessions):
    """The newest session."""


class HurtAgain(FromSessions):
    """The sessions that hurt, at least two."""

    @property
    def techniques(self) -> list[str]:
        """Those that were used in them, the most frequent first."""
        return [name for name, _n in count_of(self.sessions).most_common()]


@dataclass(frozen=True)
class SkinReacted:
    """The oils that the skin reacted to, the oldest reaction first, at least one."""

    reactions: tuple[OilFact, ...]

    @property
    def keys(self) -> frozenset[str]:
        return frozenset(reaction.key for reaction in self.reactions)


def foot_stopped(facts: Facts) -> Stopped | None:
    """R01: a foot check that stopped within 3 days, and no later one that found that foot clear."""
    stops = tuple(
        stop
        for stop in facts.stops
        if facts.is_within(STOP_DAYS, stop.found_on) and stop.holds_on(facts.today)
    )
    return Stopped(stops) if stops else None


def hurt_once(facts: Facts) -> HurtOnce | None:
    """R02: the newest session hurt, within 7 days."""
    newest = facts.sessions[-1:]
    is_fresh = any(facts.is_within(HURT_DAYS, massage.date) for massage in newest)
    return HurtOnce(newest) if is_fresh and that_hurt(newest) else None


def hurt_again(facts: Facts) -> HurtAgain | None:
    """R03: two of the last five sessions hurt, or two within 7 days, or the last two both hurt a little.

    The newest of them in 14 days.
    """
    pair = facts.sessions[-HURT_TIMES:]
    hurt_at_all = tuple(massage for massage in pair if massage.hurt)
    last = that_hurt(facts.sessions[-HURT_SESSIONS:])
    week = that_hurt(massage for massage in facts.sessions if facts.is_within(HURT_DAYS, massage.date))
    told = {massage for some in (hurt_at_all, last, week) if len(some) >= HURT_TIMES for massage in some}
    sessions = tuple(massage for massage in facts.sessions if massage in told)
    return HurtAgain(sessions) if is_fresh(facts, sessions) else None


def skin_reacted(facts: Facts) -> SkinReacted | None:
    """R09: an oil that the skin reacted to within 28 days."""
    reactions = tuple(one for one in facts.reactions if facts.is_within(REACTION_DAYS, one.reacted_on))
    return SkinReacted(reactions) if reactions else None


def felt_worse(massage: SessionFact) -> bool:
    """The person said so, or the symptoms they rated were clearly stronger right after it."""
    if massage.before is None or massage.after is None:
        return massage.felt_worse
    return massage.felt_worse or massage.after - massage.before >= WORSE_POINTS


def that_hurt(sessions: Iterable[SessionFact]) -> tuple[SessionFact, ...]:
    """Those that hurt, or after which the feet felt worse."""
    return tuple(one for one in sessions if (one.hurt or 0) >= HURT_FROM or felt_worse(one))


def is_fresh(facts: Facts, sessions: tuple[SessionFact, ...]) -> bool:
    """Whether there are any, the newest in 14 days."""
    return bool(sessions) and facts.is_within(FRESH_DAYS, sessions[-1].date)


def count_of(sessions: Iterable[SessionFact]) -> Counter[str]:
    """In how many sessions each technique came."""
    return Counter(name for massage in sessions for name in dict.fromkeys(massage.techniques))
