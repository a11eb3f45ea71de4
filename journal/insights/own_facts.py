"""A journal as the rules of advice see it, from everything that is stored."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

from journal.insights import timeline
from journal.insights.facts import ExperimentFact, Facts, Profile, Schedule, SessionFact
from journal.insights.latest import Standing
from journal.users.models import HealthRisk, User
from sessions.experiment_days import Course, Stage
from sessions.models import Compares, Experiment, Routine

OILS = {Compares.CARRIER_OIL, Compares.ESSENTIAL_OIL}


def facts_of(
    owner: User,
    sessions: tuple[SessionFact, ...],
    routine: Routine | None,
    standing: Standing | None,
    today: date,
    experiments: Collection[Experiment] = (),
) -> Facts:
    """The facts of today.

    `sessions` as `latest.sessions_for`, `standing` as `latest.standing_for` give them; `routine` is the
    one in force.
    """
    facts = Facts(
        today,
        sessions,
        standing.stops if standing else timeline.foot_stops(owner, today),
        timeline.oil_reactions(owner, today, sessions),
        days=standing.days if standing else None,
        findings=standing.findings if standing else None,
        hindered_on=standing.hindered_on if standing else (),
        routine=Schedule(routine.sessions_per_week, routine.duration_minutes) if routine else None,
        profile=_profile(owner),
        experiment=_experiment(experiments, today),
        experimented_on=_last_day(experiments, today),
    )
    # Somebody who has flown west may have entries of tomorrow.
    return facts.as_of(today)


def _experiment(experiments: Collection[Experiment], today: date) -> ExperimentFact | None:
    """The one whose result may not be seen yet; of two, as after a stop and a new start, the one running."""
    courses = [Course(one) for one in experiments if not Course(one).is_decided(today)]
    if not courses:
        return None
    course = min(courses, key=lambda course: course.stage(today) != Stage.RUNNING)
    experiment = course.experiment
    oils = {str(experiment.item_of(plan)) for plan in "AB" if experiment.compares in OILS}
    return ExperimentFact(
        experiment.outcome,
        experiment.starts_on,
        is_running=course.stage(today) == Stage.RUNNING,
        oils=frozenset(oils),
        pk=experiment.pk,
    )


def _last_day(experiments: Collection[Experiment], today: date) -> date | None:
    """Of those with a result."""
    courses = (Course(experiment) for experiment in experiments)
    days = (course.last_day for course in courses if course.is_decided(today))
    return max((day for day in days if day), default=None)


def _profile(owner: User) -> Profile:
    is_at_risk = owner.health_risk != HealthRisk.NO if owner.health_risk else None
    return Profile(is_at_risk, owner.asked_professional_on)
