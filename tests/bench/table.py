"""Prints what was measured beside what was promised."""

from __future__ import annotations

from statistics import median

from tests.bench.cases import Case
from tests.bench.measure import N_ROUNDS, Cost
from tests.visits import Visitor

PAINT_MILLISECONDS_MAX = 150
COLUMNS = f"{'':<23} {'journal':<9}  p50 ms  p95 ms  x floor  queries    bytes    gzip"


def mark(value: float, limit: float | None) -> str:
    if limit is None:
        return "(10 × the days drawn; measured, not promised)"
    return f"{'ok' if value <= limit else 'OVER'} (at most {limit:g})"


def print_floors(floor: Visitor) -> None:
    times = {name: [floor.get(f"/{name}").milliseconds for _ in range(4 * N_ROUNDS)] for name in "ab"}
    print(f"One visitor on a kept connection, {N_ROUNDS} rounds, the floor in each of them.\n")
    print(f"Floor (a), session + user + small template: p50 {median(times['a']):.2f} ms")
    print(f"Floor (b), (a) + one aggregate over 3,650 rows: p50 {median(times['b']):.2f} ms\n")
    print(COLUMNS)


def print_case(case: Case, costs: dict[str, Cost]) -> None:
    for journal, cost in costs.items():
        time = f"{cost.p50:>7.2f} {cost.p95:>7.2f} {cost.floors:>6.2f} {case.floor}"
        size = f"{cost.n_queries:>8} {cost.n_bytes:>8,} {cost.n_bytes_gzipped:>7,}"
        print(f"{case.name:<23} {journal:<9} {time} {size}")
    short, long = costs.values()
    growth = long.p50 / short.p50
    marks = [f"growth {growth:.2f} {mark(growth, case.limits.growth)}"]
    if case.limits.queries is not None:
        marks.append(f"queries {mark(max(short.n_queries, long.n_queries), case.limits.queries)}")
    if case.limits.floors is not None:
        marks.append(f"floors {mark(max(short.floors, long.floors), case.limits.floors)}")
    if case.limits.milliseconds is not None:
        marks.append(f"ms {mark(long.p50, case.limits.milliseconds)}")
    print(f"{'':<23} {' · '.join(marks)}", flush=True)


def print_paint(times: dict[str, float]) -> None:
    print("\nThe chart of 10 years, from the first line of its work to its paint:")
    here = next(iter(times.values()))
    for machine, milliseconds in times.items():
        print(f"  {machine}: {milliseconds:.0f} ms")
    print(f"  {mark(here, PAINT_MILLISECONDS_MAX)}")
