"""What the experiment of a day asks of a guided session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.users.models import User
from sessions.experiment_prefill import planned_for


@dataclass(frozen=True)
class Asked:
    """Minutes for both feet, 0 for none; a technique by its number as text, empty for none; a carrier oil."""

    minutes: int = 0
    technique: str = ""
    carrier_oil: int | None = None

    @classmethod
    def of(cls, owner: User, day: date) -> Asked:
        planned = planned_for(owner, day, drops={})
        technique = next(iter(planned.get("techniques", [])), "")
        return cls(planned.get("duration_minutes", 0), str(technique), planned.get("carrier_oil"))


NOTHING_ASKED = Asked()
