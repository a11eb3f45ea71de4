"""What the engine says of invented journals, beside the two correlations that anybody would try first."""

from __future__ import annotations

import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date

import numpy as np

from journal.insights import DayTable, analyse
from journal.insights.day_table import SYMPTOMS, FloatArray, IntArray
from journal.insights.design import QUESTIONS, Window
from journal.insights.effects import effects
from journal.insights.findings import FIRST_REVIEW_DAY, REVIEW_DAYS
from journal.insights.gates import gate_of
from journal.insights.reactions import reaction_to
from journal.insights.student import cdf
from tests.calibration.scenarios import truth_of
from tests.calibration.simulator import Journals, simulate

FOLLOWED = SYMPTOMS[0]
"""The symptom that sessions follow in the simulator, so the one that is hardest to be honest about."""
YEAR_DAYS = 364
REVIEWS = range(FIRST_REVIEW_DAY, YEAR_DAYS + 1, REVIEW_DAYS)


@dataclass(frozen=True)
class Answer:
    """To one question, of one journal, about the followed symptom.

    p_star      1 where nothing could be worked out: nothing is claimed then.
    is_covered  whether the interval holds the truth; None without an interval or one true number.
    is_open     whether the gate lets the person see it at all.
    """

    p_star: float
    is_covered: bool | None
    is_open: bool


@dataclass(frozen=True)
class Look:
    """At one journal, once: the engine's answers by question, and the p values of two naive correlations."""

    answers: dict[str, Answer]
    same_day: float
    weekly: float


@dataclass(frozen=True)
class Year:
    """What the reviews of a year said, up to the first one that showed a finding.

    shown_on   the day of that one, and whether its finding was "lower"; None without one.
    is_hinted  whether any of them had an early hint, or a finding.
    """

    shown_on: int | None
    is_lower: bool
    is_hinted: bool


def journals_of(name: str, n_people: int, n_days: int, part: int) -> Journals:
    """The same for the same four, on every machine and in any order."""
    dice = np.random.default_rng([zlib.crc32(name.encode()), n_days, part])
    return simulate(truth_of(name).people, n_people, n_days, dice)


def looks(name: str, n_people: int, n_days: int, part: int) -> list[Look]:
    """One look at each of so many journals, on their last day, without asking the gate first."""
    journals = journals_of(name, n_people, n_days, part)
    truth = truth_of(name).points
    return [_look(journals.table(person), truth) for person in range(n_people)]


def _look(table: DayTable, truth: Mapping[str, float]) -> Look:
    window = Window.ending(table, table.n_days)
    window = replace(window, outcomes={FOLLOWED: window.outcomes[FOLLOWED]})
    kinds = {FOLLOWED: reaction_to(window, FOLLOWED).kind}
    answers = {}
    for question in QUESTIONS:
        effect = effects(window, question, kinds).get(FOLLOWED)
        is_open = gate_of(window, question, FOLLOWED, effect).is_open
        true = truth.get(question.name)
        is_covered = None if effect is None or true is None else effect.low <= true <= effect.high
        answers[question.name] = Answer(effect.p_star if effect else 1.0, is_covered, is_open)
    return Look(answers, *correlations(table))


def years(name: str, n_people: int, part: int) -> list[Year]:
    """A year of four-weekly reviews of each of so many journals, by the display rule itself."""
    journals = journals_of(name, n_people, YEAR_DAYS, part)
    return [_year(journals.table(person)) for person in range(n_people)]


def _year(table: DayTable) -> Year:
    is_hinted = False
    for n_days in REVIEWS:
        today: date = table.dates[n_days - 1].astype(date)
        findings = analyse(table, today=today)
        if findings.shown:
            is_lower = next(iter(findings.shown.values())).estimate < 0
            return Year(n_days, is_lower, is_hinted=True)
        is_hinted = is_hinted or bool(findings.hints())
    return Year(None, is_lower=False, is_hinted=is_hinted)


# ------------------------------------------------------------------ what anybody would try first


def correlations(table: DayTable) -> tuple[float, float]:
    """Two p values: of the day's rating with whether there was a session that day, and of the week's mean
    with the week's number of sessions."""
    scores, sessions = table.ratings[FOLLOWED], table.sessions
    n_weeks = table.n_days // 7
    weeks = slice(0, 7 * n_weeks)
    by_week = scores[weeks].reshape(n_weeks, 7)
    is_rated = np.isfinite(by_week).any(axis=1)
    means = np.nanmean(by_week[is_rated], axis=1)
    counts = sessions[weeks].reshape(n_weeks, 7).sum(axis=1)[is_rated]
    is_known = np.isfinite(scores)
    massaged = np.minimum(sessions, 1)[is_known]
    return _correlation_p(scores[is_known], massaged), _correlation_p(means, counts)


def _correlation_p(one: FloatArray, other: IntArray) -> float:
    """Two-sided, of Pearson's correlation; 1 when there is none to speak of."""
    if one.size < 4 or np.ptp(one) == 0 or np.ptp(other) == 0:
        return 1.0
    correlation = float(np.corrcoef(one, other)[0, 1])
    degrees = one.size - 2
    t = correlation * np.sqrt(degrees / max(1 - correlation**2, 1e-12))
    return float(2 * cdf(np.array([-abs(t)]), degrees)[0])
