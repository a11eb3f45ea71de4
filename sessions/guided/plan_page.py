"""The page on which a plan is chosen: what is offered, what was typed, and what follows from it."""

from __future__ import annotations

import uuid
from dataclasses import dataclass
from datetime import date

from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext as _

from journal.users.models import User
from sessions.catalogue import Tool
from sessions.choices import Reactions, last_own_massage
from sessions.guided.asked import Asked
from sessions.guided.plan_forms import PlanForm
from sessions.guided.plan_rows import PlanRows, rows_of, typed_rows
from sessions.guided.plans import MADE_NOW, ONE_TECHNIQUE, Offer, Plan, PlanLine, n_feet, offer_for
from sessions.guided.wanted import Wanted
from sessions.models import CarrierOil, Feet


@dataclass(frozen=True)
class PlanCard:
    """One plan as it is printed."""

    plan: Plan
    is_chosen: bool


class PlanPage:
    """What one person may choose from for the feet that may be massaged, and what they chose."""

    def __init__(
        self, owner: User, feet: Feet, wanted: Wanted, data: QueryDict | None = None, *, today: date
    ) -> None:
        self.feet = feet
        self.address = wanted.address("guided_plan")
        asked = Asked.of(owner, today)
        self.essential_oil = asked.essential_oil
        self.offer: Offer = offer_for(owner, feet, wanted, today=today, asked=asked)
        offered = CarrierOil.objects.options_for(owner)
        reacted = Reactions.of(owner).carrier_oils
        oils = [(pk, name) for pk, name in offered if pk not in reacted]
        # Whoever used one of these nevertheless logs it by hand, where the warning is read first.
        self.left_out = [name for pk, name in offered if pk in reacted]
        is_with_oil = data is None and not _is_without_hands(self.offer)
        oil = (asked.carrier_oil or _last_oil(owner)) if is_with_oil else None
        self.form = PlanForm(
            data,
            plans=[*(plan.key for plan in self.offer.plans), MADE_NOW],
            oils=oils,
            initial={"client_id": uuid.uuid4(), "carrier_oil": oil if oil in dict(oils) else None},
        )
        techniques = self.offer.techniques
        self.rows: PlanRows = rows_of([], techniques) if data is None else typed_rows(data, techniques)

    @cached_property
    def lines(self) -> list[PlanLine] | None:
        """What is to be done, minutes for each foot; None when something is wrong, which is then marked."""
        is_made_now = self.form["plan"].value() == MADE_NOW
        lines = self.rows.lines() if is_made_now else self._offered_lines()
        if is_made_now and lines is None:
            self.form.add_error(
                None, _("Not begun yet: please look at the marked steps. What you typed is still here.")
            )
        return lines if self.form.is_valid() else None

    def _offered_lines(self) -> list[PlanLine]:
        plan = self.offer.plan(str(self.form["plan"].value()))
        if plan is not None and not plan.lines:
            text = _("Every technique of this plan is put away. Choose another plan, or change this one.")
            self.form.add_error("plan", text)
        return list(plan.lines) if plan else []

    @property
    def chosen(self) -> str:
        return str(self.form["plan"].value() or self.offer.chosen)

    @property
    def cards(self) -> list[PlanCard]:
        return [PlanCard(plan, plan.key == self.chosen) for plan in self.offer.plans]

    @property
    def is_made_now(self) -> bool:
        return self.chosen == MADE_NOW

    @property
    def name_to_keep(self) -> str:
        """The name under which a valid, newly made plan is to be kept; empty for none."""
        said = self.form.cleaned_data
        return said["plan_name"] if said["plan"] == MADE_NOW else ""

    @property
    def n_feet(self) -> int:
        return n_feet(self.feet)

    @property
    def minutes_made(self) -> int:
        """The minutes of the rows, for all the feet there are."""
        return self.n_feet * self.rows.minutes_a_foot


def _is_without_hands(offer: Offer) -> bool:
    """Whether one technique alone was chosen, and hands have no part in it, nor has oil."""
    plan = offer.plan(ONE_TECHNIQUE) if offer.chosen == ONE_TECHNIQUE else None
    tools = plan.lines[0].technique.tools if plan else Tool(0)
    return bool(tools) and Tool.HANDS not in tools


def _last_oil(owner: User) -> int | None:
    last = last_own_massage(owner)
    return last.carrier_oil_id if last else None
