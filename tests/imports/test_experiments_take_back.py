"""An import is taken back with the experiments that it brought or changed, unless one is in the way."""

from __future__ import annotations

from datetime import timedelta

import pytest

from journal.experiments.actions import stop_experiment
from journal.imports.blockers import BlockedError
from journal.imports.take_back import take_back_import
from journal.users.models import User
from sessions.models import Experiment, Technique
from tests.imports.experiments import DAILY, ITEMS, experiment
from tests.imports.journals import NOW, TODAY, content, imported
from tests.trying import make_coin_experiment


def test_an_import_is_taken_back_with_its_experiments(alice: User) -> None:
    imported(alice, [experiment()])
    before = content(alice)
    imported(
        alice,
        [
            experiment(stopped_on="2026-09-01", pauses=[{"paused_on": "2026-08-10"}]),
            experiment(2, **DAILY | {"starts_on": "2026-09-01"}),
        ],
    )

    assert take_back_import(alice, now=NOW)

    assert content(alice) == before
    assert Experiment.objects.count() == 1


def test_an_experiment_that_was_changed_by_hand_since_stays(alice: User) -> None:
    first = (TODAY - timedelta(days=10)).isoformat()
    imported(alice, [experiment(starts_on=first)])
    stop_experiment(experiment=Experiment.objects.get(), today=TODAY)

    assert take_back_import(alice, now=NOW)

    assert Experiment.objects.get().stopped_on == TODAY


def test_an_import_is_not_taken_back_into_days_that_another_experiment_has_taken(alice: User) -> None:
    first = TODAY - timedelta(days=10)
    imported(alice, [experiment(starts_on=first.isoformat())])
    stopped_on = (TODAY - timedelta(days=1)).isoformat()
    imported(alice, [experiment(starts_on=first.isoformat(), stopped_on=stopped_on)])
    make_coin_experiment(alice, TODAY)

    with pytest.raises(BlockedError, match=r"since: 10 November 2026 \(experiment\)\.$"):
        take_back_import(alice, now=NOW)

    assert Experiment.objects.get(starts_on=first).stopped_on == TODAY - timedelta(days=1)


@pytest.mark.parametrize("name", ["Mine", "Basic foot rub"])
def test_an_import_whose_earlier_experiment_named_what_was_renamed_since_stays(
    alice: User, name: str
) -> None:
    mine = Technique.objects.create(owner=alice, own_name=name)
    foot_rub = {"slug": "foot-rub"}
    imported(alice, [experiment(**ITEMS, technique_a={"name": name}, technique_b=foot_rub)])
    imported(alice, [experiment(**ITEMS, technique_a={"name": "Other"}, technique_b=foot_rub)])
    Technique.objects.filter(pk=mine.pk).update(own_name="Yours")

    with pytest.raises(BlockedError, match=r"since: 1 August 2026 \(experiment\)\.$"):
        take_back_import(alice, now=NOW)

    assert str(Experiment.objects.get().technique_a) == "Other"
