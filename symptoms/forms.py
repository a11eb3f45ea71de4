"""The check-in form."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.translation import gettext_lazy as _

from journal.core.entries import NO_VERSION
from journal.core.forms import NoteField, VersionForm
from journal.core.printing import PrintedField
from journal.core.scores import SCORE_MAX
from symptoms.details import RatingDetails
from symptoms.models import SYMPTOMS, DailyRating, EntryMethod

SAYS_NOTHING = "says_nothing"
"""The code of the error that no question was answered."""
SCORES = [str(score) for score in range(SCORE_MAX + 1)]
"""Every score as a form sends it."""
_NOT_ON_SCALE = _("This is not on the scale. Choose a whole number from 0 to 10.")


class ScoreField(forms.IntegerField):
    """One symptom's score; empty stays empty."""

    def __init__(self) -> None:
        super().__init__(required=False, error_messages={"invalid": _NOT_ON_SCALE})
        self.validators += [
            MinValueValidator(0, message=_NOT_ON_SCALE),
            MaxValueValidator(SCORE_MAX, message=_NOT_ON_SCALE),
        ]


class CheckInForm(VersionForm):
    """Four scores and a note for one day: all that Today asks."""

    bound_field_class = PrintedField

    tingling = ScoreField()
    numbness = ScoreField()
    burning = ScoreField()
    pain = ScoreField()
    note = NoteField(_("Note"))

    @classmethod
    def for_rating(cls, rating: DailyRating | None) -> CheckInForm:
        """The form for a day as it stands."""
        if rating is None:
            return cls(initial={"seen_version": NO_VERSION})
        return cls(initial=rating.scores | {"note": rating.note, "seen_version": rating.version})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if not self.has_score and not any(symptom in self.errors for symptom in SYMPTOMS):
            raise forms.ValidationError(
                _("Choose a number for at least one symptom, then save."), code=SAYS_NOTHING
            )
        return cleaned

    @property
    def has_score(self) -> bool:
        """Whether a number was chosen, and one that is on the scale."""
        return any(self.cleaned_data.get(symptom) is not None for symptom in SYMPTOMS)

    def details(self, base: RatingDetails) -> RatingDetails:
        """What the form says where it asks, and `base`, what is stored, where it does not.

        A field that is refused says what is stored. How a day was entered stays with its scores; an imported
        day stays one when it is corrected, because it was written then and not on its own day.
        """
        said = {**base.scores, "note": base.note, **self.cleaned_data}
        scores = {symptom: said[symptom] for symptom in SYMPTOMS}
        is_kept = scores == base.scores or base.entry_method == EntryMethod.IMPORT
        method = base.entry_method if is_kept else EntryMethod.CHECK_IN
        return replace(base, scores=scores, note=said["note"], entry_method=method)
