"""A person's own chance that an experiment would notice a difference, for each length it may have."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.experiments.designs import Design, Length
from journal.experiments.words import in_tenths, outcome_words
from journal.insights import timeline
from journal.insights.design import WINDOW_DAYS_MAX
from journal.insights.trial_chance import UpsAndDowns, chance, ups_and_downs
from journal.users.models import User
from sessions.models import Compares, Experiment, Outcome

CHANCE_LEAST = 0.3
"""Under 3 of 10, a longer one is advised."""
USUAL_SPREADS = (1.0, 1.5)
"""Of people whose own ups and downs are not known yet, in points: what simulated journals were made with."""
USUAL_MEMORY = (0.55, 0.2)
USUAL_PACE = 0.85


@dataclass(frozen=True)
class LengthChance:
    """One length and its chance, from the lowest to the highest that fits; alike when it is one's own."""

    length: Length
    low: float
    high: float

    @property
    def text(self) -> str:
        return in_tenths(self.low, self.high)


@dataclass(frozen=True)
class Chances:
    """Of every length, and what the chosen one's means; `is_own` when they rest on the person's own days."""

    all: list[LengthChance]
    chosen: LengthChance
    is_own: bool
    outcome: str
    compares: str

    @property
    def is_low(self) -> bool:
        return self.chosen.low < CHANCE_LEAST

    @property
    def better(self) -> LengthChance | None:
        """The shortest length with a fair chance; the best one where none has; None when this is it."""
        fair = [one for one in self.all if one.low >= CHANCE_LEAST]
        found = min(fair, key=_n_days) if fair else max(self.all, key=lambda one: one.low)
        return found if self.is_low and found is not self.chosen else None

    @property
    def hint(self) -> str:
        """What else may help when the chance is low."""
        hints = []
        if self.compares == Compares.FREQUENCY:
            hints.append(_("You could let the two plans differ more."))
        if self.outcome != Outcome.OVERALL:
            hints.append(_("You could look at all four symptoms together."))
        return " ".join(hints)

    @property
    def text(self) -> str:
        said = {"chance": self.chosen.text, "outcome": outcome_words(self.outcome)}
        if self.is_own:
            return (
                _(
                    "If one plan made your %(outcome)s 2 points lower than the other, this experiment would "
                    "notice it in %(chance)s tries. That is reckoned from the ups and downs of your own "
                    "days."
                )
                % said
            )
        return (
            _(
                "If one plan made your %(outcome)s 2 points lower than the other, this experiment would "
                "notice it in %(chance)s tries. That is reckoned from usual ups and downs: for your own, "
                "three weeks of ratings are needed."
            )
            % said
        )


def _n_days(one: LengthChance) -> int:
    return one.length.scheme.n_days


def chances_of(
    owner: User, design: Design, chosen: Length, experiment: Experiment, *, today: date
) -> Chances:
    """From the days of the last year."""
    outcome = experiment.outcome
    days = timeline.day_table(owner, Period.ending(today, n_days=WINDOW_DAYS_MAX))
    own = ups_and_downs(days, outcome)
    feelings = [own] if own else _usual()
    reckoned = [_chance_of(length, feelings) for length in design.lengths]
    mine = next(one for one in reckoned if one.length == chosen)
    return Chances(reckoned, mine, own is not None, outcome, experiment.compares)


def _usual() -> list[UpsAndDowns]:
    return [UpsAndDowns.usual(*USUAL_MEMORY, spread=spread, pace=USUAL_PACE) for spread in USUAL_SPREADS]


def _chance_of(length: Length, feelings: list[UpsAndDowns]) -> LengthChance:
    found = [chance(one, length.scheme) for one in feelings]
    return LengthChance(length, min(found), max(found))
