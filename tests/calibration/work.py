"""The work of a calibration in small parts, done by all cores; the numbers do not depend on how many."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from typing import TypeVar

from tests.calibration import scenarios
from tests.calibration.measures import YEAR_DAYS, Look, Year, looks, years

PEOPLE_A_PART = 20
Task = TypeVar("Task")
Done = TypeVar("Done")


@dataclass(frozen=True)
class Group:
    """Kinds of people that are measured alike, after each of so many days."""

    title: str
    names: tuple[str, ...]
    lengths: tuple[int, ...]


GROUPS = (
    Group("A massage that does nothing", tuple(scenarios.NULLS), (84, 182)),
    Group("A massage that does nothing, under stress", tuple(scenarios.STRESS), (182, 365)),
    Group("Sessions that follow feelings in two opposite ways", tuple(scenarios.MIXED), (182, 365)),
    Group("What no journal can tell apart", tuple(scenarios.IMPOSSIBLE), (84, 182)),
    Group("A massage that helps", tuple(scenarios.HELPED), (84, 182)),
)
YEARS = (*scenarios.HARD_YEARS, *scenarios.YEARS_OUTSIDE, *scenarios.YEARS_HELPED)


@dataclass(frozen=True)
class Part:
    """Some people of one kind; `n_days` None is a year of reviews."""

    name: str
    n_days: int | None
    number: int
    n_people: int


@dataclass(frozen=True)
class Measured:
    """looks by kind of people and number of days; years by kind of people."""

    looks: Mapping[tuple[str, int], list[Look]]
    years: Mapping[str, list[Year]]
    seconds: float
    n_cores: int


def measure(n_looks: int, n_years: int, n_cores: int) -> Measured:
    """So many journals of every kind at each look, and so many that are followed for a year."""
    started = time.monotonic()
    found_looks: dict[tuple[str, int], list[Look]] = {}
    found_years: dict[str, list[Year]] = {}
    # The longest parts first, so that no core is left waiting for one at the end.
    in_order = sorted(parts(n_looks, n_years), key=lambda part: -(part.n_days or 10 * YEAR_DAYS))
    for part, (some_looks, some_years) in by_all_cores(_do, in_order, n_cores):
        if part.n_days is None:
            found_years.setdefault(part.name, []).extend(some_years)
        else:
            found_looks.setdefault((part.name, part.n_days), []).extend(some_looks)
    return Measured(found_looks, found_years, time.monotonic() - started, n_cores)


def by_all_cores(
    do: Callable[[Task], Done], in_order: Sequence[Task], n_cores: int
) -> Iterator[tuple[Task, Done]]:
    """Each task with what came of it, whichever is done first; says on the way how long it will take."""
    started = time.monotonic()
    with ProcessPoolExecutor(n_cores) as pool:
        waiting = {pool.submit(do, task): task for task in in_order}
        for n_done, done in enumerate(as_completed(waiting), start=1):
            yield waiting[done], done.result()
            _say(n_done, len(in_order), time.monotonic() - started)


def parts(n_looks: int, n_years: int) -> Iterator[Part]:
    for group in GROUPS:
        for name in group.names:
            for n_days in group.lengths:
                yield from _split(name, n_days, n_looks)
    for name in YEARS:
        yield from _split(name, None, n_years)


def _split(name: str, n_days: int | None, n_people: int) -> Iterator[Part]:
    for number, first in enumerate(range(0, n_people, PEOPLE_A_PART)):
        yield Part(name, n_days, number, min(PEOPLE_A_PART, n_people - first))


def _do(part: Part) -> tuple[list[Look], list[Year]]:
    if part.n_days is None:
        return [], years(part.name, part.n_people, part.number)
    return looks(part.name, part.n_people, part.n_days, part.number), []


def _say(n_done: int, n_parts: int, seconds: float) -> None:
    left = seconds / n_done * (n_parts - n_done)
    line = f"\r{n_done} of {n_parts} parts, {seconds:.0f} s, about {left:.0f} s more   "
    print(line, end="" if n_done < n_parts else "\n", file=sys.stderr, flush=True)
