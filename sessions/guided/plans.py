"""The plans a guided session may follow: built in, a person's own, or one technique alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from journal.users.models import User
from sessions.catalogue import PROFESSIONAL
from sessions.guided.asked import NOTHING_ASKED, Asked
from sessions.guided.built_in_plans import BUILT_IN_PLANS, SHORT, USUAL, BuiltInPlan
from sessions.guided.scaling import scaled_halves
from sessions.guided.steps import PlannedStep
from sessions.guided.wanted import Wanted
from sessions.models import Feet, MassagePlan, Routine, Technique
from sessions.models.guided import STEP_MINUTES_MAX, STEP_SECONDS_MAX

LIKE_ROUTINE, ONE_TECHNIQUE, MADE_NOW = "routine", "technique", "own"
"""The other plans that have a name in the form; a person's own are there by number."""

OWN_TECHNIQUE_MINUTES = 2
SHORT_BELOW_MINUTES = 18
"""A routine below them is the short plan made longer or shorter, any other one the usual plan."""


@dataclass(frozen=True)
class PlanLine:
    """One technique of a plan; `minutes` are for each foot, with halves if those of both are given."""

    technique: Technique
    minutes: float


@dataclass(frozen=True)
class Plan:
    """A plan on offer. `left_out` are the techniques of it that the person has archived since."""

    key: str
    name: Text
    hint: Text
    lines: tuple[PlanLine, ...]
    feet: Feet
    left_out: tuple[str, ...] = ()
    is_own: bool = False

    @property
    def minutes(self) -> int:
        """For all the feet it is for, rounded up."""
        return ceil(n_feet(self.feet) * sum(line.minutes for line in self.lines))


@dataclass(frozen=True)
class Offer:
    """What one person may choose from; `is_missing` when a link named something that is not there."""

    techniques: tuple[Technique, ...]
    plans: tuple[Plan, ...]
    chosen: str
    is_missing: bool = False

    def plan(self, key: str) -> Plan | None:
        return next((plan for plan in self.plans if plan.key == key), None)


def n_feet(feet: Feet) -> int:
    return 2 if feet is Feet.BOTH else 1


