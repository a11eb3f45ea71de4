"""The sessions of the example: what was done, with what, by whom, and when it was written down."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, time
from decimal import Decimal

from journal.core.feet import Area
from sessions.catalogue import Setting, Tool

HOME_TECHNIQUES = (
    "foot-rub",
    "palm-kneading",
    "thumb-walking",
    "toe-pull",
    "circles",
    "heel-squeeze",
    "ankle-circles",
    "ball-rolling",
    "foot-roller",
)
OILS = ("coconut", "sweet-almond", "jojoba")
PROFESSIONAL_MINUTES = 30
PROFESSIONAL, HELPED_AT_THE_WEEKEND, UNSCENTED, UNTIMED, NOTE_WRITTEN = 0.06, 0.3, 0.3, 0.15, 0.1
"""How often each happens, as a share of the sessions it can happen to."""
FRIDAY = 4
SESSION_NOTES = ("toes-looser", "tired-hands", "music", "fell-asleep", "heel-sore")
"""Keys of `journal.demo.notes.NOTES`."""


@dataclass(frozen=True)
class EnteredAt:
    """When an entry was written, on the clock of its owner."""

    days_later: int
    time: time


@dataclass(frozen=True)
class ExampleMassage:
    """One session; techniques and oils are slugs of the catalogue, `drops` pairs of slug and number.

    What follows `entered` is named as in `MassageSession`, and is told by `journal.demo.details`.
    """

    date: date
    start_time: time | None
    duration_minutes: int
    techniques: tuple[str, ...]
    carrier_oil: str | None
    drops: tuple[tuple[str, int], ...]
    given_by: str
    note: str
    entered: EnteredAt
    tools: Tool = field(default=Tool(0))
    feet: str = ""
    areas: Area = field(default=Area(0))
    pressure: str = ""
    carrier_teaspoons: Decimal | None = None
    setting: Setting = field(default=Setting(0))
    symptoms_before: int | None = None
    symptoms_after: int | None = None
    relief: str = ""
    hurt: int | None = None
    had_skin_reaction: bool = False


def massage_on(rng: random.Random, day: date) -> ExampleMassage:
    """An evening at home, or now and then an afternoon with a professional."""
    if rng.random() < PROFESSIONAL:
        technique = rng.choice(("professional", "reflexology"))
        return ExampleMassage(
            day,
            time(15, 30),
            PROFESSIONAL_MINUTES,
            (technique,),
            None,
            (),
            "professional",
            "",
            entered_in_the_evening(rng),
        )
    carrier_oil = rng.choices((*OILS, "lotion", None), weights=(8, 5, 3, 2, 2))[0]
    is_helped = day.weekday() > FRIDAY and rng.random() < HELPED_AT_THE_WEEKEND
    start_time = time(rng.choice((18, 19, 19, 20)), rng.randrange(0, 60, 5))
    return ExampleMassage(
        date=day,
        start_time=None if rng.random() < UNTIMED else start_time,
        duration_minutes=rng.choice((10, 15, 15, 20, 20, 20, 25, 30)),
        techniques=tuple(rng.sample(HOME_TECHNIQUES, rng.choice((1, 2, 2, 3)))),
        carrier_oil=carrier_oil,
        drops=_drops(rng) if carrier_oil in OILS else (),
        given_by="other" if is_helped else "self",
        note=rng.choice(SESSION_NOTES) if rng.random() < NOTE_WRITTEN else "",
        entered=entered_in_the_evening(rng),
    )


def _drops(rng: random.Random) -> tuple[tuple[str, int], ...]:
    """At most two drops in all, as for one teaspoon of oil."""
    if rng.random() < UNSCENTED:
        return ()
    return rng.choice(
        (
            (("lavender", 1),),
            (("lavender", 2),),
            (("peppermint", 1),),
            (("peppermint", 2),),
            (("eucalyptus", 1), ("peppermint", 1)),
        )
    )


def entered_in_the_evening(rng: random.Random) -> EnteredAt:
    """Half past nine to shortly before eleven, after any session of the day."""
    minute = 21 * 60 + 30 + rng.randrange(80)
    return EnteredAt(0, time(minute // 60, minute % 60))
