"""The invented people: one whose days follow her sessions, one whose sessions follow his days, one who tests.

Anna's sessions fall on days chosen without regard to how her feet feel, and each eases the day after it, so
the effect is there and can be found honestly. Paul's change nothing: he massages when his feet are bad. To
compare his days with a session and those without would show a large difference, which is none of the
massage's making; his journal must not show a finding. Maria lets chance decide for twelve weeks how often she
massages; each of her sessions eases the days after it as well, so weeks with more of them are better.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from journal.core.weekdays import Weekdays


@dataclass(frozen=True)
class Plan:
    """What the person aims for from a week on. Weeks and days count from the journal's first, which is 0."""

    from_week: int
    sessions_per_week: int
    duration_minutes: int
    weekdays: Weekdays


@dataclass(frozen=True)
class Mishaps:
    """The weeks in which the skin reacts to an oil, two sessions hurt, and a blister is found."""

    reaction_week: int
    hurt_week: int
    stop_week: int


@dataclass(frozen=True)
class Trial:
    """An experiment of two plans, by the week, and how it is kept to; its order comes from the seed.

    extra_day  the day, from the experiment's first, with a session that no plan asked for.
    """

    from_week: int
    sessions_a: int
    sessions_b: int
    duration_minutes: int
    extra_day: int


@dataclass(frozen=True, eq=False)
class Person:
    """One invented person and what happens to them.

    baseline         the mean score of each symptom without any session.
    next_day_effect  points that a session takes off the day after it; the memory passes some on.
    memory           the share of yesterday's deviation that is still felt today.
    shared_noise, own_noise  what a day brings to all symptoms together, and to each.
    pull             how much a point more makes a session likelier that day, in log-odds; None when sessions
                     fall as the plan says, whatever the day is like.
    changes          weeks, and what then changed in the medication; told, days and what their notes say:
                     keys of `journal.demo.notes.NOTES`.
    experiment       None for somebody who has made none; its weeks have no other plan.
    """

    slug: str
    seed: int
    baseline: Mapping[str, float]
    next_day_effect: Mapping[str, float]
    memory: float
    shared_noise: float
    own_noise: float
    plans: tuple[Plan, ...]
    away_weeks: tuple[int, ...]
    bad_week: int
    guided_from_week: int
    changes: Mapping[int, str]
    told: Mapping[int, str]
    falls: tuple[int, ...] = ()
    pull: float | None = None
    mishaps: Mishaps | None = None
    experiment: Trial | None = None


ANNA = Person(
    slug="anna",
    seed=4,
    baseline={"tingling": 6.0, "numbness": 7.0, "burning": 4.5, "pain": 5.5},
    next_day_effect={"tingling": -1.0, "numbness": -0.4, "burning": -0.9, "pain": -0.9},
    memory=0.5,
    shared_noise=0.5,
    own_noise=0.5,
    plans=(
        Plan(0, 2, 20, Weekdays.TUESDAY | Weekdays.FRIDAY),
        Plan(12, 4, 15, Weekdays.MONDAY | Weekdays.WEDNESDAY | Weekdays.FRIDAY | Weekdays.SUNDAY),
    ),
    # Two weeks away hold a whole calendar week, on whatever weekday a reader lets it begin.
    away_weeks=(7, 8),
    bad_week=18,
    guided_from_week=16,
    changes={9: "tablet-earlier", 19: "tablet-half-more"},
    told={
        9 * 7: "back-home",
        12 * 7: "more-often",
        18 * 7 + 1: "bad-week-begins",
        18 * 7 + 5: "bad-week-goes-on",
    },
    falls=(18 * 7 + 2,),
    mishaps=Mishaps(reaction_week=5, hurt_week=19, stop_week=21),
)
PAUL = Person(
    slug="paul",
    seed=5,
    baseline={"tingling": 4.5, "numbness": 5.0, "burning": 5.5, "pain": 4.5},
    next_day_effect={"tingling": 0.0, "numbness": 0.0, "burning": 0.0, "pain": 0.0},
    memory=0.6,
    shared_noise=0.8,
    own_noise=0.5,
    plans=(Plan(0, 3, 15, Weekdays(0)),),
    away_weeks=(14,),
    bad_week=20,
    guided_from_week=10,
    changes={16: "tablet-earlier"},
    told={
        3: "when-bad",
        15 * 7: "back-from-brother",
        20 * 7 + 1: "bad-week-begins",
        20 * 7 + 5: "bad-week-goes-on",
    },
    pull=2.0,
)
MARIA = Person(
    slug="maria",
    seed=462,
    baseline={"tingling": 5.5, "numbness": 6.0, "burning": 6.5, "pain": 5.0},
    next_day_effect={"tingling": -0.65, "numbness": -0.45, "burning": -0.8, "pain": -0.7},
    memory=0.73,
    shared_noise=0.3,
    own_noise=0.45,
    plans=(Plan(0, 3, 15, Weekdays(0)), Plan(25, 5, 15, Weekdays(0))),
    away_weeks=(4,),
    bad_week=9,
    guided_from_week=8,
    changes={6: "tablet-earlier"},
    told={
        5 * 7: "back-from-brother",
        9 * 7 + 1: "bad-week-begins",
        13 * 7: "chance-decides",
        25 * 7: "five-a-week",
    },
    experiment=Trial(from_week=13, sessions_a=2, sessions_b=5, duration_minutes=15, extra_day=34),
)
PEOPLE: Mapping[str, Person] = MappingProxyType({person.slug: person for person in (ANNA, PAUL, MARIA)})
