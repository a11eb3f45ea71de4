"""What was changed since an import stands in the way of taking it back, and is named."""

from __future__ import annotations

from datetime import timedelta

import pytest

from journal.core.entries import ChangedSinceError
from journal.files.kinds import Kind
from journal.imports.blockers import BlockedError
from journal.imports.models import ImportRun
from journal.imports.records import Record
from journal.imports.take_back import take_back_import
from journal.users.models import User
from sessions.models import MassageSession, Technique
from symptoms.actions import delete_rating
from symptoms.models import DailyRating, RatingVersion
from tests.imports.journals import NOW, TODAY, imported
from tests.imports.saying import DAY, massage, rating
from tests.makers import make_plan, make_rating


def test_an_import_whose_entries_were_changed_since_stays(alice: User) -> None:
    imported(alice, [rating(pain=3), rating(day=TODAY, pain=1)])
    DailyRating.objects.filter(owner=alice, date=TODAY).update(pain=2, revision=2)

    with pytest.raises(ChangedSinceError):
        take_back_import(alice, now=NOW)

    assert DailyRating.objects.filter(owner=alice).count() == 2
    assert ImportRun.objects.exists()


def test_a_changed_entry_that_was_changed_again_stays(alice: User) -> None:
    make_rating(alice, DAY, pain=5)
    imported(alice, [rating(pain=3)])
    DailyRating.objects.filter(owner=alice).update(pain=2, revision=3)

    with pytest.raises(ChangedSinceError):
        take_back_import(alice, now=NOW)

    assert DailyRating.objects.get(owner=alice).pain == 2


def test_what_stands_in_the_way_is_named_the_first_few_and_how_many_more(alice: User) -> None:
    days = [DAY - timedelta(days=ago) for ago in range(6)]
    imported(alice, [*(rating(day=day, pain=3) for day in days), massage(), rating(day=TODAY, pain=1)])
    DailyRating.objects.filter(owner=alice).exclude(date=TODAY).update(revision=2)
    MassageSession.objects.filter(owner=alice).update(revision=2)

    with pytest.raises(BlockedError) as blocked:
        take_back_import(alice, now=NOW)

    assert str(blocked.value) == (
        "Nothing was taken back, because this was changed since: 31 October 2026, 1 November 2026, "
        "2 November 2026, 3 November 2026, 4 November 2026 and 2 more."
    )


def test_a_session_that_stands_in_the_way_is_named(alice: User) -> None:
    imported(alice, [massage()])
    MassageSession.objects.filter(owner=alice).update(revision=2)

    with pytest.raises(BlockedError, match=r"since: 5 November 2026 \(massage session\)\.$"):
        take_back_import(alice, now=NOW)


def test_what_was_added_and_deleted_since_is_in_nobodys_way(alice: User) -> None:
    imported(alice, [rating(pain=3), rating(day=TODAY, pain=1)])
    delete_rating(owner=alice, day=TODAY, now=NOW)

    assert take_back_import(alice, now=NOW)

    assert not DailyRating.objects.exists()


def test_a_changed_day_that_was_deleted_since_is_named(alice: User) -> None:
    make_rating(alice, DAY, pain=5)
    imported(alice, [rating(pain=3)])
    delete_rating(owner=alice, day=DAY, now=NOW)

    with pytest.raises(BlockedError, match="since: 5 November 2026"):
        take_back_import(alice, now=NOW)


def test_a_changed_day_whose_earlier_version_is_gone_is_named(alice: User) -> None:
    make_rating(alice, DAY, pain=5)
    imported(alice, [rating(pain=3)])
    RatingVersion.objects.all().delete()

    with pytest.raises(BlockedError, match="since: 5 November 2026"):
        take_back_import(alice, now=NOW)

    assert DailyRating.objects.get().pain == 3


def test_an_import_whose_earlier_plan_names_what_was_renamed_since_stays(alice: User) -> None:
    mine = Technique.objects.create(owner=alice, own_name="Mine")
    plan = make_plan(alice, name="Evening", steps={"toe-pull": 3})
    plan.steps.update(technique=mine)
    steps = [{"technique": {"slug": "foot-rub"}, "minutes": 4}]
    imported(alice, [Record(1, Kind.PLAN, {"name": "Evening", "steps": steps})])
    Technique.objects.filter(pk=mine.pk).update(own_name="Yours")

    with pytest.raises(BlockedError, match="changed since: plan “Evening”"):
        take_back_import(alice, now=NOW)

    assert plan.steps.get().minutes == 4
    assert ImportRun.objects.exists()
