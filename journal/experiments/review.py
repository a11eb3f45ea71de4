"""The page before an experiment begins: its plan, the person's own chance, and what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlencode

from journal.core.comparison import Fact
from journal.experiments import actions
from journal.experiments.chances import Chances, chances_of
from journal.experiments.forms import ExperimentForm
from journal.experiments.plan_facts import plan_facts
from journal.insights import latest, own_facts
from journal.insights.facts import Facts
from journal.insights.may_start import UNSAID, Hindrances, hindrances
from journal.users.models import User
from sessions.models import Experiment, Routine


@dataclass(frozen=True)
class Review:
    """What would be started, before anything is; `is_taken` while another experiment is not over.

    `sent` is what the form was sent, to be sent again.
    """

    experiment: Experiment
    facts: list[Fact]
    chances: Chances
    hindrances: Hindrances
    is_taken: bool
    sent: Mapping[str, str]

    @property
    def is_forbidden(self) -> bool:
        return bool(self.hindrances.forbidding)

    @property
    def can_begin(self) -> bool:
        return not (self.is_forbidden or self.is_taken)

    @property
    def asks_only_of_conditions(self) -> bool:
        return self.hindrances.to_ask == (UNSAID,)

    @property
    def address(self) -> str:
        """The form as it was filled in, as the query of an address."""
        return urlencode(self.sent)


def review_of(owner: User, form: ExperimentForm, hindrances: Hindrances, *, today: date) -> Review:
    """Of a valid form."""
    experiment = Experiment(owner=owner, **form.columns())
    length = form.design.length(form.cleaned_data["length"])
    last = experiment.starts_on + timedelta(days=length.scheme.n_days - 1)
    others = list(Experiment.objects.owned_by(owner).with_pauses())
    return Review(
        experiment,
        plan_facts(experiment, last=last),
        chances_of(owner, form.design, length, experiment, today=today),
        hindrances,
        is_taken=actions.is_taken(others, experiment.starts_on, today=today),
        sent={name: value for name, value in form.data.items() if name in form.fields},
    )


def start_hindrances(owner: User, today: date) -> Hindrances:
    return hindrances(facts_today(owner, today))


def facts_today(owner: User, today: date) -> Facts:
    """Without the experiment itself."""
    standing = latest.standing_for(owner, today)
    sessions = latest.sessions_for(owner, today, standing)
    routine = Routine.objects.owned_by(owner).in_force_on(today)
    return own_facts.facts_of(owner, sessions, routine, standing, today)
