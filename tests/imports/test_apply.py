"""Writing what a plan says: all of it or nothing, and every earlier state kept."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from journal.files.kinds import Kind
from journal.imports.apply import JournalChangedError, apply_import
from journal.imports.models import ImportRun
from journal.imports.records import Record
from journal.users.models import User
from sessions.actions import restore_massage
from sessions.models import FootCheck, MassageSession, MassageVersion, Routine, Technique
from symptoms.actions import restore_rating
from symptoms.models import DailyRating, OwnWord, RatingVersion, WeeklyCheck, WeeklyCheckVersion
from tests.imports.journals import NOW, TODAY, imported, planned
from tests.imports.saying import DAY, SESSION, massage, rating
from tests.makers import make_foot_check, make_massage, make_rating


def test_a_day_from_another_program_is_marked_as_imported(alice: User) -> None:
    imported(alice, [rating(pain=3, note="Rain.", own_triggers=["wind"])])

    stored = DailyRating.objects.get(owner=alice)
    assert (stored.date, stored.pain, stored.tingling, stored.note) == (DAY, 3, None, "Rain.")
    assert (stored.entry_method, stored.entered_at, stored.entered_on) == ("import", NOW, TODAY)
    assert [(word.owner, word.name) for word in stored.own_words.all()] == [(alice, "wind")]


def test_our_own_file_keeps_when_and_how_it_was_written(alice: User) -> None:
    imported(alice, [rating(pain=3, entry_method="same", entered_at="2026-11-05T23:30:00+00:00")])

    stored = DailyRating.objects.get(owner=alice)
    assert stored.entry_method == "same"
    # In Berlin it was half past midnight by then.
    assert (stored.entered_at.isoformat(), stored.entered_on) == (
        "2026-11-05T23:30:00+00:00",
        DAY + timedelta(days=1),
    )


def test_it_says_how_many_of_each_kind_were_written(alice: User) -> None:
    done = imported(alice, [rating(pain=3), massage(techniques=[{"name": "My own"}])])

    assert done == {Kind.RATING: 1, Kind.MASSAGE: 1, Kind.TECHNIQUE: 1}


def test_refused_rows_are_left_out(alice: User) -> None:
    plan = planned(alice, [rating(pain=3), rating(day=TODAY, pain=11)])

    apply_import(alice, plan, now=NOW)

    assert [stored.date for stored in DailyRating.objects.all()] == [DAY]


def test_a_changed_day_keeps_its_earlier_version(alice: User) -> None:
    stored = make_rating(alice, DAY, pain=5, note="Rain.")
    stored.own_words.add(OwnWord.objects.create(owner=alice, kind="trigger", name="wind"))

    imported(alice, [rating(pain=3, own_triggers=["sun"], sore_spots=[{"foot": "left", "area": "heel"}])])

    stored.refresh_from_db()
    assert (stored.pain, stored.note, stored.revision) == (3, "Rain.", 2)
    assert [word.name for word in stored.own_words.all()] == ["sun"]
    assert stored.sore_spots.count() == 1
    version = RatingVersion.objects.get(owner=alice)
    assert (version.date, version.revision, version.replaced_at) == (DAY, 1, NOW)
    before = {"date": DAY.isoformat(), "values": version.values, "after": stored.version}
    restore_rating(owner=alice, before=before, now=NOW)
    stored.refresh_from_db()
    assert (stored.pain, [word.name for word in stored.own_words.all()]) == (5, ["wind"])


def test_a_changed_session_keeps_its_earlier_version(alice: User) -> None:
    stored = make_massage(alice, DAY, client_id=SESSION, carrier_oil="coconut", drops={"lavender": 2})

    imported(
        alice,
        [
            massage(
                id=SESSION,
                techniques=[{"slug": "circles"}, {"name": "Mine"}],
                essential_oils=[{"name": "Rose", "drops": 3}],
                note="New.",
            )
        ],
    )

    stored = MassageSession.objects.get(pk=stored.pk)
    assert {str(technique) for technique in stored.techniques.all()} == {"Circular strokes", "Mine"}
    assert [(str(dose.essential_oil), dose.drops) for dose in stored.oil_doses.all()] == [("Rose", 3)]
    assert (stored.note, stored.revision, str(stored.carrier_oil)) == ("New.", 2, "Coconut oil")
    version = MassageVersion.objects.get(owner=alice)
    before = {"client_id": SESSION, "values": version.values, "after": stored.version}
    restore_massage(owner=alice, before=before, now=NOW)
    stored = MassageSession.objects.get(pk=stored.pk)
    assert [str(dose.essential_oil) for dose in stored.oil_doses.all()] == ["Lavender"]


def test_a_changed_weekly_check_keeps_its_earlier_version(alice: User) -> None:
    imported(alice, [Record(1, Kind.WEEKLY_CHECK, {"date": DAY.isoformat(), "peg_pain": 4})])

    imported(alice, [Record(1, Kind.WEEKLY_CHECK, {"date": DAY.isoformat(), "peg_pain": 5})])

    assert WeeklyCheck.objects.get(owner=alice).peg_pain == 5
    assert WeeklyCheckVersion.objects.get(owner=alice).values["peg_pain"] == 4


def test_only_the_owners_rows_are_written(alice: User, bob: User) -> None:
    his = make_rating(bob, DAY, pain=5)
    make_massage(bob, DAY, client_id=SESSION)

    imported(alice, [rating(pain=3), massage(id=SESSION)])

    his.refresh_from_db()
    assert (his.pain, his.revision) == (5, 1)
    assert MassageSession.objects.filter(owner=alice).count() == 1


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda owner: make_rating(owner, TODAY, pain=1),
        lambda owner: DailyRating.objects.filter(owner=owner).update(pain=2, revision=2),
        lambda owner: DailyRating.objects.filter(owner=owner).delete(),
        lambda owner: make_massage(owner, DAY),
        lambda owner: make_foot_check(owner, DAY),
        lambda owner: Technique.objects.create(owner=owner, own_name="Mine"),
        lambda owner: Routine.objects.create(
            owner=owner, starts_on=DAY, sessions_per_week=1, duration_minutes=5, changed_at=NOW
        ),
    ],
)
def test_a_journal_that_changed_since_is_left_alone(alice: User, meanwhile: Any) -> None:
    make_rating(alice, DAY, pain=5)
    plan = planned(alice, [rating(pain=3), massage()])
    meanwhile(alice)
    before = list(DailyRating.objects.order_by("pk").values())

    with pytest.raises(JournalChangedError):
        apply_import(alice, plan, now=NOW)

    assert list(DailyRating.objects.order_by("pk").values()) == before
    assert not RatingVersion.objects.exists()


def test_when_the_last_row_fails_nothing_is_written(alice: User, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object, **_more: object) -> None:
        raise IntegrityError

    make_rating(alice, DAY, pain=5)
    plan = planned(alice, [rating(pain=3), massage(techniques=[{"name": "Mine"}])])
    monkeypatch.setattr(ImportRun.objects, "update_or_create", broken)

    with pytest.raises(JournalChangedError):
        apply_import(alice, plan, now=NOW)

    assert DailyRating.objects.get(owner=alice).pain == 5
    assert not MassageSession.objects.exists()
    assert not Technique.objects.filter(owner=alice).exists()


def test_an_import_that_writes_nothing_leaves_the_last_one_to_be_taken_back(alice: User) -> None:
    imported(alice, [rating(pain=3)])

    imported(alice, [rating(pain=3)])

    assert ImportRun.objects.get(owner=alice).written["ratings"]["added"]


def test_a_foot_check_is_never_made_now(alice: User) -> None:
    said = {"date": "2026-11-05", "left": [], "right": ["blister"], "entered_at": "2026-11-05T18:00:00Z"}

    imported(alice, [Record(2, Kind.FOOT_CHECK, said)])

    assert FootCheck.objects.get(owner=alice).entered_on == date(2026, 11, 5)
