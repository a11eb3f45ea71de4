"""The insights beside one regression done as in a textbook, in the same rounds."""

from __future__ import annotations

import time
import tracemalloc
from collections.abc import Callable, Mapping
from datetime import date
from functools import partial
from statistics import median

import numpy as np

from journal.insights import DayTable, Findings, analyse
from journal.insights.day_table import SYMPTOMS
from journal.insights.design import WEEK, Window
from tests.bench.table import mark
from tests.calibration.measures import journals_of
from tests.insights.dense_gls import DenseFit, dense_fit

N_ROUNDS = 20
GROWTH_MAX = 1.3
FLOORS_MAX = 0.5
MEGABYTES_MAX = 50


def print_insights() -> None:
    """Two journals of one person, the last year and ten years."""
    long = journals_of("massages when it feels bad", 1, 3650, part=0).table(0)
    year = long.between(long.n_days - 365, long.n_days)
    times = _times(
        {
            "a year": partial(everything, year),
            "ten years": partial(everything, long),
            "textbook": partial(one_regression, year),
        }
    )
    megabytes = _peak_megabytes(partial(everything, long))
    print("\nInsights: every outcome, both questions, all checks, gates and the last review")
    for name in ("a year", "ten years"):
        print(f"  {name}: {times[name]:.0f} ms")
    print(f"  one outcome, one question, no check, by whole matrices: {times['textbook']:.0f} ms")
    floors, growth = times["a year"] / times["textbook"], times["ten years"] / times["a year"]
    print(f"  x that floor {floors:.2f} {mark(floors, FLOORS_MAX)}", end=" · ")
    print(f"growth {growth:.2f} {mark(growth, GROWTH_MAX)}", end=" · ")
    print(f"peak of ten years {megabytes:.1f} MB {mark(megabytes, MEGABYTES_MAX)}")


def everything(table: DayTable) -> Findings:
    today: date = table.dates[-1].astype(date)
    return analyse(table, today=today)


def one_regression(table: DayTable) -> DenseFit:
    window = Window.ending(table, table.n_days)
    scores, exposure = window.outcomes[SYMPTOMS[0]], WEEK.exposure(table.sessions)
    is_used = np.isfinite(scores) & np.isfinite(exposure)
    return dense_fit(np.column_stack([window.base, exposure]), scores, is_used)


def _times(tasks: Mapping[str, Callable[[], object]]) -> dict[str, float]:
    """Medians in milliseconds, in rounds of all tasks, so that noise meets all alike."""
    times: dict[str, list[float]] = {name: [] for name in tasks}
    for _ in range(N_ROUNDS):
        for name, task in tasks.items():
            started = time.perf_counter()
            task()
            times[name].append(1000 * (time.perf_counter() - started))
    return {name: median(taken) for name, taken in times.items()}


def _peak_megabytes(task: Callable[[], object]) -> float:
    tracemalloc.start()
    try:
        task()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()
