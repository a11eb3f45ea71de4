"""What an import would do, row by row."""

from __future__ import annotations

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import ABOUT_THE_WRITING
from journal.imports.apply import apply_import
from journal.imports.labels import label
from journal.imports.plan import Action, PlannedRow
from journal.imports.records import Record, Refusal
from journal.users.models import User
from sessions.models import Technique
from symptoms.models import DailyRating, OwnWord
from tests.imports.journals import NOW, TODAY, planned
from tests.imports.saying import DAY, SESSION, actions, massage, rating, rows_of
from tests.makers import make_massage, make_rating


def test_a_new_day_is_added_in_words(alice: User) -> None:
    assert rows_of(alice, rating(7, tingling=4, pain=3)) == [
        PlannedRow(7, Kind.RATING, Action.ADD, DAY, "tingling 4, pain 3")
    ]


def test_nothing_is_written(alice: User) -> None:
    planned(alice, [rating(pain=3, own_triggers=["wind"])])

    assert not DailyRating.objects.exists()
    assert not OwnWord.objects.exists()


def test_a_day_that_says_something_else_is_changed_and_says_what_was(alice: User) -> None:
    make_rating(alice, DAY, tingling=4, pain=5, note="Rain.")

    (row,) = rows_of(alice, rating(tingling=4, pain=3, note="Sun."))

    assert (row.action, row.words) == (Action.CHANGE, "pain 3, note Sun.")
    assert row.reason == "Until now: pain 5, note Rain.."


def test_what_a_file_does_not_say_is_no_change(alice: User) -> None:
    make_rating(alice, DAY, tingling=4, pain=5, note="Rain.")

    assert actions(alice, rating(pain=5)) == [Action.SAME]


def test_what_a_file_says_is_not_there_is_a_change(alice: User) -> None:
    make_rating(alice, DAY, tingling=4, pain=5)

    (row,) = rows_of(alice, rating(pain=None))

    assert (row.action, row.words) == (Action.CHANGE, "no pain")


def test_how_it_was_entered_is_no_change(alice: User) -> None:
    make_rating(alice, DAY, pain=5)

    same = rating(pain=5, entry_method="same", entered_at="2026-11-06T08:00:00+00:00")

    assert actions(alice, same) == [Action.SAME]


def test_days_of_others_are_not_looked_at(alice: User, bob: User) -> None:
    make_rating(bob, DAY, pain=5)

    assert actions(alice, rating(pain=5)) == [Action.ADD]


def test_a_day_that_stands_twice_is_refused_with_its_first_line(alice: User) -> None:
    first, second = rows_of(alice, rating(2, pain=3), rating(9, pain=4))

    assert (first.action, second.action) == (Action.ADD, Action.REFUSE)
    assert second.reason == "Line 2 says something else about the same thing."


def test_a_day_that_stands_twice_alike_counts_once(alice: User) -> None:
    assert actions(alice, rating(2, pain=3), rating(9, pain=3)) == [Action.ADD, Action.SAME]


def test_a_refused_day_does_not_stand_in_the_way_of_a_good_one(alice: User) -> None:
    assert actions(alice, rating(2, pain=11), rating(3, pain=3)) == [Action.REFUSE, Action.ADD]


def test_a_refusal_of_the_file_is_a_row(alice: User) -> None:
    assert rows_of(alice, Refusal(3, "Too wide.")) == [PlannedRow(3, None, Action.REFUSE, reason="Too wide.")]


def test_a_session_is_known_by_its_identifier(alice: User) -> None:
    make_massage(alice, DAY, client_id=SESSION, note="Warm.")

    same = massage(2, id=SESSION, techniques=[{"slug": "foot-rub"}])

    assert actions(alice, same) == [Action.SAME]
    assert actions(alice, massage(2, id=SESSION, note="Cold.")) == [Action.CHANGE]
    assert actions(alice, massage(2, id=SESSION.replace("8", "9"))) == [Action.ADD]


def test_sessions_without_an_identifier_are_counted(alice: User) -> None:
    make_massage(alice, DAY, techniques=[], note="First.")

    again = [massage(2, note="First."), massage(3, note="Second."), massage(4, note="Second.")]

    assert actions(alice, *again) == [Action.SAME, Action.ADD, Action.ADD]


def test_a_session_without_an_identifier_may_say_more_than_is_known(alice: User) -> None:
    make_massage(alice, DAY, techniques=[])

    assert actions(alice, massage(2, note="Warm.")) == [Action.CHANGE]


def test_what_a_file_names_is_added_once(alice: User) -> None:
    plan = planned(
        alice,
        [
            massage(2, techniques=[{"name": "Up and down"}, {"name": "Basic foot rub"}]),
            massage(3, techniques=[{"name": "up AND down"}], start_time="08:00"),
        ],
    )

    assert plan.rows[0] == PlannedRow(2, Kind.TECHNIQUE, Action.ADD, None, "Up and down")
    assert [row.kind for row in plan.rows] == [Kind.TECHNIQUE, Kind.MASSAGE, Kind.MASSAGE]


def test_a_technique_may_be_told_after_it_was_used(alice: User) -> None:
    told = Record(1, Kind.TECHNIQUE, {"name": "Mine", "how": "Slowly."})

    plan = planned(alice, [massage(2, techniques=[{"name": "mine"}]), told])

    assert [(row.kind, row.action) for row in plan.rows] == [
        (Kind.MASSAGE, Action.ADD),
        (Kind.TECHNIQUE, Action.ADD),
    ]
    assert apply_import(alice, plan, now=NOW).total() == 2
    assert Technique.objects.get(owner=alice).own_how == "Slowly."


def test_an_own_name_of_something_built_in_is_that(alice: User) -> None:
    record = Record(1, Kind.TECHNIQUE, {"name": "BASIC Foot Rub"})

    assert actions(alice, record) == [Action.SAME]


def test_names_are_found_in_any_case_of_letters(alice: User) -> None:
    technique = Technique.objects.create(owner=alice, own_name="Up and Down")
    stored = make_massage(alice, DAY, techniques=[], client_id=SESSION)
    stored.techniques.add(technique)

    assert actions(alice, massage(2, id=SESSION, techniques=[{"name": "up and down"}])) == [Action.SAME]


def test_a_plan_may_begin_in_the_future_and_an_entry_may_not(alice: User) -> None:
    said = {"starts_on": "2027-01-01", "sessions_per_week": 3, "duration_minutes": 20}

    assert actions(alice, Record(1, Kind.ROUTINE, said)) == [Action.ADD]


def test_progress_is_told_every_few_hundred_rows(alice: User) -> None:
    from journal.imports.plan import plan_import

    told: list[int] = []
    refusals = (Refusal(line, "No.") for line in range(1, 1201))

    plan_import(alice, refusals, today=TODAY, progress=told.append)

    assert told == [500, 1000, 1200]


def test_every_key_that_is_shown_has_words() -> None:
    never_shown = ABOUT_THE_WRITING | {"id", "name"}
    keys = {key for form in FORMS.values() for key in form} - never_shown

    assert [key for key in keys if not label(key)] == []
