"""Guided sessions in tests: their start, and what their page sends."""

from __future__ import annotations

import json
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from django.test import Client

from journal.users.models import User
from sessions.guided.running import start_guided
from sessions.guided.steps import PlannedStep
from sessions.models import CarrierOil, Feet, GuidedSession, Technique

START = datetime(2026, 11, 20, 19, tzinfo=UTC)
"""Eight in the evening in Berlin."""
AS_JSON = {"Accept": "application/json"}
STEPS = (
    (Feet.LEFT, "foot-rub", 120),
    (Feet.LEFT, "toe-pull", 60),
    (Feet.RIGHT, "foot-rub", 120),
    (Feet.RIGHT, "toe-pull", 60),
)
"""Six minutes."""


def after(*, hours: float = 0, minutes: float = 0, seconds: float = 0) -> datetime:
    """That long after the start."""
    return START + timedelta(hours=hours, minutes=minutes, seconds=seconds)


def planned(steps: Sequence[tuple[Feet, str, int]] = STEPS) -> list[PlannedStep]:
    ids = dict(Technique.objects.filter(owner=None).values_list("slug", "pk"))
    return [PlannedStep(foot, ids[slug], seconds) for foot, slug, seconds in steps]


def begin(
    owner: User, *, steps: Sequence[tuple[Feet, str, int]] = STEPS, at: datetime = START, oil: str = ""
) -> GuidedSession:
    """A session that runs since `at`."""
    started = start_guided(
        owner=owner,
        foot_check=None,
        steps=planned(steps),
        carrier_oil_id=CarrierOil.objects.get(slug=oil).pk if oil else None,
        symptoms_before=None,
        client_id=uuid.uuid4(),
        now=at,
    )
    assert isinstance(started, GuidedSession)
    return started


def said(guided: GuidedSession, **fields: Any) -> dict[str, Any]:
    """What every form of the session's page holds."""
    return {"client_id": str(guided.client_id), "revision": guided.revision} | fields


def snapshot(position: int, done_seconds: Sequence[Any], *, is_running: Any = True) -> str:
    return json.dumps({"position": position, "done_seconds": done_seconds, "is_running": is_running})


def send(client: Client, name: str, guided: GuidedSession, **fields: Any) -> Any:
    """A report of the page's script to guided_`name`, answered with JSON."""
    return client.post(f"/sessions/guided/{name}/", said(guided, **fields), headers=AS_JSON)


def press(client: Client, name: str, guided: GuidedSession, **fields: Any) -> Any:
    """A form of the page, as a browser without JavaScript sends it."""
    return client.post(f"/sessions/guided/{name}/", said(guided, **fields))


def done(guided: GuidedSession) -> list[int]:
    return list(guided.steps.values_list("done_seconds", flat=True))


def page_of(client: Client) -> Any:
    """What the page of the unfinished session prints."""
    return client.get("/sessions/guided/").context["page"]
