"""The page of all experiments: which there are, and which may be begun."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from journal.core.periods import Period
from journal.experiments.designs import DESIGNS, Design
from journal.experiments.words import title_of
from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.models import Compares, Experiment


@dataclass(frozen=True)
class Listed:
    """One experiment in the list."""

    experiment: Experiment
    title: str
    stage: Stage

    @property
    def is_over(self) -> bool:
        return self.stage.is_over


def listed(owner: User, *, today: date) -> list[Listed]:
    """All of the owner's, newest first."""
    found = Experiment.objects.owned_by(owner).with_plans().newest_first()
    return [Listed(one, title_of(one), Course(one).stage(today)) for one in found]


@dataclass(frozen=True)
class ExperimentLine:
    """One that has begun, where days are drawn; `last` is the last day known of it so far."""

    pk: int
    title: str
    first: date
    last: date
    is_decided: bool


def experiments_in(experiments: Iterable[Experiment], period: Period, today: date) -> list[ExperimentLine]:
    """Those with a day in the period, in the order given."""
    lines = []
    for experiment in experiments:
        course = Course(experiment)
        days = [block.last for block in course.begun(today) if block.first <= block.last]
        if days and experiment.starts_on <= period.last and max(days) >= period.first:
            title, is_decided = title_of(experiment), course.is_decided(today)
            lines.append(ExperimentLine(experiment.pk, title, experiment.starts_on, max(days), is_decided))
    return lines


def is_undecided(experiments: Iterable[Experiment], today: date) -> bool:
    """Whether there is one of whose days nothing may be compared yet."""
    return any(Course(experiment).is_undecided(today) for experiment in experiments)


@dataclass(frozen=True)
class Offer:
    """One question with the addresses of what it may compare."""

    design: Design
    compares: list[Compares]


def offers() -> list[Offer]:
    return [Offer(design, list(design.compares)) for design in DESIGNS.values()]
