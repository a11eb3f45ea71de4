"""The tables of the experiments of `make calibrate`, of results that are made up."""

from __future__ import annotations

import pytest

from tests.calibration.experiments import Trial
from tests.calibration.trial_kinds import HELPED, KINDS, LIVES, NULLS, OFFERED, STOPPED
from tests.calibration.trial_tables import attainable, measure, tables

QUIET = Trial(p=0.5, estimate=0.1, is_covered=True, told=0.6)
LOUD = Trial(p=0.05, estimate=-2.0, is_covered=False, told=None)
LITTLE = Trial(p=1.0, estimate=None, is_covered=None, told=None)
SOME = [*95 * [QUIET], *4 * [LOUD], LITTLE]


def rows(lines: list[str], start: str) -> list[list[str]]:
    found = [line for line in lines if line.startswith(f"| {start} |")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in found]


def test_every_kind_has_its_place_in_the_tables() -> None:
    lines = list(tables(dict.fromkeys(KINDS, SOME)))

    for life in LIVES:
        assert [row[1:] for row in rows(lines, life)] == [
            6 * ["4.0 ± 2.0"],
            6 * ["4.0 ± 2.0"],
            6 * ["96.0 ± 2.0"],
        ]
    for name in HELPED | STOPPED:
        assert len(rows(lines, name)) == 1
    twelve = rows(lines, "12 weeks: 2 points, slowly, spread 1.0")[0]
    assert twelve[1:4] == ["4.0 ± 2.0", "57", "60"]
    assert twelve[5] == "74"
    assert twelve[6].startswith("0.02 ± 0.04")


def test_experiments_that_break_the_promise_are_counted() -> None:
    made_up = dict.fromkeys(KINDS, SOME)
    loud = next(iter(NULLS))

    kept, broken = (
        rows(list(tables(done)), "p ≤ 0.05 without a difference")[0]
        for done in (made_up, made_up | {loud: 100 * [LOUD]})
    )

    assert kept[-1] == "0 of 54"
    assert broken[-1] == "1 of 54"
    assert broken[-2] == f"100.0 ± 0.0 ({loud})"
    assert broken[-3].startswith("4.0 ± 2.0")


def test_few_orders_cannot_come_to_every_level() -> None:
    at_5 = [round(100 * attainable(scheme, 0.05), 1) for scheme in OFFERED.values()]
    at_10 = [round(100 * attainable(scheme, 0.10), 1) for scheme in OFFERED.values()]

    assert at_5 == [3.2, 4.1, 4.9, 4.9, 5, 5]
    assert at_10 == [9.7, 9.3, 9.7, 9.9, 10, 10]


def test_measuring_leaves_nobody_out_and_does_not_depend_on_the_cores(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    some = {name: KINDS[name] for name in ("8 weeks: memory 0.6", "8 weeks: memory 0.8")}
    monkeypatch.setattr("tests.calibration.trial_tables.KINDS", some)

    one, two = (measure(25, n_cores) for n_cores in (1, 2))

    assert one == two
    assert {name: len(found) for name, found in one.items()} == dict.fromkeys(some, 25)
