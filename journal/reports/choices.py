"""What a person chooses for a report, read from the address; a bad value says so and the usual one holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.core.validators import MaxLengthValidator
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from journal.core.forms import DayField
from journal.core.names import validate_name
from journal.core.periods import FIRST_DATE, Period
from journal.insights import timeline
from journal.reports.report_periods import periods_for
from journal.users.models import User

NAME_LENGTH_MAX = 80
PAGE_SIZES = {"a4": _("A4"), "letter": _("US Letter")}
NOTES = {"out": _("Leave my notes out"), "in": _("Add my notes")}
CARE = {"in": _("Add it"), "out": _("Leave it out")}
DETAILS = {"in": _("Add it"), "out": _("Leave it out")}
TEXT = {"usual": _("Usual"), "large": _("Large print")}
EXPERIMENTS = {"in": _("A page for each"), "out": _("Leave them out")}


@dataclass(frozen=True)
class ReportChoices:
    """The choices that hold. `born` is None when the person would rather not say.

    `said_name` is what they typed, empty for nothing; `name` is what the report prints then.
    `is_cut` tells that the journal is younger than the period asked for, so the period begins with it.
    """

    name: str
    born: int | None
    page_size: str
    has_notes: bool
    period: Period
    period_key: str
    is_cut: bool
    has_experiments: bool = True
    said_name: str = ""
    has_care: bool = True
    has_details: bool = True
    is_large: bool = False


USUAL = {"care": "in", "details": "in", "text": "usual"}


class ReportForm(forms.Form):
    """The controls beside the preview; sent by GET, so that the address holds the report."""

    name = forms.CharField(
        label=_("Name or initials on the report"),
        required=False,
        validators=[
            MaxLengthValidator(NAME_LENGTH_MAX, _("Use at most %(limit_value)s characters.")),
            validate_name,
        ],
        help_text=_("Left empty, your user name stands there."),
    )
    born = forms.IntegerField(
        label=_("Year of birth (optional)"),
        required=False,
        min_value=FIRST_DATE.year,
        widget=forms.NumberInput(),
    )
    first = DayField(label=_("First day"), required=False)
    last = DayField(label=_("Last day"), required=False)
    size = forms.ChoiceField(
        label=_("Paper"), required=False, choices=list(PAGE_SIZES.items()), widget=forms.RadioSelect
    )
    notes = forms.ChoiceField(
        label=_("Notes"), required=False, choices=list(NOTES.items()), widget=forms.RadioSelect
    )
    care = forms.ChoiceField(
        label=_("My goal, questions, conditions and medicines"),
        required=False,
        choices=list(CARE.items()),
        widget=forms.RadioSelect,
    )
    details = forms.ChoiceField(
        label=_("A second page with details"),
        required=False,
        choices=list(DETAILS.items()),
        widget=forms.RadioSelect,
    )
    text = forms.ChoiceField(
        label=_("Letters"), required=False, choices=list(TEXT.items()), widget=forms.RadioSelect
    )
    experiments = forms.ChoiceField(
        label=_("Experiments that are over"),
        required=False,
        choices=list(EXPERIMENTS.items()),
        widget=forms.RadioSelect,
    )

    def __init__(self, query: Mapping[str, str], *, owner: User, today: date, notes_by_default: str) -> None:
        query = _with_pressed_period(query)
        usual = {"size": "a4", "notes": notes_by_default, "experiments": "in"} | USUAL
        # Absent answers show the usual choice; an answer that is wrong stays as it was typed.
        super().__init__(usual | {key: value for key, value in query.items() if value})
        self.owner, self.today, self.usual = owner, today, usual
        self.periods = periods_for(owner, today)
        self.choice = self.periods.from_query(query, today=today)
        for key in ("first", "last"):
            field = self.fields[key]
            assert isinstance(field, DayField)  # noqa: S101  tells mypy what stands above
            field.last_day = today
        if owner.is_demo:
            self.fields["name"].help_text = _("Left empty, “Example person” stands there.")

    def clean_born(self) -> int | None:
        born: int | None = self.cleaned_data["born"]
        if born is not None and born > self.today.year:
            raise forms.ValidationError(_("This year has not come yet."))
        return born

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if self.choice.error and not ({"first", "last"} & self.errors.keys()):
            self.add_error("last" if "first" in self.data or "last" in self.data else None, self.choice.error)
        return cleaned

    def choices(self) -> ReportChoices:
        """What holds: each answer that is right, and the usual one for each that is missing or wrong."""
        self.full_clean()
        said = self.cleaned_data
        period, is_cut = self._period()
        return ReportChoices(
            name=said.get("name") or self._usual_name(),
            born=said.get("born"),
            page_size=said.get("size") or self.usual["size"],
            has_notes=self._says("notes", "in"),
            period=period,
            period_key=self.choice.key,
            is_cut=is_cut,
            has_experiments=self._says("experiments", "in"),
            said_name=said.get("name") or "",
            has_care=self._says("care", "in"),
            has_details=self._says("details", "in"),
            is_large=self._says("text", "large"),
        )

    def _says(self, field: str, value: str) -> bool:
        return bool((self.cleaned_data.get(field) or self.usual[field]) == value)

    def _usual_name(self) -> str:
        # The user name of an example journal is made of random letters.
        return gettext("Example person") if self.owner.is_demo else self.owner.get_username()

    def _period(self) -> tuple[Period, bool]:
        first_entry = timeline.first_entry_date(self.owner)
        # Whoever moved west may have an entry of tomorrow: a report ends today all the same.
        period = self.choice.period or Period(min(first_entry or self.today, self.today), self.today)
        if first_entry and first_entry in period:
            return Period(first_entry, period.last), first_entry > period.first
        return period, False

    def query(self, **changes: str) -> str:
        """The address's query with the answers that are right, to carry to a download or another period."""
        kept = {key: self.data[key] for key in self.fields if key in self.data and key not in self.errors}
        if "period" in changes or self.choice.key != "custom":
            kept = {key: value for key, value in kept.items() if key not in {"first", "last"}}
            kept["period"] = self.choice.key
        return urlencode(kept | changes)


def _with_pressed_period(query: Mapping[str, str]) -> Mapping[str, str]:
    """The button of a period, named `show`, wins over the days that were typed, and over the last period."""
    if not (pressed := query.get("show")):
        return query
    kept = {key: value for key, value in query.items() if key not in {"first", "last", "show"}}
    return kept | {"period": pressed}


def read_choices(query: Mapping[str, str], *, owner: User, today: date) -> ReportForm:
    """The form of the report page: notes stay out unless the person asks for them."""
    return ReportForm(query, owner=owner, today=today, notes_by_default="out")


def read_export_choices(query: Mapping[str, str], *, owner: User, today: date) -> ReportForm:
    """The form of an export: a copy of one's own data is whole unless notes are left out by name."""
    return ReportForm(query, owner=owner, today=today, notes_by_default="in")


def with_days_ahead(choices: ReportChoices, *, owner: User, today: date) -> ReportChoices:
    """For an export "all" also holds days after today: whoever moved west may have written them."""
    last_entry = timeline.last_entry_date(owner) if choices.period_key == "all" else None
    if last_entry and last_entry > today:
        return replace(choices, period=Period(choices.period.first, last_entry))
    return choices
