"""The kinds of people that the method is tried on, each named by what they do."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from journal.insights.design import DAY, WEEK
from tests.calibration import habits
from tests.calibration.feelings import Feelings
from tests.calibration.habits import because_of, by_the_week
from tests.calibration.simulator import SESSIONS_APART, HabitMaker, Keeping, Massage, People

NO_MASSAGE_HELPS = {DAY.name: 0.0, WEEK.name: 0.0}

FIXED: HabitMaker = habits.on_fixed_weekdays
RANDOM = habits.at_random()
BLOCKS = by_the_week(habits.two_or_five)
EVER_MORE = by_the_week(habits.ever_more)
TAKEN_UP = by_the_week(habits.taken_up)
AFTER_WEEK = by_the_week(habits.after_last_week())
RECORDED, FELT = because_of(habits.recorded), because_of(habits.felt)
YESTERDAY, HIDDEN = because_of(habits.felt_yesterday), because_of(habits.hidden)
AVOIDS = because_of(habits.felt, -1)
SHORT, LONG, VERY_LONG = Feelings(memory=0.3), Feelings(memory=0.8), Feelings(memory=0.95)
MORE_MISSED = Keeping(missed_when_worse=True)

NULLS: dict[str, People] = {
    "random days, symptoms without memory": People(RANDOM, Feelings(memory=0)),
    "random days, short memory": People(RANDOM, SHORT),
    "random days": People(RANDOM),
    "random days, long memory": People(RANDOM, LONG),
    "random days, drift of 3 points": People(RANDOM, Feelings(drift=3)),
    "random days, 4 in 10 days not rated": People(RANDOM, keeping=Keeping(missed=0.4)),
    "random days, bad days rated less often": People(RANDOM, keeping=MORE_MISSED),
    "random days, symptoms near 0": People(RANDOM, Feelings(usual=1)),
    "weeks of two, weeks of five": People(BLOCKS),
    "weeks of two, weeks of five, long memory": People(BLOCKS, LONG),
    "the same three weekdays, strong weekday pattern": People(FIXED, Feelings(weekday_spread=1.5)),
    "ever more sessions": People(EVER_MORE),
    "ever more sessions, drift of 3 points": People(EVER_MORE, Feelings(drift=3)),
    "taken up after two weeks, long memory": People(TAKEN_UP, LONG),
    "taken up after two weeks, begun in a bad spell": People(
        TAKEN_UP, Feelings(memory=0.8, spells=1, begins_worse=1.5)
    ),
    "massages when the rating is high": People(RECORDED),
    "massages when the rating is high, long memory": People(RECORDED, LONG),
    "massages when the rating is high, drift of 3 points": People(RECORDED, Feelings(drift=3)),
    "massages when it feels bad, short memory": People(FELT, SHORT),
    "massages when it feels bad": People(FELT),
    "massages when it feels bad, long memory": People(FELT, LONG),
    "massages when it feels bad, rates those days less": People(FELT, keeping=MORE_MISSED),
    "massages when it feels bad, sudden flares": People(FELT, Feelings(has_flares=True)),
    "massages when it feels bad, slow spells": People(FELT, Feelings(spells=1)),
    "massages when it feels bad, symptoms near 0": People(FELT, Feelings(usual=1.5)),
    "massages after a bad yesterday": People(YESTERDAY),
    "massages after a bad yesterday, long memory": People(YESTERDAY, LONG),
    "leaves it when too sore": People(AVOIDS),
    "leaves it when too sore, long memory": People(AVOIDS, LONG),
    "plans more after a bad week": People(AFTER_WEEK),
    "plans more after a bad week, long memory": People(AFTER_WEEK, LONG),
    "hidden cause of sessions and of the same day's symptoms": People(HIDDEN, Feelings(hidden_today=1)),
}
"""A massage that does nothing, in ordinary lives."""

STRESS: dict[str, People] = {
    "weeks of two, weeks of five, memory 0.95": People(BLOCKS, VERY_LONG),
    "massages when it feels bad, memory 0.95": People(FELT, VERY_LONG),
    "plans more after a bad week, spells stronger than days": People(
        AFTER_WEEK, Feelings(spread=1, spells=2)
    ),
    "massages when the rating is high, drift of 6 points": People(RECORDED, Feelings(drift=6)),
    "ever more sessions, drift of 6 points, long memory": People(EVER_MORE, Feelings(memory=0.8, drift=6)),
    "massages when it feels bad, 2 in 10 sessions not logged": People(FELT, keeping=Keeping(unlogged=0.2)),
    "massages when it feels bad, noisy ratings": People(FELT, keeping=Keeping(noise=1.5)),
    "massages only when it feels bad (twice as strong)": People(because_of(habits.felt, 2), LONG),
    "massages a little more when it feels bad (a third)": People(because_of(habits.felt, 1 / 3), LONG),
    "plans much more after a bad week (twice as strong)": People(
        by_the_week(habits.after_last_week(2)), LONG
    ),
}
"""The same, in lives that make it hard."""

MIXED: dict[str, People] = {
    "more after a bad week, less on a bad day": People(because_of(habits.last_week_but_not_today)),
    "more after a bad week, less on a bad day, half as strong": People(
        because_of(habits.last_week_but_not_today, 0.5)
    ),
    "more after a bad yesterday, less on a bad day": People(because_of(habits.yesterday_but_not_today)),
    "more after a bad yesterday, less on a bad day, half as strong": People(
        because_of(habits.yesterday_but_not_today, 0.5)
    ),
}
"""Still a massage that does nothing, and sessions that follow feelings in two opposite ways at once."""

IMPOSSIBLE: dict[str, People] = {
    "hidden cause of sessions and of a better tomorrow": People(HIDDEN, Feelings(hidden_tomorrow=1)),
    "hidden cause of sessions and of a better tomorrow, half as strong": People(
        because_of(habits.hidden, 0.5), Feelings(hidden_tomorrow=0.5)
    ),
}
"""What no journal can tell from a massage that helps; outside every target."""


@dataclass(frozen=True)
class Truth:
    """People whom the massage helps, and by how much, by question; a question without one true number is left
    out. Below 0 is lower, as in an Effect."""

    people: People
    points: Mapping[str, float]


def _next_day(points: float, habit: HabitMaker = RANDOM) -> Truth:
    return Truth(People(habit, massage=Massage(next_day=points)), {DAY.name: -points})


def _slowly(points: float, habit: HabitMaker = BLOCKS) -> Truth:
    return Truth(People(habit, massage=Massage(slowly=points)), {WEEK.name: -points / SESSIONS_APART})


HELPED: dict[str, Truth] = {
    "0.5 points on the next day, random days": _next_day(0.5),
    "1 point on the next day, random days": _next_day(1),
    "2 points on the next day, random days": _next_day(2),
    "1 point on the next day, massages when the rating is high": _next_day(1, RECORDED),
    "1 point on the next day, massages when it feels bad": _next_day(1, FELT),
    "0.5 points between two and five a week, slowly": _slowly(0.5),
    "1 point between two and five a week, slowly": _slowly(1),
    "2 points between two and five a week, slowly": _slowly(2),
}
"""A massage that helps."""

HARD_YEARS = (
    "weeks of two, weeks of five, long memory",
    "massages when the rating is high",
    "massages when it feels bad, long memory",
    "massages after a bad yesterday",
    "plans more after a bad week",
)
"""Nulls that are followed through a whole year."""
YEARS_HELPED = (
    "1 point on the next day, random days",
    "1 point between two and five a week, slowly",
    "2 points between two and five a week, slowly",
)
YEARS_OUTSIDE = (
    "more after a bad week, less on a bad day",
    "hidden cause of sessions and of a better tomorrow",
)


def truth_of(name: str) -> Truth:
    if name in HELPED:
        return HELPED[name]
    nothing = NULLS | STRESS | MIXED | IMPOSSIBLE
    return Truth(nothing[name], NO_MASSAGE_HELPS)
