"""The commitment: it changes with all that was decided at the start, and with nothing else."""

from __future__ import annotations

import json
from datetime import time, timedelta
from hashlib import sha256
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessions.experiment_seal import commitment_of, is_untouched, new_nonce, sealed_text
from sessions.models import EssentialOil, Experiment, Technique
from tests.sessions.courses import MONDAY, course_of
from tests.trying import NONCE, ORDER

# Experiments that have begun keep their codes, so what is hashed can never be written in another way.
SEALED = (
    '{"block_days": 7, "blocks": 12, "compares": "frequency", "first_day": "2026-09-07", "nonce": '
    '"0123456789abcdef0123456789abcdef", "order": "ABBABAABABBA", "outcome": "overall", "plan_a": '
    '{"sessions": 2}, "plan_b": {"sessions": 5}, "run_max": 3}'
)


def experiment(**fields: Any) -> Experiment:
    return course_of(**{"outcome": "overall", "nonce": NONCE} | fields).experiment


def of_techniques(first: Technique, second: Technique, **fields: Any) -> Experiment:
    return experiment(compares="technique", technique_a=first, technique_b=second, **fields)


def test_what_is_sealed_can_be_read_and_hashed_by_anybody() -> None:
    assert sealed_text(experiment()) == SEALED
    assert commitment_of(experiment()) == sha256(SEALED.encode()).hexdigest()


def test_it_is_untouched_as_it_was_sealed() -> None:
    made = experiment()
    made.commitment = commitment_of(made)

    assert is_untouched(made)


@pytest.mark.parametrize(
    "changed",
    [
        {"order": "BABABAABABBA"},
        {"n_blocks": 8},
        {"block_days": 14},
        {"run_max": 2},
        {"run_max": None},
        {"outcome": "pain"},
        {"compares": "session"},
        {"sessions_a": 1},
        {"sessions_b": 6},
        {"sessions_a": 5, "sessions_b": 2},
        {"starts_on": MONDAY + timedelta(days=1)},
        {"nonce": "f" * 32},
        {"commitment": "0" * 64},
    ],
    ids=str,
)
def test_any_change_of_what_was_decided_breaks_the_seal(changed: dict[str, Any]) -> None:
    assert not is_untouched(experiment(**{"commitment": commitment_of(experiment())} | changed))


@pytest.mark.parametrize(
    "changed", [{"preferred_time": time(8)}, {"duration_minutes": 30}, {"stopped_on": MONDAY}], ids=str
)
def test_a_stop_or_another_hour_does_not(changed: dict[str, Any]) -> None:
    assert is_untouched(experiment(commitment=commitment_of(experiment()), **changed))


def test_another_technique_or_the_two_exchanged_break_the_seal() -> None:
    circles, rub, pull = (Technique(slug=slug) for slug in ("circles", "foot-rub", "toe-pull"))
    sealed = commitment_of(of_techniques(circles, rub))

    assert is_untouched(of_techniques(circles, rub, commitment=sealed))
    assert not is_untouched(of_techniques(rub, circles, commitment=sealed))
    assert not is_untouched(of_techniques(circles, pull, commitment=sealed))


def test_an_oil_of_the_same_slug_is_not_a_technique() -> None:
    oils = {"essential_oil_a": EssentialOil(slug="circles"), "essential_oil_b": EssentialOil(slug="x")}

    sealed = of_techniques(Technique(slug="circles"), Technique(slug="x"))

    assert commitment_of(sealed) != commitment_of(experiment(compares="essential_oil", **oils))


def test_an_own_technique_may_have_another_name() -> None:
    sealed = commitment_of(of_techniques(Technique(own_name="Towel"), Technique(slug="circles")))

    assert is_untouched(
        of_techniques(Technique(own_name="Warm towel"), Technique(slug="circles"), commitment=sealed)
    )


def test_the_code_tells_nothing_of_the_order_without_the_nonce() -> None:
    assert commitment_of(experiment(nonce="0" * 32)) != commitment_of(experiment(nonce="1" * 32))
    assert len({new_nonce() for _ in range(50)}) == 50
    assert {len(new_nonce()) for _ in range(50)} == {32}


@given(st.permutations(ORDER).map("".join))
def test_no_other_order_has_the_code(order: str) -> None:
    made = experiment(order=order, commitment=commitment_of(experiment()))

    assert is_untouched(made) is (order == ORDER)
    assert json.loads(sealed_text(made))["order"] == order
