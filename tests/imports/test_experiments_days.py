"""Which days an experiment of a file may take, and what may have happened on them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from journal.imports.plan import Action
from journal.imports.records import Record
from journal.users.models import User
from tests.imports.experiments import DAILY, experiment, refused
from tests.imports.journals import TODAY
from tests.imports.saying import actions
from tests.trying import make_experiment

FITS_NO_BLOCK = "A pause comes into none of its blocks."


def paused(*days: str) -> dict[str, Any]:
    """Pauses, each of two days or of one that leaves it open."""
    return {"pauses": [dict(zip(("paused_on", "resumed_on"), one.split(), strict=False)) for one in days]}


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ({"made_at": "2026-11-22T08:00:00Z"}, "The moment it was made has not come yet."),
        ({"stopped_on": "2026-11-21"}, "It was paused or stopped on a day that has not come yet."),
        (paused("2026-08-10 2026-11-21"), "It was paused or stopped on a day that has not come yet."),
        ({"stopped_on": "2026-07-31"}, "It was stopped before it began, or before a pause."),
        (paused("2026-08-10") | {"stopped_on": "2026-08-09"}, "It was stopped before it began, or before a"),
        ({"stopped_on": "2026-10-24"}, "It was stopped after its last day."),
        (paused("2026-07-31"), FITS_NO_BLOCK),
        (paused("2026-10-17"), FITS_NO_BLOCK),
        (paused("2026-10-24"), FITS_NO_BLOCK),
        (paused("2026-08-10 2026-08-09"), "pauses: A pause is over before it begins."),
        (paused("2026-08-10 2026-08-10"), "pauses: A pause is over before it begins."),
        (paused("2026-08-10 2026-08-12", "2026-08-11"), "pauses: One pause lasts into another."),
        (paused("2026-08-10", "2026-08-12"), "pauses: One pause lasts into another."),
        (paused("2026-08-10", "2026-08-10"), "pauses: Something in this list is there twice."),
        ({"pauses": [{"resumed_on": "2026-08-10"}]}, "pauses: The first day of a pause is missing."),
        ({"pauses": [{"paused_on": "soon"}]}, "pauses: “soon” is not a date such as 2026-11-21."),
        ({"pauses": ["2026-08-10"]}, "pauses: “2026-08-10” is not made of: paused_on, resumed_on."),
        ({"pauses": "2026-08-10"}, "pauses: “2026-08-10” is not a list."),
        (
            {"starts_on": "2199-12-31", "pauses": [{"paused_on": "2200-01-01"}]},
            "2200-01-01 is too far ahead.",
        ),
    ],
)
def test_one_whose_days_cannot_be_so(alice: User, values: dict[str, Any], reason: str) -> None:
    assert reason in refused(alice, experiment(**values))


@pytest.mark.parametrize(
    "values",
    [
        paused("2026-08-01 2026-08-03", "2026-08-03 2026-08-04", "2026-08-12"),
        paused("2026-08-10") | {"stopped_on": "2026-08-10"},
        paused("2026-08-01") | {"stopped_on": "2026-08-01"},
        DAILY | paused("2026-08-02 2026-08-03", "2026-08-05"),
        {"stopped_on": "2026-08-01"},
        {"stopped_on": "2026-10-23"},
        {"starts_on": "2199-12-31"},
        {"starts_on": "1900-01-01"},
    ],
)
def test_what_can_happen_to_one_is_read(alice: User, values: dict[str, Any]) -> None:
    assert actions(alice, experiment(**values)) == [Action.ADD]


@pytest.mark.parametrize("starts_on", ["2026-05-10", "2026-08-01", "2026-08-02", "2026-10-23"])
def test_one_that_shares_days_with_another_of_the_file(alice: User, starts_on: str) -> None:
    other = experiment(2, starts_on=starts_on, outcome="pain")

    assert refused(alice, experiment(), other) == "It shares days with the experiment from 1 August 2026."


def test_one_that_shares_days_with_a_stored_one_whatever_comes_between(alice: User) -> None:
    make_experiment(alice, TODAY - timedelta(days=100), stopped_on=TODAY - timedelta(days=10))
    make_experiment(alice, TODAY - timedelta(days=300))
    shared = experiment(starts_on=(TODAY - timedelta(days=90)).isoformat())

    assert refused(alice, shared) == "It shares days with the experiment from 12 August 2026."


def test_one_that_begins_where_another_was_stopped_on_its_first_day(alice: User) -> None:
    first = experiment(stopped_on="2026-08-01")

    assert "It shares days" in refused(alice, first, experiment(2, outcome="pain"))
    assert actions(alice, first, experiment(2, starts_on="2026-08-02")) == [Action.ADD] * 2


def test_one_that_comes_after_a_pause_that_lasts(alice: User) -> None:
    later = experiment(2, starts_on="2030-01-01")

    assert "It shares days" in refused(alice, experiment(**paused("2026-08-10")), later)


def test_a_second_one_that_is_to_come(alice: User) -> None:
    make_experiment(alice, TODAY)
    later = experiment(starts_on="2030-01-01")

    assert refused(alice, later) == "The experiment from 20 November 2026 is not over yet."


def test_one_that_would_go_on_after_all_where_another_has_begun(alice: User) -> None:
    stored = make_experiment(alice, TODAY - timedelta(days=30), stopped_on=TODAY)
    make_experiment(alice, TODAY)
    said = {"commitment": stored.commitment, "stopped_on": None}

    assert "It shares days" in refused(alice, Record(1, experiment().kind, said))


def test_another_persons_experiment_is_in_nobodys_way(alice: User, bob: User) -> None:
    make_experiment(bob, TODAY)

    assert actions(alice, experiment(starts_on=TODAY.isoformat())) == [Action.ADD]
