"""Filling an account, opening example journals, and deleting them when they are over."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest
from django.apps import apps
from django.db import connection
from django.db.models import Count, Q
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from journal.core.feet import Area
from journal.demo.actions import (
    JournalNotEmptyError,
    TooManyDemoJournalsError,
    close_demo_journal,
    delete_expired,
    fill,
    open_demo_journal,
)
from journal.users.models import User
from sessions.catalogue import WHOLE_FOOT
from sessions.models import (
    Feet,
    FootCheck,
    MassagePlan,
    MassageSession,
    OilDose,
    OilReaction,
    Routine,
)
from symptoms.models import DailyRating, EntryMethod
from tests.makers import make_foot_check, make_massage, make_rating, make_routine, make_user

NOW = datetime(2026, 11, 20, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 20)


def test_filling_writes_26_weeks_that_end_yesterday(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)

    ratings = DailyRating.objects.owned_by(alice)
    assert ratings.count() > 140
    assert max(ratings.values_list("date", flat=True)) == date(2026, 11, 19)
    assert MassageSession.objects.owned_by(alice).count() > 55
    assert [routine.weekdays.slugs for routine in Routine.objects.owned_by(alice).oldest_first()] == [
        ["tuesday", "friday"],
        ["monday", "wednesday", "friday", "sunday"],
    ]
    methods = set(ratings.values_list("entry_method", flat=True))
    assert methods == {EntryMethod.EXAMPLE, EntryMethod.SAME_AS_YESTERDAY}


def test_every_filled_session_has_techniques_and_most_have_oil(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)

    massages = MassageSession.objects.owned_by(alice).annotate(
        n_techniques=Count("techniques", distinct=True), n_oils=Count("oil_doses", distinct=True)
    )
    assert not massages.filter(n_techniques=0).exists()
    assert massages.filter(n_oils__gt=0, carrier_oil__isnull=False).count() > massages.count() / 3
    assert not massages.filter(Q(n_oils__gt=0) & Q(carrier_oil=None)).exists()


def test_the_filled_sessions_say_how_they_were_done_and_felt(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)

    massages = MassageSession.objects.owned_by(alice)
    assert not massages.filter(Q(tools=0) | Q(areas=0) | Q(feet="") | Q(pressure="")).exists()
    assert massages.filter(symptoms_after__isnull=False).count() > massages.count() / 2
    assert massages.filter(hurt__gte=3).count() == 2
    assert massages.get(had_skin_reaction=True).date == OilReaction.objects.owned_by(alice).get().noted_on
    assert {check.date for check in FootCheck.objects.owned_by(alice).that_stopped()} == {
        massages.filter(feet=Feet.RIGHT).earliest("date").date
    }


def test_the_plan_of_its_own_visits_the_whole_foot(alice: User) -> None:
    fill(alice, today=TODAY, now=NOW)

    steps = MassagePlan.objects.owned_by(alice).get().steps.select_related("technique")
    assert Area.of(step.technique.areas for step in steps) == WHOLE_FOOT


def test_entries_were_written_in_the_evening_where_the_owner_lives(db: None) -> None:
    owner = make_user("mei", time_zone="Asia/Tokyo")

    fill(owner, today=TODAY, now=NOW)

    for rating in DailyRating.objects.owned_by(owner):
        local = rating.entered_at.astimezone(owner.zone)
        days_later = (local.date() - rating.date).days
        assert (days_later, local.hour) in {(0, 21), (0, 22), (1, 8)}
        assert rating.entered_at <= NOW


@pytest.mark.parametrize("make_entry", [make_rating, make_massage, make_routine, make_foot_check])
def test_an_account_with_any_entry_is_left_alone(alice: User, make_entry: object) -> None:
    make_entry(alice, TODAY)  # type: ignore[operator]  # makers of one shape

    with pytest.raises(JournalNotEmptyError):
        fill(alice, today=TODAY, now=NOW)

    models = (DailyRating, MassageSession, Routine, FootCheck)
    assert sum(model.objects.count() for model in models) == 1


def test_filling_touches_nobody_else(alice: User, bob: User) -> None:
    make_rating(bob, TODAY)

    fill(alice, today=TODAY, now=NOW)

    assert DailyRating.objects.owned_by(bob).count() == 1


def test_an_example_journal_has_a_day_to_live_and_no_password(db: None) -> None:
    user = open_demo_journal(time_zone="Europe/Berlin", now=NOW)

    assert user.is_demo
    assert user.demo_expires_at == NOW + timedelta(hours=24)
    assert not user.has_usable_password()
    assert DailyRating.objects.owned_by(user).exists()


def test_today_is_the_visitors_own(db: None) -> None:
    late_evening_utc = datetime(2026, 11, 20, 23, 0, tzinfo=UTC)

    user = open_demo_journal(time_zone="Pacific/Auckland", now=late_evening_utc)

    assert DailyRating.objects.owned_by(user).newest_first()[0].date >= date(2026, 11, 19)


def test_only_so_many_are_open_at_once(db: None, settings: Settings) -> None:
    settings.DEMO_JOURNALS_AT_ONCE = 1
    open_demo_journal(time_zone="", now=NOW)

    with pytest.raises(TooManyDemoJournalsError):
        open_demo_journal(time_zone="", now=NOW + timedelta(hours=23))

    assert open_demo_journal(time_zone="", now=NOW + timedelta(hours=24)).is_demo


def test_those_that_are_over_are_deleted_with_everything_in_them(alice: User) -> None:
    make_rating(alice, TODAY)
    open_demo_journal(time_zone="", now=NOW)
    young = open_demo_journal(time_zone="", now=NOW + timedelta(hours=1))

    n_deleted = delete_expired(now=NOW + timedelta(hours=24))

    assert n_deleted == 1
    assert set(User.objects.all()) == {alice, young}
    assert set(DailyRating.objects.values_list("owner", flat=True)) == {alice.pk, young.pk}
    assert set(OilDose.objects.values_list("massage__owner", flat=True)) == {young.pk}


def test_nothing_of_a_deleted_example_stays_in_any_table(db: None) -> None:
    empty = n_rows()
    user = open_demo_journal(time_zone="", now=NOW)
    full = n_rows()

    close_demo_journal(user)

    filled = {table for table in full if full[table] > empty[table]}
    assert {"massage_footcheck", "massage_oildose", "massage_planstep", "massage_oilreaction"} <= filled
    assert n_rows() == empty


def n_rows() -> dict[str, int]:
    """How many rows each table holds."""
    models = apps.get_models(include_auto_created=True)
    return {model._meta.db_table: model._default_manager.count() for model in models}


def test_opening_an_example_asks_few_queries_for_its_many_rows(db: None) -> None:
    with CaptureQueriesContext(connection) as queries:
        open_demo_journal(time_zone="", now=NOW)

    assert len(queries) <= 40
