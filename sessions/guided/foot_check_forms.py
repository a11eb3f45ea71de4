"""What was seen or felt on the feet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED
from journal.core.flags import Text
from journal.core.forms import NoteField
from sessions.catalogue import Finding

OF_A_FOOT = tuple(finding for finding in Finding if finding is not Finding.FEVER)
"""What one foot can have; fever is the whole person's."""


@dataclass(frozen=True)
class FindingRow:
    """One finding and the feet it is ticked for."""

    slug: str
    label: Text
    is_left: bool
    is_right: bool


def _foot_field(label: Any) -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        label=label,
        choices=[(finding.slug, finding.label) for finding in OF_A_FOOT],
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED, "invalid_list": NOT_OFFERED},
        widget=forms.CheckboxSelectMultiple,
    )


class FindingsForm(forms.Form):
    """At least one finding, on one foot or both."""

    left = _foot_field(_("Left foot"))
    right = _foot_field(_("Right foot"))
    fever = forms.BooleanField(label=_("Fever"), required=False)
    note = NoteField(_("Note"))

    @property
    def rows(self) -> list[FindingRow]:
        left, right = (self[foot].value() or [] for foot in ("left", "right"))
        return [
            FindingRow(one.slug, capfirst(str(one.label)), one.slug in left, one.slug in right)
            for one in OF_A_FOOT
        ]

    @property
    def has_ticks(self) -> bool:
        """Whether anything is ticked, valid or not."""
        return any(self[name].value() for name in ("left", "right", "fever"))

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        ticked = (cleaned.get(name) or name in self.errors for name in ("left", "right", "fever"))
        if not any(ticked):
            raise forms.ValidationError(
                _("Nothing was saved yet. Tick what you see or feel, or choose “All clear”.")
            )
        return cleaned

    @property
    def findings(self) -> tuple[Finding, Finding]:
        """What a valid form says of the left and of the right foot."""
        fever = Finding.FEVER if self.cleaned_data["fever"] else Finding(0)
        left, right = (Finding.from_slugs(self.cleaned_data[foot]) for foot in ("left", "right"))
        return left | fever, right | fever

    @property
    def note_text(self) -> str:
        return str(self.cleaned_data["note"])
