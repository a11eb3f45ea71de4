"""What the experiment of a day asks of a guided session."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.users.models import User
from sessions.experiment_prefill import planned_for
from sessions.models import EssentialOil


@dataclass(frozen=True)
class Asked:
    """Minutes for both feet, 0 for none; a technique by its number as text, empty for none; a carrier oil by
    its number; an essential oil by its name, as a guided session notes no drops.
    """

    minutes: int = 0
    technique: str = ""
    carrier_oil: int | None = None
    essential_oil: str = ""

    @classmethod
    def of(cls, owner: User, day: date) -> Asked:
        planned = planned_for(owner, day, drops={})
        technique = next(iter(planned.get("techniques", [])), "")
        oils = [key.removeprefix("drops_") for key in planned if key.startswith("drops_")]
        # The first is the plan's own, the other the other plan's.
        essential_oil = str(EssentialOil.objects.get(pk=oils[0])) if oils else ""
        return cls(
            planned.get("duration_minutes", 0), str(technique), planned.get("carrier_oil"), essential_oil
        )


NOTHING_ASKED = Asked()
