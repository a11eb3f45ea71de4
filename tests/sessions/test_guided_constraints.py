"""The database itself keeps what foot checks, plans, guided sessions, reactions and feeds may be."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

import pytest
from django.db import DataError, IntegrityError

from journal.dashboard.models import DismissedAdvice
from journal.users.models import User
from sessions.models import (
    CalendarFeed,
    CarrierOil,
    EssentialOil,
    FootCheck,
    GuidedSession,
    GuidedStep,
    MassagePlan,
    OilReaction,
    PlanStep,
    Routine,
    Technique,
)
from tests.makers import make_foot_check, make_routine
from tests.past_the_model import NO_SUCH_SET, write_past_the_model

DAY = date(2026, 1, 5)
NOW = datetime(2026, 1, 5, 18, tzinfo=UTC)
REFUSED = (IntegrityError, DataError)


def guided(owner: User, **fields: Any) -> GuidedSession:
    times = {"date": DAY, "started_at": NOW, "seen_at": NOW}
    return GuidedSession.objects.create(owner=owner, **times | fields)


@pytest.mark.parametrize("foot", ["left", "right"])
def test_an_unknown_finding_is_refused(foot: str, alice: User) -> None:
    check = make_foot_check(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(FootCheck, check.pk, {foot: NO_SUCH_SET})


def test_an_unknown_weekday_is_refused(alice: User) -> None:
    plan = make_routine(alice, DAY, preferred_time=time(19))

    with pytest.raises(REFUSED):
        write_past_the_model(Routine, plan.pk, {"weekdays": 128})


def test_a_built_in_oil_is_never_archived(db: None) -> None:
    with pytest.raises(REFUSED):
        CarrierOil.objects.filter(owner=None, slug="coconut").update(archived_at=NOW)


def test_an_own_technique_has_known_areas(alice: User) -> None:
    own = Technique.objects.create(owner=alice, own_name="Mine")

    with pytest.raises(REFUSED):
        write_past_the_model(Technique, own.pk, {"own_areas": 16})


def test_a_person_has_one_unfinished_guided_session(alice: User) -> None:
    guided(alice)

    with pytest.raises(REFUSED):
        guided(alice)


def test_finished_ones_and_other_people_do_not_count(alice: User, bob: User) -> None:
    guided(alice, finished_at=NOW)
    guided(alice)
    guided(bob)

    assert GuidedSession.objects.unfinished().count() == 2


def test_a_finished_guided_session_does_not_run(alice: User) -> None:
    with pytest.raises(REFUSED):
        guided(alice, finished_at=NOW, running_since=NOW)


@pytest.mark.parametrize(
    "broken",
    [{"planned_seconds": 0}, {"planned_seconds": 3601}, {"done_seconds": 86401}, {"foot": "third"}],
    ids=str,
)
def test_an_impossible_step_is_refused(broken: dict[str, Any], alice: User) -> None:
    technique = Technique.objects.get(slug="circles")
    fields = {"position": 0, "foot": "left", "technique": technique, "planned_seconds": 60}

    with pytest.raises(REFUSED):
        GuidedStep.objects.create(guided=guided(alice), **fields | broken)


@pytest.mark.parametrize("minutes", [0, 61])
def test_an_impossible_step_of_a_plan_is_refused(minutes: int, alice: User) -> None:
    plan = MassagePlan.objects.create(owner=alice, name="Evening")

    with pytest.raises(REFUSED):
        PlanStep.objects.create(
            plan=plan, position=0, technique=Technique.objects.get(slug="circles"), minutes=minutes
        )


def test_a_plan_has_a_name_of_its_own(alice: User, bob: User) -> None:
    for person in (alice, bob):
        MassagePlan.objects.create(owner=person, name="Evening")

    with pytest.raises(REFUSED):
        MassagePlan.objects.create(owner=alice, name="EVENING")


def test_a_plan_without_a_name_is_refused(alice: User) -> None:
    with pytest.raises(REFUSED):
        MassagePlan.objects.create(owner=alice, name="")


@pytest.mark.parametrize("oils", [("coconut", "lavender"), (None, None)], ids=str)
def test_a_reaction_is_to_one_oil(oils: tuple[str | None, str | None], alice: User) -> None:
    carrier, essential = oils

    with pytest.raises(REFUSED):
        OilReaction.objects.create(
            owner=alice,
            noted_on=DAY,
            carrier_oil=CarrierOil.objects.get(slug=carrier) if carrier else None,
            essential_oil=EssentialOil.objects.get(slug=essential) if essential else None,
        )


def test_a_reaction_to_an_oil_is_noted_once(alice: User) -> None:
    lavender = EssentialOil.objects.get(slug="lavender")
    OilReaction.objects.create(owner=alice, noted_on=DAY, essential_oil=lavender)

    with pytest.raises(REFUSED):
        OilReaction.objects.create(owner=alice, noted_on=DAY, essential_oil=lavender)


def test_a_person_has_one_feed_and_no_two_feeds_one_token(alice: User, bob: User) -> None:
    feeds = [CalendarFeed.objects.create(owner=person, made_at=NOW) for person in (alice, bob)]

    assert len({feed.token for feed in feeds}) == 2
    assert all(len(feed.token) == 43 for feed in feeds)
    with pytest.raises(REFUSED):
        CalendarFeed.objects.create(owner=alice, made_at=NOW)


def test_advice_is_put_away_once_a_rule(alice: User) -> None:
    DismissedAdvice.objects.create(owner=alice, rule="R03", held_on=DAY)

    with pytest.raises(REFUSED):
        DismissedAdvice.objects.create(owner=alice, rule="R03", held_on=DAY)
