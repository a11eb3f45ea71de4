"""What every form shares: a day, a clock time, a note, what a field offers, the version that was seen."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any, cast

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.text import normalize_newlines
from django.utils.translation import gettext_lazy as _

from journal.core.entries import NOTE_LENGTH_MAX, Entry
from journal.core.flags import Text
from journal.core.periods import FIRST_DATE


class DayField(forms.DateField):
    """A civil day from 1900 up to `last_day`, typed or picked; the form sets `last_day`."""

    last_day: date | None = None

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"}),
            input_formats=["%Y-%m-%d"],
            error_messages=dict.fromkeys(("invalid", "required"), _("Choose a day, such as 2026-11-20.")),
            **kwargs,
        )

    def validate(self, value: date | None) -> None:
        super().validate(value)
        if value is None:
            return
        if value < FIRST_DATE:
            raise ValidationError(_("This day is too long ago. Choose a day from 1900 on."))
        if self.last_day and value > self.last_day:
            raise ValidationError(_("This day has not come yet. Choose a day up to today."))


class TimeField(forms.TimeField):
    """A clock time, hours and minutes."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(
            widget=forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
            input_formats=["%H:%M", "%H:%M:%S"],
            error_messages={"invalid": _("Choose a time, such as 19:30.")},
            **kwargs,
        )


class TextField(forms.CharField):
    """A text of at most `max_length` letters.

    The browser is not told of the limit: it would cut what is typed or pasted without a word. Here nothing
    is lost, and the person is told.
    """

    default_error_messages = {
        "max_length": _("Please keep it to %(limit_value)d characters; it has %(show_value)d.")
    }

    def widget_attrs(self, widget: forms.Widget) -> dict[str, Any]:
        attrs = super().widget_attrs(widget)
        return {name: value for name, value in attrs.items() if name != "maxlength"}


class NoteField(TextField):
    """A text of several lines, which may be left out.

    A browser counts the end of a line as one character and sends two; here it is one, so that a text which
    fits on the page is not refused, and one that nobody touched is not changed.
    """

    def __init__(
        self, label: Any, *, rows: int = 3, max_length: int = NOTE_LENGTH_MAX, help_text: Any = ""
    ) -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            max_length=max_length,
            widget=forms.Textarea(attrs={"rows": rows}),
        )

    def to_python(self, value: Any) -> str:
        return str(normalize_newlines(super().to_python(value) or ""))


def offer(form: forms.BaseForm, name: str, choices: Iterable[tuple[object, Text]]) -> None:
    """What the field of this name offers in this form, as (value, words)."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)


class VersionForm(forms.Form):
    """A form that knows which version of its entry the person saw; empty when there was none yet."""

    seen_version = forms.CharField(required=False, max_length=50, widget=forms.HiddenInput)

    def see(self, entry: Entry) -> None:
        """After a conflict: the next save has seen `entry` as it stands, and is then the person's choice."""
        self.replace("seen_version", entry.version)

    def replace(self, name: str, value: str) -> None:
        """Prints `value` in a hidden field instead of what was sent."""
        data = QueryDict(mutable=True)
        data.update(self.data)
        data[name] = value
        self.data = data
