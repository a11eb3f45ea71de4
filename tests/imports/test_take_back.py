"""The last import is taken back as a whole, or not at all."""

from __future__ import annotations

import pytest

from journal.core.entries import ChangedSinceError
from journal.files.kinds import Kind
from journal.imports.models import ImportRun
from journal.imports.records import Record
from journal.imports.take_back import take_back_import
from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, MassageSession, OilReaction, Technique
from symptoms.models import DailyRating, OwnWord, RatingVersion
from tests.imports.journals import NOW, TODAY, content, fill_in_full, imported, json_records
from tests.imports.saying import DAY, SESSION, massage, rating
from tests.makers import make_massage, make_plan, make_rating


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


def test_an_import_whose_earlier_plan_names_what_was_renamed_since_stays(alice: User) -> None:
    mine = Technique.objects.create(owner=alice, own_name="Mine")
    plan = make_plan(alice, name="Evening", steps={"toe-pull": 3})
    plan.steps.update(technique=mine)
    steps = [{"technique": {"slug": "foot-rub"}, "minutes": 4}]
    imported(alice, [Record(1, Kind.PLAN, {"name": "Evening", "steps": steps})])
    Technique.objects.filter(pk=mine.pk).update(own_name="Yours")

    with pytest.raises(ChangedSinceError):
        take_back_import(alice, now=NOW)

    assert plan.steps.get().minutes == 4
    assert ImportRun.objects.exists()


def test_without_an_import_there_is_nothing_to_take_back(alice: User, bob: User) -> None:
    imported(alice, [rating(pain=3)])

    assert not take_back_import(bob, now=NOW)
    assert DailyRating.objects.count() == 1
