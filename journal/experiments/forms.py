"""The form that sets an experiment up: two plans, what it looks at, how long, from when."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any, cast

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.choice_fields import NOT_OFFERED
from journal.core.forms import DayField, TimeField, offer
from journal.experiments.designs import Design
from journal.users.models import User
from sessions.choices import SCENTS
from sessions.fields import minutes_field
from sessions.models import (
    EXPERIMENT_SESSIONS_MAX,
    CarrierOil,
    CatalogueItem,
    Compares,
    EssentialOil,
    Outcome,
    Routine,
    Technique,
)
from sessions.models.experiments import ITEMS
from sessions.reactions import reactions_of

START_WITHIN = timedelta(days=28)
MINUTES = 15
USUAL_SESSIONS = (2, 5)
SESSIONS_OF_ITEMS = 3
KINDS: dict[str, type[CatalogueItem]] = {
    Compares.TECHNIQUE: Technique,
    Compares.CARRIER_OIL: CarrierOil,
    Compares.ESSENTIAL_OIL: EssentialOil,
}
LEFT_OUT = SCENTS | {"professional"}
"""What nobody can do at home on days that chance chooses, or put on the skin."""
_SAME = gettext_lazy("Both plans are the same. Choose two that differ.")


def _sessions_field(label: Any, least: int) -> forms.IntegerField:
    message = _("Choose a whole number from %(least)s to 7.") % {"least": least}
    return forms.IntegerField(
        label=label,
        min_value=least,
        max_value=EXPERIMENT_SESSIONS_MAX,
        error_messages=dict.fromkeys(("required", "invalid", "min_value", "max_value"), message),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def _choice_field(label: Any, **kwargs: Any) -> forms.ChoiceField:
    errors = {"invalid_choice": NOT_OFFERED, "required": NOT_OFFERED}
    return forms.ChoiceField(label=label, error_messages=errors, **kwargs)


class FirstDayField(DayField):
    """The day the experiment begins: today, or within four weeks."""

    def __init__(self, today: date, help_text: str) -> None:
        super().__init__(label=_("First day"), help_text=help_text)
        self.today = today
        self.widget.attrs |= {"min": today.isoformat(), "max": (today + START_WITHIN).isoformat()}

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is not None and not self.today <= value <= self.today + START_WITHIN:
            raise forms.ValidationError(_("Choose a day from today on, at most four weeks ahead."))


class ExperimentForm(forms.Form):
    """One question, one thing compared: only the fields it takes.

    Its `cleaned_data` holds the columns of an `Experiment` but for the rule, beside the `length` chosen.
    """

    outcome = _choice_field(
        gettext_lazy("What it looks at"),
        choices=Outcome.choices,
        widget=forms.RadioSelect,
        initial=Outcome.OVERALL,
    )
    length = _choice_field(gettext_lazy("How long"), widget=forms.RadioSelect)
    duration_minutes = minutes_field(gettext_lazy("Minutes a session"))
    preferred_time = TimeField(label=gettext_lazy("Time of day (optional)"), required=False)

    def __init__(
        self, *args: Any, owner: User, design: Design, compares: Compares, today: date, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.owner, self.design, self.compares = owner, design, compares
        offer(self, "length", [(one.slug, one.words) for one in design.lengths])
        weekday = _("Each week of the experiment begins on this weekday.") if self._is_weekly else ""
        own = self._plan_fields() | {"starts_on": FirstDayField(today, weekday)}
        self.fields = {**own, **self.fields}
        self.order_fields([*self._plan_fields(), "outcome", "length", "starts_on"])

    @property
    def _is_weekly(self) -> bool:
        return self.design.lengths[0].scheme.run_max is not None

    def _plan_fields(self) -> dict[str, forms.Field]:
        if self.compares == Compares.FREQUENCY:
            return {
                "sessions_a": _sessions_field(_("Plan A: sessions a week"), 0),
                "sessions_b": _sessions_field(_("Plan B: sessions a week"), 0),
            }
        if self.compares == Compares.SESSION:
            return {}
        items: dict[str, forms.Field] = {
            "item_a": _choice_field(_("Plan A"), choices=self._items()),
            "item_b": _choice_field(_("Plan B"), choices=self._items()),
        }
        if self._is_weekly:
            items["sessions"] = _sessions_field(_("Sessions a week, the same under both plans"), 1)
        return items

    def _items(self) -> list[tuple[object, Any]]:
        """Those on offer but for oils that the skin reacted to."""
        kind = KINDS[self.compares]
        offered = kind.objects.options_for(self.owner, left_out=LEFT_OUT)
        if kind is not Technique:
            reacted = {
                oil.pk for oil in reactions_of(self.owner) if oil.is_essential == (kind is EssentialOil)
            }
            offered = [(pk, name) for pk, name in offered if pk not in reacted]
        return [("", _("Choose")), *offered]

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        if self.compares == Compares.FREQUENCY:
            plans = (said.get("sessions_a"), said.get("sessions_b"))
        elif self.compares == Compares.SESSION:
            plans = (1, 0)
            said |= {"sessions_a": 1, "sessions_b": 0}
        else:
            plans = (said.get("item_a"), said.get("item_b"))
            n_sessions = said.get("sessions") if self._is_weekly else 1
            said |= {"sessions_a": n_sessions, "sessions_b": n_sessions}
        if plans[0] is not None and plans[0] == plans[1]:
            last = list(self._plan_fields())[1]
            self.add_error(last, _SAME)
        return said

    def columns(self) -> dict[str, Any]:
        """The columns of the experiment, once the form is valid; a plan's item by its id."""
        said = self.cleaned_data
        kept = ("outcome", "duration_minutes", "preferred_time", "starts_on", "sessions_a", "sessions_b")
        columns = {name: said[name] for name in kept} | {"compares": self.compares}
        scheme = self.design.length(said["length"]).scheme
        columns |= {"n_blocks": scheme.n_blocks, "block_days": scheme.block_days, "run_max": scheme.run_max}
        if self.compares in ITEMS:
            columns |= {f"{self.compares}_{plan}_id": int(said[f"item_{plan}"]) for plan in "ab"}
        return columns


def begin_with(routine: Routine | None, design: Design, *, today: date) -> dict[str, Any]:
    """How the form begins: with the routine's minutes, tomorrow, the usual length."""
    few, many = USUAL_SESSIONS
    return {
        "length": design.lengths[0].slug,
        "starts_on": today + timedelta(days=1),
        "duration_minutes": routine.duration_minutes if routine else MINUTES,
        "preferred_time": routine.preferred_time if routine else None,
        "sessions_a": few,
        "sessions_b": many,
        "sessions": cast(Routine, routine).sessions_per_week if _fits(routine) else SESSIONS_OF_ITEMS,
    }


def _fits(routine: Routine | None) -> bool:
    return routine is not None and 1 <= routine.sessions_per_week <= EXPERIMENT_SESSIONS_MAX
