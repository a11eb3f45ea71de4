"""The last import is taken back as a whole, or not at all."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.feet import Area
from journal.files.kinds import Kind
from journal.imports.models import ImportRun
from journal.imports.records import Record
from journal.imports.take_back import take_back_import
from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilReaction, Technique
from symptoms.models import DailyRating, OwnWord, RatingVersion, SoreSpot
from tests.imports.journals import NOW, TODAY, content, fill_in_full, imported, json_records
from tests.imports.saying import DAY, SESSION, massage, rating
from tests.makers import make_foot_check, make_massage, make_rating, make_weekly_check


def test_what_was_added_goes_and_what_was_changed_comes_back(alice: User) -> None:
    make_rating(alice, DAY, pain=5, note="Rain.")
    make_massage(alice, DAY, client_id=SESSION, drops={"lavender": 2})
    before = content(alice)
    imported(
        alice,
        [
            rating(pain=3, own_triggers=["wind"]),
            rating(day=TODAY, pain=1),
            massage(id=SESSION, techniques=[{"name": "Mine"}], note="New."),
            massage(start_time="08:00"),
            Record(1, Kind.LAYOUT, {"hidden": ["shoes"]}),
            Record(1, Kind.SETTINGS, {"theme": "dark"}),
        ],
    )

    assert take_back_import(alice, now=NOW)

    assert content(alice) == before
    assert not ImportRun.objects.exists()


def test_a_whole_journal_is_taken_back(alice: User, bob: User) -> None:
    fill_in_full(alice)
    before = content(bob)
    imported(bob, json_records(alice))

    take_back_import(bob, now=NOW)

    assert content(bob) == before


def test_what_is_taken_away_is_kept_as_an_earlier_version(alice: User) -> None:
    imported(alice, [rating(pain=3)])

    take_back_import(alice, now=NOW)

    assert RatingVersion.objects.get(owner=alice).values["pain"] == 3


def test_all_that_was_changed_comes_back(alice: User) -> None:
    rated = make_rating(alice, DAY, pain=5, sleep="some")
    rated.own_words.add(OwnWord.objects.create(owner=alice, kind="trigger", name="wind"))
    SoreSpot.objects.create(rating=rated, foot="left", area=Area.TOES, score=4)
    make_massage(alice, DAY, client_id=SESSION, carrier_oil="coconut", drops={"lavender": 2})
    make_weekly_check(alice, DAY, note="Fine.")
    make_foot_check(alice, DAY, left=["blister"], note="New shoes.")
    before = content(alice)
    moment = before["foot_checks"][0]["entered_at"]
    imported(
        alice,
        [
            rating(
                pain=3, sleep="much", own_triggers=["rain"], sore_spots=[{"foot": "right", "area": "heel"}]
            ),
            massage(id=SESSION, carrier_oil={"slug": "sweet-almond"}, essential_oils=[], note="New."),
            Record(1, Kind.WEEKLY_CHECK, {"date": f"{DAY}", "mood": "some", "note": "Bad."}),
            Record(1, Kind.FOOT_CHECK, {"date": f"{DAY}", "left": [], "right": [], "entered_at": moment}),
        ],
    )
    changed = content(alice)

    take_back_import(alice, now=NOW)

    assert changed != before
    assert content(alice) == before


@pytest.mark.parametrize("is_stored", [True, False])
def test_ten_more_days_take_no_more_questions(alice: User, bob: User, *, is_stored: bool) -> None:
    def n_queries(owner: User, n_days: int) -> int:
        days = [DAY - timedelta(days=ago) for ago in range(n_days)]
        for day in days if is_stored else []:
            make_rating(owner, day, pain=5)
        imported(owner, [rating(day=day, pain=3, own_triggers=["wind"]) for day in days])
        with CaptureQueriesContext(connection) as asked:
            take_back_import(owner, now=NOW)
        return len(asked)

    assert n_queries(alice, 13) == n_queries(bob, 3)


def test_names_that_were_used_since_stay(alice: User) -> None:
    imported(alice, [rating(pain=3, own_triggers=["wind"]), massage(techniques=[{"name": "Mine"}])])
    later = make_massage(alice, TODAY, techniques=[])
    later.techniques.add(Technique.objects.get(owner=alice))
    make_rating(alice, TODAY, pain=1).own_words.add(OwnWord.objects.get(owner=alice))

    take_back_import(alice, now=NOW)

    assert [str(technique) for technique in MassageSession.objects.get().techniques.all()] == ["Mine"]
    assert [word.name for word in DailyRating.objects.get().own_words.all()] == ["wind"]


def test_an_oil_that_was_marked_since_stays_with_its_mark(alice: User) -> None:
    imported(
        alice,
        [Record(1, Kind.CARRIER_OIL, {"name": "Plum"}), Record(1, Kind.ESSENTIAL_OIL, {"name": "Rose"})],
    )
    OilReaction.objects.create(owner=alice, carrier_oil=CarrierOil.objects.get(owner=alice), noted_on=TODAY)
    OilReaction.objects.create(
        owner=alice, essential_oil=EssentialOil.objects.get(owner=alice), noted_on=TODAY
    )

    take_back_import(alice, now=NOW)

    assert sorted(str(mark) for mark in OilReaction.objects.owned_by(alice)) == ["Plum", "Rose"]


def test_without_an_import_there_is_nothing_to_take_back(alice: User, bob: User) -> None:
    imported(alice, [rating(pain=3)])

    assert not take_back_import(bob, now=NOW)
    assert DailyRating.objects.count() == 1