def usual_minutes(technique: Technique) -> int:
    """Minutes for each foot, rounded up; the catalogue counts both feet together."""
    return OWN_TECHNIQUE_MINUTES if technique.is_own else -(-technique.words[technique.slug].minutes // 2)


def techniques_of(owner: User) -> list[Technique]:
    """The built-in techniques and the owner's own, archived ones too."""
    return list(Technique.objects.available_to(owner))


def offer_for(owner: User, feet: Feet, wanted: Wanted, *, today: date, asked: Asked = NOTHING_ASKED) -> Offer:
    """Four queries, whatever there is. What an experiment asks for comes before the routine."""
    known = techniques_of(owner)
    offered = tuple(technique for technique in known if technique.archived_at is None)
    by_slug = {technique.slug: technique for technique in offered if not technique.is_own}
    plans = _in_minutes(Routine.objects.owned_by(owner).in_force_on(today), asked, by_slug, feet)
    plans += [_built_in(key, plan, by_slug, feet) for key, plan in BUILT_IN_PLANS.items()]
    plans += [_own(plan, known, feet) for plan in own_plans(owner)]
    keys = {plan.key for plan in plans} | {MADE_NOW}
    chosen = wanted.plan if wanted.plan in keys else LIKE_ROUTINE if LIKE_ROUTINE in keys else USUAL
    named = wanted.technique or asked.technique
    one = next((t for t in offered if named in {t.slug or str(t.pk), str(t.pk)}), None)
    if one is not None:
        plans.insert(0, _alone(one, asked, feet))
        chosen = wanted.plan if wanted.plan in keys else ONE_TECHNIQUE
    is_missing = bool(wanted.technique and one is None) or bool(wanted.plan and wanted.plan not in keys)
    return Offer(offered, tuple(plans), chosen, is_missing)


def own_plans(owner: User) -> list[MassagePlan]:
    """By name, their steps fetched along."""
    plans = MassagePlan.objects.owned_by(owner).prefetch_related("steps")
    return sorted(plans, key=lambda plan: plan.name.casefold())


def lines_of(plan: MassagePlan, known: Iterable[Technique]) -> list[PlanLine]:
    """The steps of a stored plan; `known` are the techniques its owner has."""
    by_id = {technique.pk: technique for technique in known}
    return [PlanLine(by_id[step.technique_id], step.minutes) for step in plan.steps.all()]


def planned_steps(lines: Sequence[PlanLine], feet: Feet) -> list[PlannedStep]:
    """All on the left foot, then all on the right, then what is done to both at once."""
    if feet is not Feet.BOTH:
        return [PlannedStep(feet, line.technique.pk, _seconds(line)) for line in lines]
    # Somebody else gives it, in an order of their own: it is not planned foot by foot.
    together = [line for line in lines if line.technique.slug == PROFESSIONAL]
    one_by_one = [line for line in lines if line not in together]
    steps = [
        PlannedStep(foot, line.technique.pk, _seconds(line))
        for foot in (Feet.LEFT, Feet.RIGHT)
        for line in one_by_one
    ]
    return steps + [step for line in together for step in _at_both_feet(line)]


def _at_both_feet(line: PlanLine) -> list[PlannedStep]:
    """One step for both feet; two when one would be longer than a step may be."""
    seconds = _seconds(line)
    if 2 * seconds <= STEP_SECONDS_MAX:
        return [PlannedStep(Feet.BOTH, line.technique.pk, 2 * seconds)]
    return [PlannedStep(Feet.BOTH, line.technique.pk, seconds)] * 2


def _seconds(line: PlanLine) -> int:
    return round(line.minutes * 60)


def _alone(technique: Technique, asked: Asked, feet: Feet) -> Plan:
    is_asked = asked.technique == str(technique.pk)
    minutes = min(asked.minutes / 2, STEP_MINUTES_MAX) if is_asked else usual_minutes(technique)
    hint = _("This technique alone. A whole session visits the whole foot.")
    if is_asked:
        hint = _("What your experiment compares now.")
    return Plan(ONE_TECHNIQUE, str(technique), hint, (PlanLine(technique, minutes),), feet)


def _in_minutes(
    routine: Routine | None, asked: Asked, by_slug: dict[str, Technique], feet: Feet
) -> list[Plan]:
    """The whole foot in the minutes asked for; nothing when the usual plan takes just these."""
    of_routine = routine.duration_minutes if routine and routine.sessions_per_week else 0
    # With another technique than the one compared it would not be the experiment's session.
    is_asked = bool(asked.minutes) and not asked.technique
    minutes = asked.minutes if is_asked else of_routine
    base = BUILT_IN_PLANS[SHORT if minutes < SHORT_BELOW_MINUTES else USUAL]
    per_foot = [n for _slug, n in base.steps]
    # As many half minutes for each of the two feet as minutes for both.
    if minutes < len(per_foot) or minutes == 2 * sum(per_foot):
        return []
    halves = scaled_halves(per_foot, minutes)
    lines = tuple(PlanLine(by_slug[slug], n / 2) for (slug, _n), n in zip(base.steps, halves, strict=True))
    name = _("As in your experiment") if is_asked else _("As in your routine")
    hint = _("The whole foot, half the minutes planned: the other half is for the other foot.")
    if feet is Feet.BOTH:
        hint = _("The whole foot, in the minutes planned.")
    return [Plan(LIKE_ROUTINE, name, hint, lines, feet)]


def _built_in(key: str, plan: BuiltInPlan, by_slug: dict[str, Technique], feet: Feet) -> Plan:
    lines = tuple(PlanLine(by_slug[slug], minutes) for slug, minutes in plan.steps)
    return Plan(key, plan.name, plan.hint, lines, feet)


def _own(plan: MassagePlan, known: Iterable[Technique], feet: Feet) -> Plan:
    lines = lines_of(plan, known)
    here = tuple(line for line in lines if line.technique.archived_at is None)
    left_out = tuple(str(line.technique) for line in lines if line not in here)
    return Plan(str(plan.pk), plan.name, "", here, feet, left_out, is_own=True)
