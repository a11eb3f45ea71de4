"""Plans become steps: one foot after the other, and together what is done to both."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from journal.core.feet import Area
from journal.users.models import User
from sessions.catalogue import WHOLE_FOOT
from sessions.guided.plans import PlanLine, offer_for, planned_steps
from sessions.guided.steps import PlannedStep
from sessions.guided.wanted import Wanted
from sessions.models import Feet, Technique
from tests.makers import make_plan

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 20)


def line(slug: str, minutes: int) -> PlanLine:
    return PlanLine(Technique.objects.get(owner=None, slug=slug), minutes)


def test_the_left_foot_is_done_before_the_right() -> None:
    first, second = line("toe-pull", 2), line("foot-rub", 3)

    steps = planned_steps([first, second], Feet.BOTH)

    assert steps == [
        PlannedStep(Feet.LEFT, first.technique.pk, 120),
        PlannedStep(Feet.LEFT, second.technique.pk, 180),
        PlannedStep(Feet.RIGHT, first.technique.pk, 120),
        PlannedStep(Feet.RIGHT, second.technique.pk, 180),
    ]


def test_one_foot_alone_has_each_step_once() -> None:
    only = line("toe-pull", 2)

    assert planned_steps([only], Feet.RIGHT) == [PlannedStep(Feet.RIGHT, only.technique.pk, 120)]


def test_a_professional_is_planned_for_both_feet_at_once() -> None:
    own, professional = line("toe-pull", 2), line("professional", 15)

    steps = planned_steps([professional, own], Feet.BOTH)

    assert [(step.foot, step.seconds) for step in steps] == [
        (Feet.LEFT, 120),
        (Feet.RIGHT, 120),
        (Feet.BOTH, 30 * 60),
    ]


def test_no_step_is_longer_than_an_hour() -> None:
    steps = planned_steps([line("professional", 45)], Feet.BOTH)

    assert [(step.foot, step.seconds) for step in steps] == [(Feet.BOTH, 45 * 60)] * 2


@pytest.mark.parametrize(("key", "least", "most"), [("short", 10, 15), ("usual", 20, 30)])
def test_a_built_in_plan_visits_the_whole_foot_in_its_time(
    key: str, least: int, most: int, alice: User
) -> None:
    plan = offer_for(alice, Feet.BOTH, Wanted(), today=TODAY).plan(key)

    assert plan is not None
    assert Area.of(one.technique.areas for one in plan.lines) == WHOLE_FOOT
    assert least <= plan.minutes <= most


def test_a_technique_that_was_put_away_is_left_out_of_a_plan(alice: User) -> None:
    own = Technique.objects.create(owner=alice, own_name="Spiky ball")
    plan = make_plan(alice, steps={"toe-pull": 3})
    plan.steps.create(position=1, technique=own, minutes=4)
    own.archived_at = datetime(2026, 11, 1, tzinfo=UTC)
    own.save()

    offered = offer_for(alice, Feet.BOTH, Wanted(), today=TODAY).plan(str(plan.pk))

    assert offered is not None
    assert (offered.minutes, offered.left_out) == (6, ("Spiky ball",))
