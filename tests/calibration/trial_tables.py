"""What came of the experiments of invented people, measured by all cores and shown as Markdown tables."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from math import floor, sqrt
from statistics import fmean, stdev

from journal.insights.trial_orders import N_REDRAWS, allowed_orders
from journal.insights.trial_schemes import Scheme
from tests.calibration import trial_kinds
from tests.calibration.experiments import Trial, trials
from tests.calibration.tables import Rate, head, rate, row
from tests.calibration.trial_kinds import KINDS, LIVES, NULLS, OFFERED, STOPPED, Kind, named
from tests.calibration.trial_studies import Study
from tests.calibration.work import PEOPLE_A_PART, by_all_cores

FALSE_LEAST, FALSE_MOST = 3.0, 6.5
"""In percent, at p of at most 0.05."""
LEVELS = (0.05, 0.10)
Trials = Mapping[str, Sequence[Trial]]


@dataclass(frozen=True)
class Part:
    """Some people of one kind."""

    name: str
    number: int
    n_people: int


def trial_report(n_trials: int, n_cores: int) -> Iterator[str]:
    """Every line of it, of so many experiments of every kind."""
    started = time.monotonic()
    done = measure(n_trials, n_cores)
    minutes = (time.monotonic() - started) / 60
    yield f"{n_trials} experiments of every kind. In percent, ± standard error; differences in points.\n"
    yield from tables(done)
    yield f"Took {minutes:.0f} minutes on {n_cores} cores."


def measure(n_trials: int, n_cores: int) -> Trials:
    parts = [
        Part(name, number, min(PEOPLE_A_PART, n_trials - first))
        for name in sorted(KINDS, key=_n_redrawn, reverse=True)
        for number, first in enumerate(range(0, n_trials, PEOPLE_A_PART))
    ]
    found = {(part.name, part.number): some for part, some in by_all_cores(_do, parts, n_cores)}
    # In order, whatever was done first: a mean depends on it in its last digits.
    return {name: [one for key in sorted(found) if key[0] == name for one in found[key]] for name in KINDS}


def _n_redrawn(name: str) -> int:
    """Thousands for pairs, which take longest and so come first."""
    return N_REDRAWS if KINDS[name].scheme.is_paired else 0


def _do(part: Part) -> list[Trial]:
    return trials(part.name, part.n_people, part.number)


def tables(done: Trials) -> Iterator[str]:
    yield from _promise(done)
    for level in LEVELS:
        title = f"### Experiments whose plans make no difference: p ≤ {level:.2f}\n"
        yield from _null_table(title, done, partial(at_most, level=level))
        yield from _attainable(level)
        yield ""
    yield from _null_table("### The same: the interval holds 0\n", done, covered)
    yield ""
    for title, kinds in (
        ("Two or three points between the plans, built up and lost by a fifth a day", trial_kinds.SLOW),
        ("A difference that is complete within a week", trial_kinds.WITHIN_A_WEEK),
        ("A difference on the day after a session, days in pairs", trial_kinds.TOMORROW),
        ("A difference on the very days of a plan", trial_kinds.AT_ONCE),
    ):
        yield from _power_table(title, kinds, done)
    yield from _power_table(
        "Experiments that did not go as they should, 12 weeks unless said",
        {name: (kind, Study()) for name, kind in STOPPED.items()},
        done,
    )


def _promise(done: Trials) -> Iterator[str]:
    """All cells without a difference, and the two at the ends."""
    found = {name: at_most(done[name], LEVELS[0]) for name in NULLS}
    yield "### Experiments against the promise\n"
    yield from head("Promise", "limits, %", "all, %", "the least, %", "the most, %", "clearly outside")
    outside = sum(_is_outside(one) for one in found.values())
    together = Rate(sum(one.n for one in found.values()), sum(one.n_all for one in found.values()))
    ends = [pick(found, key=lambda name: found[name].share) for pick in (min, max)]
    told = [f"{found[name]} ({name})" for name in ends]
    limits = f"{FALSE_LEAST} to {FALSE_MOST}"
    yield row("p ≤ 0.05 without a difference", limits, str(together), *told, f"{outside} of {len(found)}")
    yield ""


def _is_outside(found: Rate) -> bool:
    """Farther from the limits than two standard errors of a rate that lies on them."""
    least, most = FALSE_LEAST / 100, FALSE_MOST / 100
    too_few = least - 2 * sqrt(least * (1 - least) / found.n_all)
    too_many = most + 2 * sqrt(most * (1 - most) / found.n_all)
    return not too_few <= found.share <= too_many


def _null_table(title: str, done: Trials, rate_of: Callable[[Sequence[Trial]], Rate]) -> Iterator[str]:
    yield title
    yield from head("Who", *OFFERED)
    for life in LIVES:
        yield row(life, *(str(rate_of(done[named(scheme, life)])) for scheme in OFFERED))


def _attainable(level: float) -> Iterator[str]:
    yield row(
        "as many as there are orders for", *(f"{100 * attainable(s, level):.1f}" for s in OFFERED.values())
    )


def attainable(scheme: Scheme, level: float) -> float:
    """The largest p up to `level` there is: an order and its opposite are always as far out as each other."""
    if scheme.is_paired:
        return level
    n_orders = len(allowed_orders(scheme))
    return 2 * floor(level * n_orders / 2 + 1e-9) / n_orders


def _power_table(title: str, kinds: Mapping[str, tuple[Kind, Study]], done: Trials) -> Iterator[str]:
    yield f"### {title}\n"
    yield from head(
        "Experiment",
        "p ≤ 0.05",
        "design study",
        "told before",
        "p ≤ 0.10",
        "design study",
        "mean estimate",
        "its spread",
        "interval holds the truth",
    )
    for name, (_, study) in kinds.items():
        some = done[name]
        estimates = [one.estimate for one in some if one.estimate is not None]
        told = [one.told for one in some if one.told is not None]
        yield row(
            name,
            str(at_most(some, LEVELS[0])),
            str(study.at_5 or "–"),
            f"{100 * fmean(told):.0f}" if told else "–",
            str(at_most(some, LEVELS[1])),
            str(study.at_10 or "–"),
            *_mean_and_spread(estimates),
            str(covered(some)),
        )
    yield ""


def _mean_and_spread(estimates: Sequence[float]) -> tuple[str, str]:
    if len(estimates) < 2:
        return "–", "–"
    spread = stdev(estimates)
    return f"{fmean(estimates):z.2f} ± {spread / sqrt(len(estimates)):.2f}", f"{spread:.2f}"


def at_most(some: Sequence[Trial], level: float) -> Rate:
    return rate(one.p <= level + 1e-9 for one in some)


def covered(some: Sequence[Trial]) -> Rate:
    return rate(one.is_covered for one in some if one.is_covered is not None)
