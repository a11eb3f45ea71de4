"""What a person says in a weekly check: read from a stored one, kept as JSON for undo, put into a row."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any

from symptoms.models import PEG, WeeklyCheck, peg_mean


@dataclass(frozen=True)
class WeeklyDetails:
    """One weekly check in the names of `WeeklyCheck`; None and empty are unanswered, never 0 or none."""

    peg_pain: int | None = None
    peg_enjoyment: int | None = None
    peg_activity: int | None = None
    walking: str = ""
    sleep: str = ""
    shoes: str = ""
    activity: str = ""
    mood: str = ""
    falls: int | None = None
    note: str = ""

    @property
    def peg(self) -> float | None:
        """The mean of the PEG; None unless all three are answered."""
        return peg_mean(getattr(self, item) for item in PEG)

    @property
    def n_peg(self) -> int:
        """How many questions of the PEG are answered."""
        return sum(getattr(self, item) is not None for item in PEG)


COLUMNS = tuple(one.name for one in fields(WeeklyDetails))


def details_of(check: WeeklyCheck) -> WeeklyDetails:
    """A stored check as the person would say it again."""
    return WeeklyDetails(**{name: getattr(check, name) for name in COLUMNS})


def put(details: WeeklyDetails, check: WeeklyCheck) -> None:
    """Sets the columns of a row; it is not saved."""
    for name in COLUMNS:
        setattr(check, name, getattr(details, name))


def to_json(details: WeeklyDetails) -> dict[str, Any]:
    """The details as JSON can hold them."""
    return asdict(details)


def from_json(values: Mapping[str, Any]) -> WeeklyDetails:
    """The details that `to_json` gave, perhaps before a column was added."""
    return WeeklyDetails(**{name: values[name] for name in COLUMNS if name in values})
