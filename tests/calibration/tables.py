"""The measured rates as Markdown tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from journal.insights.design import DAY, QUESTIONS, Question
from tests.calibration.measures import YEAR_DAYS, Answer, Look, Year
from tests.calibration.scenarios import HARD_YEARS, YEARS_HELPED, YEARS_OUTSIDE
from tests.calibration.work import GROUPS, Group, Measured

POWER_PROMISED = {
    ("1 point on the next day, random days", 84): 62,
    ("1 point on the next day, random days", 168): 95,
    ("2 points between two and five a week, slowly", 84): 37,
    ("2 points between two and five a week, slowly", 168): 88,
    ("1 point between two and five a week, slowly", 168): 25,
    ("1 point between two and five a week, slowly", YEAR_DAYS): 78,
}
"""By kind of people and days, in percent: three points under what the method's design study had."""
ASKED = {"day": "Does the day after a session differ?", "week": "Does the number of sessions a week matter?"}


@dataclass(frozen=True)
class Rate:
    """How many of so many."""

    n: int
    n_all: int

    @property
    def share(self) -> float:
        return self.n / self.n_all

    @property
    def error(self) -> float:
        """The standard error of the share."""
        return sqrt(self.share * (1 - self.share) / self.n_all)

    def __str__(self) -> str:
        """In percent, with its standard error; a dash for none of none."""
        return f"{100 * self.share:.1f} ± {100 * self.error:.1f}" if self.n_all else "–"


def rate(facts: Iterable[bool]) -> Rate:
    told = list(facts)
    return Rate(sum(told), len(told))


def report(measured: Measured) -> Iterator[str]:
    """Every line of it."""
    yield from promises(measured)
    for title, names in (
        ("A year of reviews, a massage that does nothing", HARD_YEARS),
        ("A year of reviews, outside the promises", YEARS_OUTSIDE),
        ("A year of reviews, a massage that helps", YEARS_HELPED),
    ):
        yield from _year_table(title, names, measured)
    for group in GROUPS:
        for question in QUESTIONS:
            for n_days in group.lengths:
                yield from _look_table(group, question, n_days, measured)
    yield f"Took {measured.seconds / 60:.0f} minutes on {measured.n_cores} cores."


def _look_table(group: Group, question: Question, n_days: int, measured: Measured) -> Iterator[str]:
    naive = "same-day" if question is DAY else "weekly"
    yield f"### {group.title}: {ASKED[question.name]} After {n_days} days\n"
    yield from head(
        "Who",
        "journals",
        "p\\* < 0.05",
        "p\\* < 0.01",
        "gate open",
        "open and p\\* < 0.05",
        "interval holds the truth",
        f"{naive} correlation, p < 0.05",
    )
    for name in group.names:
        found = measured.looks[name, n_days]
        yield row(name, str(len(found)), *map(str, _look_rates(found, question)))
    yield ""


def _look_rates(found: Sequence[Look], question: Question) -> tuple[Rate, ...]:
    answers = [look.answers[question.name] for look in found]
    naive = [look.same_day if question is DAY else look.weekly for look in found]
    return (
        below(answers, 0.05),
        below(answers, 0.01),
        rate(answer.is_open for answer in answers),
        rate(answer.is_open and answer.p_star < 0.05 for answer in answers),
        rate(answer.is_covered for answer in answers if answer.is_covered is not None),
        rate(p < 0.05 for p in naive),
    )


def below(answers: Sequence[Answer], level: float) -> Rate:
    return rate(answer.p_star < level for answer in answers)


def _year_table(title: str, names: Sequence[str], measured: Measured) -> Iterator[str]:
    yield f"### {title}\n"
    yield from head(
        "Who",
        "journals",
        "shown by week 12",
        "by week 24",
        "within the year",
        "shown as lower",
        "a hint within the year",
    )
    for name in names:
        found = measured.years[name]
        rates = [
            *(shown_by(found, n_days) for n_days in (84, 168, YEAR_DAYS)),
            rate(one.is_lower for one in found),
            rate(one.is_hinted for one in found),
        ]
        yield row(name, str(len(found)), *map(str, rates))
    yield ""


def shown_by(found: Sequence[Year], n_days: int) -> Rate:
    return rate(one.shown_on is not None and one.shown_on <= n_days for one in found)


def promises(measured: Measured) -> Iterator[str]:
    """What was promised, beside what was measured: all cells together, and the worst of them."""
    yield "### Against the promises\n"
    yield from head(
        "Promise", "limit, %", "all together, %", "the worst, %", "clearly beyond", "the worst is"
    )
    for level, limit in ((0.05, 6.0), (0.01, 1.5)):
        found = {
            f"{name}; {question.name}, {n_days} days": below(
                [look.answers[question.name] for look in measured.looks[name, n_days]], level
            )
            for name in GROUPS[0].names
            for n_days in GROUPS[0].lengths
            for question in QUESTIONS
        }
        yield _promise(f"p\\* < {level} at one look", limit, found)
    in_a_year = {name: shown_by(measured.years[name], YEAR_DAYS) for name in HARD_YEARS}
    yield _promise("a false finding within a year", 5.0, in_a_year)
    yield ""
    yield from head("Promise", "at least, %", "measured, %", "who")
    for (name, n_days), percent in POWER_PROMISED.items():
        found_by_then = shown_by(measured.years[name], n_days)
        yield row(f"a true one shown by week {n_days // 7}", str(percent), str(found_by_then), name)
    yield ""


def _promise(words: str, limit: float, found: Mapping[str, Rate]) -> str:
    """Of so many cells some lie above a limit by chance alone; clearly is two standard errors."""
    worst = max(found, key=lambda where: found[where].share)
    together = Rate(sum(one.n for one in found.values()), sum(one.n_all for one in found.values()))
    beyond = [one for one in found.values() if 100 * (one.share - 2 * one.error) > limit]
    cells = f"{len(beyond)} of {len(found)}"
    return row(words, f"{limit}", str(together), str(found[worst]), cells, worst)


def head(*names: str) -> Iterator[str]:
    yield row(*names)
    yield row("---", *["---:"] * (len(names) - 1))


def row(*cells: str) -> str:
    return f"| {' | '.join(cells)} |"
