"""What changes an experiment: it starts, pauses, goes on, stops, or is taken out of the journal."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction

from journal.core.entries import ChangedSinceError
from journal.experiments.designs import scheme_of
from journal.insights.trial_schemes import draw
from journal.users.models import User
from sessions.experiment_days import Course, Stage, current_course
from sessions.experiment_seal import commitment_of, new_nonce
from sessions.models import Experiment, ExperimentPause


class OneAtATimeError(Exception):
    """Another experiment is not over yet, or began on the same day."""


@transaction.atomic
def start_experiment(*, owner: User, columns: Mapping[str, Any], today: date, now: datetime) -> Experiment:
    """Draws an order by the rule in `columns`, seals it and keeps it. Raises OneAtATimeError."""
    _lock(owner)
    others = list(Experiment.objects.owned_by(owner).with_pauses())
    if is_taken(others, columns["starts_on"], today=today):
        raise OneAtATimeError
    experiment = Experiment(owner=owner, made_at=now, nonce=new_nonce(), **columns)
    experiment.order = draw(scheme_of(experiment))
    experiment.commitment = commitment_of(experiment)
    experiment.full_clean()
    experiment.save()
    return experiment


def is_taken(others: Iterable[Experiment], starts_on: date, *, today: date) -> bool:
    """Whether another one is not over, or began on that day."""
    known = list(others)
    return any(one.starts_on == starts_on for one in known) or current_course(known, today) is not None


@transaction.atomic
def note_asked(*, owner: User, today: date) -> None:
    """The person says that a health professional was asked whether massage is right."""
    User.objects.filter(pk=owner.pk).update(asked_professional_on=today)


def _lock(owner: User) -> None:
    """One change at a time for each person, so that two tabs cannot both start one."""
    User.objects.select_for_update().only("pk").get(pk=owner.pk)


def _locked(experiment: Experiment) -> Experiment:
    _lock(experiment.owner)
    stored = Experiment.objects.with_pauses().filter(pk=experiment.pk).first()
    if stored is None:
        raise ChangedSinceError
    return stored


@transaction.atomic
def stop_experiment(*, experiment: Experiment, today: date) -> None:
    """Today no longer belongs to it. Raises ChangedSinceError when it is over, or has not begun."""
    stored = _locked(experiment)
    if Course(stored).stage(today) not in {Stage.RUNNING, Stage.PAUSED}:
        raise ChangedSinceError
    stored.stopped_on = today
    stored.save(update_fields=["stopped_on"])


@transaction.atomic
def go_on_after_all(*, experiment: Experiment, stopped_on: date, today: date) -> None:
    """Takes a stop back on its day, before its result may be seen.

    Raises ChangedSinceError when that has passed, it is another stop, or another experiment was set up.
    """
    stored = _locked(experiment)
    if stored.stopped_on != stopped_on or Course(stored).is_decided(today) or _has_later(stored):
        raise ChangedSinceError
    stored.stopped_on = None
    stored.save(update_fields=["stopped_on"])


def _has_later(experiment: Experiment) -> bool:
    later = Experiment.objects.owned_by(experiment.owner_id).filter(starts_on__gt=experiment.starts_on)
    return later.exists()


@transaction.atomic
def pause_experiment(*, experiment: Experiment, today: date) -> None:
    """Ends the block that today is in. Raises ChangedSinceError when it does not run, or nothing is left."""
    stored = _locked(experiment)
    course = Course(stored)
    if course.stage(today) != Stage.RUNNING or course.is_in_last_unit(today):
        raise ChangedSinceError
    # Whoever paused in the east and flew west is a day before that pause.
    stored.pauses.filter(resumed_on=None).delete()
    ExperimentPause.objects.update_or_create(
        experiment=stored, paused_on=today, defaults={"resumed_on": None}
    )


@transaction.atomic
def resume_experiment(*, experiment: Experiment, today: date) -> None:
    """The next block begins today; a pause of less than a day was none. Raises ChangedSinceError."""
    stored = _locked(experiment)
    paused_on = Course(stored).paused_on
    if Course(stored).stage(today) != Stage.PAUSED or paused_on is None:
        raise ChangedSinceError
    pause = stored.pauses.filter(paused_on=paused_on)
    if paused_on >= today:
        pause.delete()
    else:
        pause.update(resumed_on=today)


@transaction.atomic
def delete_experiment(*, experiment: Experiment, today: date) -> None:
    """Takes one that has not begun, or ended before a block was complete, out of the journal; entries stay.

    Raises ChangedSinceError while it runs, and of one that came to a result.
    """
    stored = _locked(experiment)
    course = Course(stored)
    stage = course.stage(today)
    if not (stage == Stage.WAITING or (stage.is_over and not course.has_completed)):
        raise ChangedSinceError
    stored.delete()
