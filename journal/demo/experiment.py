"""The experiment of the example: an order that might have been drawn, the same for everybody."""

from __future__ import annotations

import random
from datetime import date, datetime, time, timedelta

from journal.demo.people import Person
from journal.experiments.designs import DESIGNS, WEEKS
from journal.insights.trial_schemes import allowed
from journal.users.models import User
from sessions.experiment_seal import NONCE_BYTES, commitment_of
from sessions.models import Compares, Experiment, Outcome

SCHEME = DESIGNS[WEEKS].lengths[0].scheme
"""The usual one: twelve weeks."""
MADE_AT = time(20)
"""On the evening before."""


def order_of(person: Person) -> str:
    """One of the allowed orders, by dice of its own."""
    rng = random.Random(f"order of {person.seed}")  # noqa: S311 (an example to be repeated, not a secret)
    return rng.choice(allowed(SCHEME))


def write_experiment(owner: User, person: Person, first_day: date) -> None:
    """The experiment of a person who has one, sealed as any other; `first_day` is the journal's."""
    trial = person.experiment
    if trial is None:
        return
    rng = random.Random(f"nonce of {person.seed}")  # noqa: S311 (as above)
    starts_on = first_day + timedelta(weeks=trial.from_week)
    experiment = Experiment(
        owner=owner,
        made_at=datetime.combine(starts_on - timedelta(days=1), MADE_AT, tzinfo=owner.zone),
        starts_on=starts_on,
        compares=Compares.FREQUENCY,
        outcome=Outcome.OVERALL,
        sessions_a=trial.sessions_a,
        sessions_b=trial.sessions_b,
        duration_minutes=trial.duration_minutes,
        n_blocks=SCHEME.n_blocks,
        block_days=SCHEME.block_days,
        run_max=SCHEME.run_max,
        order=order_of(person),
        nonce=rng.randbytes(NONCE_BYTES).hex(),
    )
    experiment.commitment = commitment_of(experiment)
    experiment.save()
