"""The rows of a plan that a person makes: a technique and its minutes on each foot, as often as wanted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from journal.core.choice_fields import NOT_OFFERED
from journal.core.forms import offer
from journal.core.widgets import PlainSelect
from sessions.guided.plans import PlanLine, usual_minutes
from sessions.models import DURATION_MINUTES_MAX, PLAN_STEPS_MAX, STEP_MINUTES_MAX, Technique

EMPTY_ROWS = 6
"""Without JavaScript no row can be added, so some wait."""

_MINUTES = gettext_lazy("Choose whole minutes from 1 to 60.")


class StepForm(forms.Form):
    """One row; every row has the same names, and their order is the order of the plan."""

    step_technique = forms.TypedChoiceField(
        label=gettext_lazy("Technique"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=PlainSelect,
    )
    step_minutes = forms.IntegerField(
        label=gettext_lazy("Minutes a foot"),
        required=False,
        min_value=1,
        max_value=STEP_MINUTES_MAX,
        error_messages=dict.fromkeys(("invalid", "min_value", "max_value"), _MINUTES),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )

    def __init__(self, *args: Any, techniques: Sequence[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "step_technique", [("", gettext_lazy("None")), *techniques])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        has_minutes = cleaned.get("step_minutes") is not None
        if has_minutes and cleaned.get("step_technique") is None and "step_technique" not in self.errors:
            self.add_error("step_technique", _("Which technique? Choose one, or empty the minutes."))
        return cleaned


@dataclass
class PlanRows:
    """The rows as they are printed, with the `problems` that concern all of them."""

    rows: list[StepForm]
    techniques: Sequence[Technique]
    problems: list[str]

    def lines(self) -> list[PlanLine] | None:
        """What the rows say, empty ones left out; None when something is wrong, which then stands beside it.

        Minutes that were left empty are the usual ones of the technique.
        """
        if not all([row.is_valid() for row in self.rows]) or self.problems:  # noqa: C419  every row tells
            return None
        by_id = {technique.pk: technique for technique in self.techniques}
        said = [row.cleaned_data for row in self.rows if row.cleaned_data["step_technique"]]
        used = [(by_id[one["step_technique"]], one["step_minutes"]) for one in said]
        lines = [PlanLine(technique, minutes or usual_minutes(technique)) for technique, minutes in used]
        self.problems += _problems(lines)
        return None if self.problems else lines

    @property
    def usual(self) -> dict[int, int]:
        """By technique, what its empty minutes mean."""
        return {technique.pk: usual_minutes(technique) for technique in self.techniques}

    @property
    def minutes_a_foot(self) -> int:
        """The whole minutes that the rows with a technique come to, whatever else is wrong with them."""
        usual = {str(pk): minutes for pk, minutes in self.usual.items()}
        values = [(row["step_technique"].value(), row["step_minutes"].value()) for row in self.rows]
        return sum(_minutes(str(minutes or ""), usual[str(pk)]) for pk, minutes in values if str(pk) in usual)

    @property
    def n_most(self) -> int:
        return PLAN_STEPS_MAX


def typed_rows(data: QueryDict, techniques: Sequence[Technique]) -> PlanRows:
    """The rows as they were sent; of more than a plan may have, only the first are printed again."""
    pairs = list(zip_longest(data.getlist("step_technique"), data.getlist("step_minutes"), fillvalue=""))
    problems = [_too_many()] if len([pair for pair in pairs if any(pair)]) > PLAN_STEPS_MAX else []
    names = ("step_technique", "step_minutes")
    options = _options(techniques)
    sent = [dict(zip(names, pair, strict=True)) for pair in pairs[:PLAN_STEPS_MAX]]
    rows = [StepForm(one, techniques=options, auto_id=_auto_id(number)) for number, one in enumerate(sent)]
    rows += [StepForm({}, techniques=options, auto_id=_auto_id(number)) for number in _missing(rows)]
    return PlanRows(rows, techniques, problems)


def rows_of(lines: Sequence[PlanLine], techniques: Sequence[Technique]) -> PlanRows:
    """The rows of a stored plan, or none but empty ones for a new one."""
    options = _options(techniques)
    rows = [
        StepForm(
            initial={"step_technique": line.technique.pk, "step_minutes": line.minutes},
            techniques=options,
            auto_id=_auto_id(number),
        )
        for number, line in enumerate(lines)
    ]
    rows += [StepForm(techniques=options, auto_id=_auto_id(number)) for number in _missing(rows)]
    return PlanRows(rows, techniques, [])


def _missing(rows: Sequence[StepForm]) -> range:
    """The numbers of the empty rows that stand ready."""
    return range(len(rows), EMPTY_ROWS)


def _minutes(typed: str, usual: int) -> int:
    """What stands in a field of minutes; nothing that is out of bounds."""
    is_number = typed.isascii() and typed.isdecimal() and len(typed) <= 2
    return int(typed) if is_number else 0 if typed else usual


def _options(techniques: Sequence[Technique]) -> list[tuple[int, str]]:
    return [(technique.pk, str(technique)) for technique in techniques]


def _auto_id(number: int) -> str:
    return f"step-{number}-%s"


def _problems(lines: Sequence[PlanLine]) -> list[str]:
    if not lines:
        return [_("Choose at least one technique for your plan.")]
    minutes = 2 * sum(line.minutes for line in lines)
    if minutes > DURATION_MINUTES_MAX:
        text = _("Both feet together would take %(minutes)s minutes. A session is at most %(most)s.")
        return [text % {"minutes": minutes, "most": DURATION_MINUTES_MAX}]
    return []


def _too_many() -> str:
    text = ngettext("A plan has at most %(n)s step.", "A plan has at most %(n)s steps.", PLAN_STEPS_MAX)
    return text % {"n": PLAN_STEPS_MAX}
