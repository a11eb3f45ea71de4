"""What a guided session is planned to do, one technique on one foot at a time."""

from __future__ import annotations

from dataclasses import dataclass

from sessions.models import Feet


@dataclass(frozen=True)
class PlannedStep:
    """One technique on one foot, or on both at once; `seconds` is how long it is planned to take in all."""

    foot: Feet
    technique_id: int
    seconds: int
