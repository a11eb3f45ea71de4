"""What a browser sends for a plan."""

from __future__ import annotations

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

from journal.users.models import User
from sessions.models import FootCheck, GuidedSession
from tests.makers import make_foot_check
from tests.sessions.forms import technique

PLAN = "/sessions/guided/plan/"
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
"""The instant of the `today` fixture."""


def look(owner: User, *, minutes_ago: int = 5, **found: list[str]) -> FootCheck:
    """A look at the feet before `NOW`; what was found by foot, or all clear."""
    return make_foot_check(owner, NOW.date(), entered_at=NOW - timedelta(minutes=minutes_ago), **found)


def chosen(plan: str = "short", **fields: Any) -> dict[str, Any]:
    """A plan that is offered, and nothing else said."""
    return {"client_id": str(uuid.uuid4()), "plan": plan, "plan_name": "", "carrier_oil": ""} | fields


def made(*steps: tuple[str, str], **fields: Any) -> dict[str, Any]:
    """A plan made now: (technique's slug, typed minutes), the empty rows after them included."""
    rows = [*steps, *[("", "")] * max(0, 6 - len(steps))]
    return chosen(
        "own",
        step_technique=[str(technique(slug)) if slug else "" for slug, _minutes in rows],
        step_minutes=[minutes for _slug, minutes in rows],
        **fields,
    )


def planned(guided: GuidedSession) -> list[tuple[str, str, int]]:
    """The steps of a begun session: foot, technique, minutes."""
    steps = guided.steps.select_related("technique")
    return [(step.foot, step.technique.slug, step.planned_seconds // 60) for step in steps]
