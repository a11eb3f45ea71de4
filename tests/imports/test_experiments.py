"""Experiments come back from a file, once, and go again with the import that brought them."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from journal.files.kinds import Kind
from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from sessions.experiment_days import Course, Stage
from sessions.experiment_seal import is_untouched
from sessions.models import Experiment, ExperimentPause, Technique
from tests.imports.experiments import DAILY, ITEMS, experiment
from tests.imports.journals import TODAY, content, exported, imported, json_records
from tests.imports.saying import actions, rows_of
from tests.trying import ORDER, make_coin_experiment, make_experiment

RUNNING = TODAY - timedelta(days=20)


def moved(alice: User, bob: User) -> Experiment:
    """What Bob has of Alice's experiment."""
    imported(bob, json_records(alice))
    assert content(bob)["experiments"] == content(alice)["experiments"]
    return Experiment.objects.owned_by(bob).with_plans().get()


def test_one_that_runs_comes_back_and_goes_on(alice: User, bob: User) -> None:
    make_experiment(alice, RUNNING)

    found = moved(alice, bob)

    assert Course(found).stage(TODAY) == Stage.RUNNING
    assert (found.order, is_untouched(found)) == (ORDER, True)


def test_one_of_pairs_that_is_paused_comes_back(alice: User, bob: User) -> None:
    paused = [(RUNNING + timedelta(days=3), RUNNING + timedelta(days=5)), (TODAY, None)]
    make_coin_experiment(alice, RUNNING, pauses=paused)

    found = moved(alice, bob)

    assert Course(found).stage(TODAY) == Stage.PAUSED
    assert [(pause.paused_on, pause.resumed_on) for pause in found.pauses.all()] == paused


def test_one_that_was_stopped_comes_back_with_its_own_technique(alice: User, bob: User) -> None:
    mine = Technique.objects.create(owner=alice, own_name="Mine")
    theirs = Technique.objects.get(slug="foot-rub")
    make_experiment(alice, RUNNING, **ITEMS, technique_a=mine, technique_b=theirs, stopped_on=TODAY)

    found = moved(alice, bob)

    assert Course(found).stage(TODAY) == Stage.STOPPED
    assert found.technique_a == Technique.objects.get(owner=bob, own_name="Mine")
    assert (found.technique_b, is_untouched(found)) == (theirs, True)


def test_the_order_does_not_stand_in_the_file_as_letters(alice: User) -> None:
    made = make_experiment(alice, RUNNING)

    text = exported(alice)

    assert made.order not in text
    assert made.nonce not in text


def test_the_same_file_twice_is_one_experiment(alice: User, bob: User) -> None:
    make_experiment(alice, RUNNING)
    imported(bob, json_records(alice))

    assert {row.action for row in rows_of(bob, *json_records(alice))} == {Action.SAME}
    imported(bob, json_records(alice))

    assert Experiment.objects.owned_by(bob).count() == 1


def test_one_that_stands_in_a_file_twice_is_added_once(alice: User) -> None:
    imported(alice, [experiment(1), experiment(2)])

    assert Experiment.objects.owned_by(alice).count() == 1
    (_same, other) = rows_of(alice, experiment(1), experiment(2, duration_minutes=30))
    assert other.reason == "Line 1 says something else about the same thing."


def test_a_technique_that_only_the_experiment_names_is_added(alice: User) -> None:
    plans: dict[str, Any] = {"technique_a": {"name": "Mine"}, "technique_b": {"slug": "foot-rub"}}

    imported(alice, [experiment(**ITEMS, **plans)])

    assert Experiment.objects.get().technique_a == Technique.objects.get(own_name="Mine")


def test_an_oil_of_ones_own_is_known_by_small_letters_too(alice: User) -> None:
    mine = Technique.objects.create(owner=alice, own_name="Mine")
    plans: dict[str, Any] = {"technique_a": {"name": "MINE"}, "technique_b": {"slug": "foot-rub"}}

    imported(alice, [experiment(**ITEMS, **plans)])

    assert Experiment.objects.get().technique_a == mine


def test_what_a_file_says_later_changes_it_and_is_told(alice: User) -> None:
    imported(alice, [experiment()])
    later = experiment(stopped_on="2026-09-01", pauses=[{"paused_on": "2026-08-10", "resumed_on": None}])

    (row,) = rows_of(alice, later)
    imported(alice, [later])

    assert row.action is Action.CHANGE
    assert row.words == "stopped on 2026-09-01, pauses 2026-08-10–"
    assert row.reason == "Until now: no stopped on, no pauses."
    assert Experiment.objects.get().stopped_on == date(2026, 9, 1)
    assert ExperimentPause.objects.get().paused_on == date(2026, 8, 10)


def test_what_a_file_does_not_say_stays(alice: User) -> None:
    imported(alice, [experiment(preferred_time="19:05", pauses=[{"paused_on": "2026-08-10"}])])
    said = {"commitment": Experiment.objects.get().commitment, "duration_minutes": 30}

    imported(alice, [Record(1, Kind.EXPERIMENT, said)])

    found = Experiment.objects.get()
    assert (found.duration_minutes, f"{found.preferred_time:%H:%M}") == (30, "19:05")
    assert ExperimentPause.objects.count() == 1


def test_the_list_of_an_import_says_nothing_of_the_order(alice: User) -> None:
    sealed_first = dict(reversed(list(experiment().values.items())))

    (row,) = rows_of(alice, Record(1, Kind.EXPERIMENT, sealed_first))

    assert row.words == (
        "blocks of one plan in a row, at most 3, days a block 7, blocks 12, minutes 15, "
        "sessions of plan B 5, sessions of plan A 2, and more"
    )


def test_one_after_another_are_both_read(alice: User) -> None:
    daily: dict[str, Any] = DAILY | {"starts_on": "2026-10-24"}

    assert actions(alice, experiment(1), experiment(2, **daily)) == [Action.ADD, Action.ADD]
