"""The form of the routine."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.choice_fields import NOT_OFFERED
from journal.core.forms import TimeField, offer
from journal.core.weekdays import Weekdays
from sessions.fields import minutes_field
from sessions.models import SESSIONS_PER_WEEK_MAX, Routine
from sessions.schedule import short_name, weekdays_from


class RoutineForm(forms.Form):
    """The plan from today on. The days are offered in the order of the person's week."""

    sessions_per_week = forms.IntegerField(
        label=gettext_lazy("Sessions a week"),
        min_value=0,
        max_value=SESSIONS_PER_WEEK_MAX,
        error_messages=dict.fromkeys(
            ("required", "invalid", "min_value", "max_value"),
            gettext_lazy("Choose a whole number from 0 to 14."),
        ),
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
        help_text=gettext_lazy(
            "Many people do 2 or 3 a week. With strong symptoms, "
            "short daily ones of 10 to 15 minutes may be kinder."
        ),
    )
    duration_minutes = minutes_field(gettext_lazy("Minutes a session"))
    weekdays = forms.MultipleChoiceField(
        label=gettext_lazy("Days you like (optional)"),
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED, "invalid_list": NOT_OFFERED},
        widget=forms.CheckboxSelectMultiple,
        help_text=gettext_lazy(
            "As many days as sessions. Without any, the sessions are spread over your week."
        ),
    )
    preferred_time = TimeField(label=gettext_lazy("Time of day (optional)"), required=False)

    def __init__(self, *args: Any, week_start: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "weekdays", [(day.slug, short_name(day)) for day in weekdays_from(week_start)])

    def clean_weekdays(self) -> Weekdays:
        return Weekdays.from_slugs(self.cleaned_data["weekdays"])

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        n_sessions = cleaned.get("sessions_per_week")
        n_days = len(cleaned.get("weekdays", ()))
        if n_sessions is not None and n_days not in {0, min(n_sessions, 7)}:
            self.add_error("weekdays", _not_as_many(n_days, n_sessions))
        return cleaned


def _not_as_many(n_days: int, n_sessions: int) -> str:
    numbers = {"days": n_days, "sessions": n_sessions}
    if n_sessions > 7:
        text = _("Days chosen: %(days)s. Sessions a week: %(sessions)s. Choose all seven days, or none.")
    else:
        text = _("Days chosen: %(days)s. Sessions a week: %(sessions)s. Choose as many days, or none.")
    return text % numbers


def initial_of_routine(routine: Routine | None) -> dict[str, Any]:
    """The form begins with the newest routine."""
    if routine is None:
        return {}
    return {
        "sessions_per_week": routine.sessions_per_week,
        "duration_minutes": routine.duration_minutes,
        "weekdays": routine.weekdays.slugs,
        "preferred_time": routine.preferred_time,
    }
