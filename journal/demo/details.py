"""How the sessions of the example were done and how they felt, and the few days that went differently.

Drawn from dice of their own, so that the days, techniques and ratings do not depend on anything here.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from decimal import Decimal

from journal.core.feet import Area
from journal.demo.massages import OILS, EnteredAt, ExampleMassage
from journal.demo.people import Mishaps
from sessions.catalogue import TECHNIQUES, WHOLE_FOOT, Finding, Setting, Tool
from sessions.models import Feet, GivenBy, Pressure, Relief

STOP_DAYS = 5
"""For so long the foot with the blister is left alone."""
REACTED_TO = "eucalyptus"
PART_OF_THE_FOOT, SCORES_SAID, RELIEF_SAID, HURT_SAID, CHECKED = 0.2, 0.7, 0.8, 0.6, 0.6
"""How often each happens, as a share of the sessions it can happen to."""
EASED_BY = (0, 1, 1, 1, 2, 2)
HURT_A_LITTLE = (0, 0, 0, 0, 0, 0, 0, 1)
STRONG_HURTS = (4, 5)
SCORE_NOISE = 0.5

Change = Callable[[ExampleMassage], ExampleMassage]


@dataclass(frozen=True)
class ExampleCheck:
    """A look at the feet before a session; nothing found is all clear. `note` is a key of `NOTES`."""

    date: date
    left: Finding
    right: Finding
    note: str
    entered: EnteredAt


def with_details(
    rng: random.Random,
    mishaps: Mishaps | None,
    massages: Iterable[tuple[ExampleMassage, float]],
    first_day: date,
) -> list[ExampleMassage]:
    """The sessions, each beside how strong its day's symptoms are, with all that was said of them."""
    told = [_with_feeling(rng, _with_manner(rng, massage), strength) for massage, strength in massages]
    return _with_mishaps(told, mishaps, first_day) if mishaps else told


def _with_mishaps(told: list[ExampleMassage], mishaps: Mishaps, first_day: date) -> list[ExampleMassage]:
    reaction, hurt, stop = (
        first_day + timedelta(weeks=week)
        for week in (mishaps.reaction_week, mishaps.hurt_week, mishaps.stop_week)
    )
    reacted_on = _changed(told, reaction, [_with_reaction])
    _changed(told, hurt, [_that_hurt(score) for score in STRONG_HURTS])
    stopped_on = _changed(told, stop, [_on_the_right])
    return [_spared(_without_reacted(massage, reacted_on), stopped_on) for massage in told]


def checks_before(
    rng: random.Random, massages: Iterable[ExampleMassage], guided_from: date
) -> list[ExampleCheck]:
    """Foot checks from the first guided session on: clear ones, and before a stop a blister on the left."""
    checks: list[ExampleCheck] = []
    for massage in massages:
        is_checked = rng.random() < CHECKED and massage.date >= guided_from and _is_at_home(massage)
        if massage.feet == Feet.RIGHT and not any(check.left for check in checks):
            checks.append(
                ExampleCheck(massage.date, Finding.BLISTER, Finding(0), "blister", _before(massage))
            )
        elif is_checked and massage.feet == Feet.BOTH:
            checks.append(ExampleCheck(massage.date, Finding(0), Finding(0), "", _before(massage)))
    return checks


def _is_at_home(massage: ExampleMassage) -> bool:
    return massage.given_by != GivenBy.PROFESSIONAL


def _before(massage: ExampleMassage) -> EnteredAt:
    start = datetime.combine(massage.date, massage.start_time or time(19))
    return EnteredAt(0, (start - timedelta(minutes=5)).time())


def _with_manner(rng: random.Random, massage: ExampleMassage) -> ExampleMassage:
    """Tools, feet, areas, pressure, oil and setting."""
    used = [TECHNIQUES[slug] for slug in massage.techniques]
    areas = Area.of(words.areas for words in used) if rng.random() < PART_OF_THE_FOOT else WHOLE_FOOT
    pressure = rng.choices((Pressure.LIGHT, Pressure.MEDIUM, Pressure.FIRM), weights=(7, 10, 1))[0]
    teaspoons = Decimal(rng.choice((1, 1, 2)))
    setting = Setting.of(rng.sample(list(Setting), rng.choice((1, 2, 2, 3, 4))))
    return replace(
        massage,
        tools=Tool.of(words.tools for words in used),
        feet=Feet.BOTH,
        areas=areas,
        pressure=pressure,
        carrier_teaspoons=teaspoons if massage.carrier_oil in OILS else None,
        setting=setting if _is_at_home(massage) else Setting(0),
    )


def _with_feeling(rng: random.Random, massage: ExampleMassage, strength: float) -> ExampleMassage:
    """Scores right before and after, relief and hurt: each is said in most sessions, and they agree."""
    before = min(10, max(0, round(strength + rng.gauss(0, SCORE_NOISE))))
    eased_by = min(before, rng.choice(EASED_BY))
    relief = (Relief.NONE, Relief.SOME, Relief.MUCH)[eased_by]
    hurt = rng.choice(HURT_A_LITTLE)
    has_scores, has_relief, has_hurt = (
        rng.random() < share for share in (SCORES_SAID, RELIEF_SAID, HURT_SAID)
    )
    return replace(
        massage,
        symptoms_before=before if has_scores else None,
        symptoms_after=before - eased_by if has_scores else None,
        relief=relief if has_relief else "",
        hurt=hurt if has_hurt else None,
    )


def _changed(massages: list[ExampleMassage], first: date, changes: Sequence[Change]) -> date:
    """Changes the first sessions at home from a day on, each in its way; gives the day of the first one."""
    places = [
        place for place, massage in enumerate(massages) if massage.date >= first and _is_at_home(massage)
    ]
    for place, change in zip(places, changes, strict=False):
        massages[place] = change(massages[place])
    return massages[places[0]].date


def _with_reaction(massage: ExampleMassage) -> ExampleMassage:
    return replace(
        massage,
        carrier_oil="coconut",
        carrier_teaspoons=Decimal(1),
        drops=((REACTED_TO, 1), ("peppermint", 1)),
        had_skin_reaction=True,
        note="skin-itched",
    )


def _that_hurt(score: int) -> Change:
    def change(massage: ExampleMassage) -> ExampleMassage:
        return replace(
            massage,
            pressure=Pressure.FIRM,
            symptoms_after=massage.symptoms_before,
            relief=Relief.NONE,
            hurt=score,
            note="heel-sore" if score == STRONG_HURTS[-1] else massage.note,
        )

    return change


def _on_the_right(massage: ExampleMassage) -> ExampleMassage:
    return replace(massage, feet=Feet.RIGHT, note="")


def _without_reacted(massage: ExampleMassage, reacted_on: date) -> ExampleMassage:
    """What the skin reacted to is never used again."""
    if massage.date <= reacted_on:
        return massage
    return replace(massage, drops=tuple(dose for dose in massage.drops if dose[0] != REACTED_TO))


def _spared(massage: ExampleMassage, stopped_on: date) -> ExampleMassage:
    """For some days only the right foot."""
    is_soon_after = timedelta(0) <= massage.date - stopped_on < timedelta(days=STOP_DAYS)
    return replace(massage, feet=Feet.RIGHT) if is_soon_after else massage
