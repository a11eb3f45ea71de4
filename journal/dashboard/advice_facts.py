"""A journal as the rules of advice see it, from everything that is stored."""

from __future__ import annotations

from datetime import date

from journal.insights import timeline
from journal.insights.facts import Facts, Profile, Schedule, SessionFact
from journal.insights.latest import Standing
from journal.users.models import HealthRisk, User
from sessions.models import Routine


def facts_of(
    owner: User,
    sessions: tuple[SessionFact, ...],
    routine: Routine | None,
    standing: Standing | None,
    today: date,
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
    )
    # Somebody who has flown west may have entries of tomorrow.
    return facts.as_of(today)


def _profile(owner: User) -> Profile:
    is_at_risk = owner.health_risk != HealthRisk.NO if owner.health_risk else None
    return Profile(is_at_risk, owner.asked_professional_on)
