"""The page of one experiment: how it goes, or what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from journal.core.comparison import Fact
from journal.experiments.figure import Figure, figure_of, screen
from journal.experiments.method import method_of
from journal.experiments.plan_facts import plan_facts
from journal.experiments.result_words import ResultWords, facts_of, result_words
from journal.experiments.results import Broken, Outcomes, outcomes_of
from journal.experiments.review import facts_today
from journal.experiments.today import plan_now
from journal.experiments.words import plan_words, title_of
from journal.insights.may_start import waits_for_care
from journal.insights.trial import TrialResult
from journal.users.models import User
from sessions.experiment_days import Stage
from sessions.experiment_seal import sealed_text
from sessions.models import Compares, Experiment, Routine

SHORT_CODE = 12


@dataclass(frozen=True)
class Adoption:
    """A routine that goes on with one of the plans."""

    words: str
    sessions_per_week: int
    minutes: int


@dataclass(frozen=True)
class ExperimentPage:
    """One experiment: how it goes, or what it came to."""

    outcomes: Outcomes
    title: str
    now: str
    can_be_paused: bool
    waits_for_care: bool
    facts: list[Fact]
    progress: list[Fact]
    words: ResultWords | None
    figure: Figure | None
    method: list[Fact]
    adopt: list[Adoption]
    sealed: str

    @property
    def experiment(self) -> Experiment:
        return self.outcomes.experiment

    @property
    def stage(self) -> str:
        return self.outcomes.stage.name.lower()

    @property
    def is_decided(self) -> bool:
        return self.outcomes.is_decided

    @property
    def is_broken(self) -> bool:
        return isinstance(self.outcomes.found, Broken)

    @property
    def is_over(self) -> bool:
        return self.outcomes.stage.is_over

    @property
    def can_be_deleted(self) -> bool:
        """Only before anything was completed: no result that displeases can be made to vanish."""
        return self.is_over and not self.outcomes.course.has_completed

    @property
    def shows_means(self) -> bool:
        """Not before the end, and not of an order that is not the one that was drawn."""
        return self.is_decided and not self.is_broken

    @property
    def plan_a(self) -> str:
        return plan_words(self.experiment, "A")

    @property
    def plan_b(self) -> str:
        return plan_words(self.experiment, "B")

    @property
    def short_code(self) -> str:
        return self.experiment.commitment[:SHORT_CODE]


def experiment_page(
    owner: User, experiment: Experiment, routine: Routine | None, *, today: date
) -> ExperimentPage:
    """`experiment` comes with its pauses and plans; `routine` is the one in force."""
    outcomes = outcomes_of(owner, experiment, today=today)
    is_decided = outcomes.is_decided
    return ExperimentPage(
        outcomes=outcomes,
        title=title_of(experiment),
        now=plan_now(outcomes.course, today) if outcomes.stage == Stage.RUNNING else "",
        # In the last block a pause would leave nothing to go on with.
        waits_for_care=not outcomes.stage.is_over and waits_for_care(facts_today(owner, today)),
        can_be_paused=not outcomes.course.is_in_last_unit(today),
        facts=plan_facts(experiment, last=outcomes.course.last_day),
        progress=facts_of(outcomes) if outcomes.blocks else [],
        words=result_words(outcomes) if is_decided else None,
        figure=figure_of(outcomes, screen(owner.text_size))
        if isinstance(outcomes.found, TrialResult)
        else None,
        method=method_of(outcomes),
        adopt=_adoptions(outcomes, routine) if is_decided else [],
        sealed=sealed_text(experiment) if is_decided and not isinstance(outcomes.found, Broken) else "",
    )


def _adoptions(outcomes: Outcomes, routine: Routine | None) -> list[Adoption]:
    """Going on with the better plan; with either, when no difference was shown. Not what is done already."""
    experiment = outcomes.experiment
    if outcomes.strength is None or experiment.compares != Compares.FREQUENCY or not outcomes.n_done:
        return []
    plans = [outcomes.better] if outcomes.better else ["A", "B"]
    schedules = {experiment.sessions_of(letter): plan_words(experiment, letter) for letter in plans}
    in_force = (routine.sessions_per_week, routine.duration_minutes) if routine else None
    return [
        Adoption(words, n, experiment.duration_minutes)
        for n, words in schedules.items()
        if n and (n, experiment.duration_minutes) != in_force
    ]
