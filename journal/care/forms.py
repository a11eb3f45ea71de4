"""The forms of what a person prepares, and of a visit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any, Self, cast

from django import forms
from django.core.exceptions import ValidationError
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.care import models
from journal.care.actions import version_of
from journal.care.details import COLUMNS, LABELS, CareDetails, details_of
from journal.care.texts import lines_of, lines_validator, one_line, validate_line
from journal.core.forms import DayField, NoteField, TextField, VersionForm


class LineField(TextField):
    """A text of one line, which may be left out; a long one is typed into a box, where all of it is seen."""

    def __init__(self, label: Any, *, max_length: int, is_long: bool = True, help_text: Any = "") -> None:
        attrs = {"dir": "auto", "autocomplete": "off"}
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            max_length=max_length,
            validators=[validate_line],
            widget=forms.Textarea(attrs={**attrs, "rows": 2}) if is_long else forms.TextInput(attrs),
        )

    def to_python(self, value: Any) -> str:
        return one_line(super().to_python(value) or "")


class LinesField(NoteField):
    """A list, one thing a line."""

    def __init__(self, label: Any, *, n_max: int, length_max: int, rows: int, help_text: Any) -> None:
        super().__init__(label, rows=rows, help_text=help_text)
        self.validators.append(lines_validator(n_max=n_max, length_max=length_max))
        self.widget.attrs["dir"] = "auto"

    def to_python(self, value: Any) -> str:
        return "\n".join(lines_of(super().to_python(value)))


class CareForm(VersionForm):
    """Everything may be left out."""

    goal = LineField(
        LABELS["goal"],
        max_length=models.GOAL_LENGTH_MAX,
        help_text=gettext_lazy("What would you like to be able to do again, or do with less trouble?"),
    )
    question_1 = LineField(LABELS["question_1"], max_length=models.QUESTION_LENGTH_MAX)
    question_2 = LineField(LABELS["question_2"], max_length=models.QUESTION_LENGTH_MAX)
    question_3 = LineField(LABELS["question_3"], max_length=models.QUESTION_LENGTH_MAX)
    conditions = LinesField(
        LABELS["conditions"],
        n_max=models.CONDITIONS_MAX,
        length_max=models.CONDITION_LENGTH_MAX,
        rows=4,
        help_text=gettext_lazy("One a line."),
    )
    medications = LinesField(
        LABELS["medications"],
        n_max=models.MEDICATIONS_MAX,
        length_max=models.MEDICATION_LENGTH_MAX,
        rows=6,
        help_text=gettext_lazy(
            "One a line, as you would say it: what, how much, when, since when. The journal checks neither "
            "names nor doses."
        ),
    )

    @classmethod
    def for_notes(cls, notes: models.CareNotes | None) -> Self:
        """The form of the notes as they stand."""
        stored = details_of(notes)
        initial = {name: getattr(stored, name) for name in COLUMNS}
        return cls(initial=initial | {"seen_version": version_of(notes)})

    def see_notes(self, notes: models.CareNotes | None) -> None:
        """After a conflict: the next save has seen the notes as they stand, and is the person's choice."""
        self.replace("seen_version", version_of(notes))

    def details(self) -> CareDetails:
        """What a valid form says."""
        return CareDetails(**{name: self.cleaned_data[name] for name in COLUMNS})


class VisitDayField(DayField):
    """A day from 1900 up to `last_visit`: the next appointment may be marked too."""

    last_visit: date

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value and value > self.last_visit:
            words = _("This day is too far ahead. Choose a day up to %(day)s.")
            raise ValidationError(words % {"day": date_format(self.last_visit)})


class VisitForm(forms.Form):
    """One visit; with whom it is may be left out."""

    day = VisitDayField(
        label=gettext_lazy("Day"), help_text=gettext_lazy("It may lie ahead: your next appointment.")
    )
    with_whom = LineField(
        gettext_lazy("With whom? (optional)"), max_length=models.WITH_WHOM_LENGTH_MAX, is_long=False
    )

    def __init__(self, data: Mapping[str, Any] | None = None, *, today: date) -> None:
        super().__init__(data)
        day = cast(VisitDayField, self.fields["day"])
        day.last_visit = models.last_visit_day(today)
        day.widget.attrs |= {"min": "1900-01-01", "max": day.last_visit.isoformat()}
