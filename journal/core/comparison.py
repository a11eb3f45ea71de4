"""Two states of one entry, side by side: what differs, and what both say."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Fact:
    """A label and what stands beside it: one thing that an entry says, one line of a report."""

    label: str
    text: str


@dataclass(frozen=True)
class Difference:
    """What each of two states says under one label; empty when it says nothing there.

    `saved` is the stored or the older one, `yours` what was just entered or the newer one.
    """

    label: str
    saved: str
    yours: str

    @property
    def is_same(self) -> bool:
        return self.saved == self.yours


@dataclass(frozen=True)
class Comparison:
    """A conflict to choose in; `saved_at` is when the other state was saved, empty when nobody knows."""

    differences: list[Difference]
    saved_at: str = ""

    @property
    def differing(self) -> list[Difference]:
        return [one for one in self.differences if not one.is_same]

    @property
    def same(self) -> list[Difference]:
        return [one for one in self.differences if one.is_same]


def compare(saved: Iterable[Fact], yours: Iterable[Fact]) -> list[Difference]:
    """Every label that one of the two has; what only `yours` has stands behind what it follows there."""
    left, right = ({fact.label: fact.text for fact in facts} for facts in (saved, yours))
    labels = list(left)
    place = 0
    for label in right:
        if label not in left:
            labels.insert(place, label)
        place = labels.index(label) + 1
    return [Difference(label, left.get(label, ""), right.get(label, "")) for label in labels]
