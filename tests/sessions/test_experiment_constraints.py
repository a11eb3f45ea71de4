"""The database itself keeps what an experiment and its pauses may be."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from django.db import DataError, IntegrityError
from django.db.models import RestrictedError

from journal.users.models import User
from sessions.models import CarrierOil, EssentialOil, Experiment, ExperimentPause, Technique
from tests.makers import noon
from tests.past_the_model import write_past_the_model
from tests.trying import make_coin_experiment, make_experiment, make_technique_experiment

DAY = date(2026, 9, 7)
REFUSED = (IntegrityError, DataError)
HEX = "0123456789abcdef"


@pytest.mark.parametrize(
    "broken",
    [
        {"compares": "session", "sessions_a": 5},
        {"compares": "technique"},
        {"compares": "mood"},
        {"compares": ""},
        {"outcome": "mood"},
        {"sessions_a": 5},
        {"sessions_a": 8},
        {"sessions_b": -1},
        {"duration_minutes": 0},
        {"duration_minutes": 241},
        {"n_blocks": 1},
        {"n_blocks": 61},
        {"block_days": 0},
        {"block_days": 6},
        {"block_days": 29},
        {"run_max": 0},
        {"run_max": 4},
        {"n_blocks": 18, "order": "AB" * 9},
        {"n_blocks": 13, "order": "ABBABAABABBAB", "block_days": 1, "run_max": None},
        {"run_max": None},
        {"order": "ABBABAABABBC"},
        {"order": "abba"},
        {"order": "A"},
        {"order": "ABBABAABABB"},
        {"n_blocks": 13},
        {"order": ""},
        {"order": "ABBA\n"},
        {"order": "AB" * 31},
        {"nonce": HEX},
        {"nonce": HEX.upper() * 2},
        {"commitment": HEX},
        {"commitment": "g" * 64},
        {"stopped_on": DAY - timedelta(days=1)},
    ],
    ids=str,
)
def test_a_broken_experiment_is_refused(broken: dict[str, Any], alice: User) -> None:
    made = make_experiment(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(Experiment, made.pk, broken)


@pytest.mark.parametrize(
    "kept",
    [
        {"sessions_a": 0, "sessions_b": 7},
        {"duration_minutes": 1},
        {"duration_minutes": 240},
        {"n_blocks": 60, "order": "AB" * 30, "block_days": 1, "run_max": None},
        {"n_blocks": 16, "order": "AB" * 8},
        {"n_blocks": 2, "order": "AB", "run_max": 1},
        {"block_days": 28},
        {"stopped_on": DAY},
    ],
    ids=str,
)
def test_an_experiment_at_the_edge_is_kept(kept: dict[str, Any], alice: User) -> None:
    make_experiment(alice, DAY, **kept)

    assert Experiment.objects.owned_by(alice).count() == 1


def test_days_as_blocks_come_in_pairs(alice: User) -> None:
    made = make_coin_experiment(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(Experiment, made.pk, {"run_max": 3})


@pytest.mark.parametrize("plan", ["a", "b"])
@pytest.mark.parametrize("item", ["technique", "carrier_oil", "essential_oil"])
def test_two_items_of_the_kind_that_is_compared_and_no_other(item: str, plan: str, alice: User) -> None:
    kind: Any = {"technique": Technique, "carrier_oil": CarrierOil, "essential_oil": EssentialOil}[item]
    made = make_technique_experiment(alice, DAY)
    changed = None if item == "technique" else kind.objects.first().pk

    with pytest.raises(REFUSED):
        write_past_the_model(Experiment, made.pk, {f"{item}_{plan}_id": changed})


def test_an_item_is_not_compared_with_itself(alice: User) -> None:
    made = make_technique_experiment(alice, DAY)

    with pytest.raises(REFUSED):
        write_past_the_model(Experiment, made.pk, {"technique_b_id": made.technique_a_id})


def test_a_technique_in_an_experiment_cannot_be_deleted(alice: User) -> None:
    made = make_technique_experiment(alice, DAY)
    assert made.technique_a is not None

    with pytest.raises(RestrictedError):
        made.technique_a.delete()


def test_everything_goes_with_its_owner(alice: User) -> None:
    own = Technique.objects.create(owner=alice, own_name="Warm towel")
    make_technique_experiment(alice, DAY, technique_a=own, pauses=[(DAY, None)])

    alice.delete()

    assert (Experiment.objects.count(), ExperimentPause.objects.count()) == (0, 0)


def test_one_experiment_begins_on_a_day(alice: User, bob: User) -> None:
    make_experiment(alice, DAY)
    make_experiment(bob, DAY)

    with pytest.raises(IntegrityError):
        Experiment.objects.create(**columns_of(make_experiment(alice, DAY + timedelta(days=200)), DAY))


def test_the_same_commitment_is_one_experiment(alice: User) -> None:
    made = make_experiment(alice, DAY)

    with pytest.raises(IntegrityError):
        Experiment.objects.create(**columns_of(made, DAY + timedelta(days=200)))


def columns_of(made: Experiment, starts_on: date) -> dict[str, Any]:
    """The same again, from another day on."""
    kept = {field.attname: getattr(made, field.attname) for field in Experiment._meta.concrete_fields}
    return kept | {"id": None, "starts_on": starts_on, "made_at": noon(starts_on)}


@pytest.mark.parametrize(
    "pauses",
    [
        [(DAY, DAY)],
        [(DAY, DAY - timedelta(days=1))],
        [(DAY, DAY + timedelta(days=1)), (DAY, DAY + timedelta(days=2))],
        [(DAY, None), (DAY + timedelta(days=9), None)],
    ],
    ids=str,
)
def test_a_pause_has_an_end_after_it_and_one_is_open_at_most(
    pauses: list[tuple[date, date | None]], alice: User
) -> None:
    with pytest.raises(IntegrityError):
        make_experiment(alice, DAY, pauses=pauses)


def test_two_experiments_may_be_paused_on_one_day(alice: User, bob: User) -> None:
    for owner in (alice, bob):
        make_experiment(owner, DAY, pauses=[(DAY + timedelta(days=3), None)])

    assert ExperimentPause.objects.count() == 2
