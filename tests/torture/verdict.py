"""Whether what a journal holds is what it acknowledged: nothing lost, nothing twice, nothing never sent."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

State = Mapping[str, str] | None
"""The columns of an entry as they were written; None when it was deleted."""


@dataclass
class Entry:
    """All that was sent about one entry, in its turn; before the first it was not there."""

    states: list[State] = field(default_factory=lambda: [None])
    n_acknowledged: int = 0

    def send(self, state: State) -> None:
        self.states.append(state)

    def acknowledge(self) -> None:
        """What was sent last holds from now on."""
        self.n_acknowledged = len(self.states) - 1

    def may_be(self, *, since: int) -> list[State]:
        """What may be found by who looks now: what was acknowledged by then, or what was sent later."""
        return self.states[since:]


@dataclass(frozen=True)
class Verdict:
    """The keys of entries: acknowledged and not there as they were, there twice, and there but never sent."""

    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    never_sent: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not (self.lost or self.doubled or self.never_sent)

    def __add__(self, other: Verdict) -> Verdict:
        return Verdict(
            self.lost + other.lost, self.doubled + other.doubled, self.never_sent + other.never_sent
        )


def acknowledged_so_far(entries: Mapping[str, Entry]) -> dict[str, int]:
    """How far each entry is, for who looks later at what was there by now."""
    return {key: entry.n_acknowledged for key, entry in list(entries.items())}


def verdict(
    entries: Mapping[str, Entry], rows: Iterable[Mapping[str, str]], *, since: Mapping[str, int] | None = None
) -> Verdict:
    """`rows` are what is found, each with its key as the first word of `note`.

    Each entry is there once, as it was acknowledged, or as it was sent later: of a write whose answer was
    lost nobody knows. `since` says how far each was acknowledged when the rows were put by; now, if not told.
    """
    found = defaultdict[str, list[Mapping[str, str]]](list)
    for row in rows:
        found[row["note"].partition(" ")[0]].append(row)
    then = acknowledged_so_far(entries) if since is None else since
    lost = []
    for key, entry in entries.items():
        may_be = entry.may_be(since=then.get(key, 0))
        if not _is_one_of(may_be, found.get(key, [])):
            lost.append(f"{key}: {found.get(key)} is none of {may_be}")
    return Verdict(
        lost=lost,
        doubled=[key for key, same in found.items() if len(same) > 1],
        never_sent=[key for key in found if key not in entries],
    )


def _is_one_of(states: list[State], rows: list[Mapping[str, str]]) -> bool:
    if not rows:
        return None in states
    return any(state is not None and state.items() <= row.items() for state in states for row in rows)
