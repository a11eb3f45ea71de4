"""The form of the weekly check."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.entries import NO_VERSION
from journal.core.forms import NoteField, VersionForm
from symptoms.fields import CountField
from symptoms.forms import SAYS_NOTHING, ScoreField
from symptoms.models import PEG, TROUBLES, Trouble, WeeklyCheck
from symptoms.weekly_details import COLUMNS, WeeklyDetails, details_of


class TroubleField(forms.ChoiceField):
    """None, some or much; empty stays empty."""

    def __init__(self) -> None:
        errors = {"invalid_choice": _("Choose one of the three answers.")}
        super().__init__(choices=Trouble.choices, required=False, error_messages=errors)


class WeeklyCheckForm(VersionForm):
    """The PEG, five troubles, the falls and a note for the seven days up to one day."""

    peg_pain = ScoreField()
    peg_enjoyment = ScoreField()
    peg_activity = ScoreField()
    walking = TroubleField()
    sleep = TroubleField()
    shoes = TroubleField()
    activity = TroubleField()
    mood = TroubleField()
    falls = CountField(_("How many times did you fall?"))
    note = NoteField(_("Note"))

    @classmethod
    def for_check(cls, check: WeeklyCheck | None) -> WeeklyCheckForm:
        """The form for a day as it stands."""
        if check is None:
            return cls(initial={"seen_version": NO_VERSION})
        stored = details_of(check)
        return cls(
            initial={name: getattr(stored, name) for name in COLUMNS} | {"seen_version": check.version}
        )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        questions = (*PEG, *TROUBLES, "falls")
        is_answered = any(cleaned.get(question) not in {None, ""} for question in questions)
        if not is_answered and not self.errors.keys() & set(questions):
            raise forms.ValidationError(_("Answer at least one question, then save."), code=SAYS_NOTHING)
        return cleaned

    def details(self) -> WeeklyDetails:
        """What a valid form says."""
        return WeeklyDetails(**{name: self.cleaned_data[name] for name in COLUMNS})
