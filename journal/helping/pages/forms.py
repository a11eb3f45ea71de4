"""Inviting a helper, and changing what one sees."""

from __future__ import annotations

import uuid
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import SetField
from journal.core.forms import TextField
from journal.core.names import validate_name
from journal.helping.models import LABEL_LENGTH_MAX, PERSON_NAME_LENGTH_MAX, Helping
from journal.helping.ticks import Tick


def _name_field(label: Any, help_text: Any, *, length_max: int) -> forms.CharField:
    wanted = {"required": _("Please write a name.")}
    return TextField(
        label=label,
        help_text=help_text,
        max_length=length_max,
        validators=[validate_name],
        error_messages=wanted,
    )


class HelperForm(forms.Form):
    """What the owner may change at any time; nothing is ticked by itself."""

    label = _name_field(
        _("Who helps you?"),
        _("For example: Maria. It stands beside every session that they log."),
        length_max=LABEL_LENGTH_MAX,
    )
    may = SetField(_("They may also"), Tick)

    @classmethod
    def of(cls, helping: Helping) -> HelperForm:
        return cls(initial={"label": helping.label, "may": helping.may}, auto_id=f"id_{helping.pk}_%s")


class InviteForm(HelperForm):
    """`client_id` makes a form that is sent twice one invitation."""

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    person_name = _name_field(
        _("Your name, as they know you"),
        _("They read it on every page about you. Your user name is not shown to them."),
        length_max=PERSON_NAME_LENGTH_MAX,
    )

    field_order = ("client_id", "label", "person_name", "may")

    def __init__(self, data: Any = None) -> None:
        super().__init__(data, initial={"client_id": uuid.uuid4()})

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        if "client_id" in self.errors:
            # Hidden, so the person can do nothing about it but press again.
            sent = {key: self.data.get(key, "") for key in ("label", "person_name")}
            ticked = {"may": self.cleaned_data["may"].slugs} if "may" in self.cleaned_data else {}
            self.data = sent | ticked | {"client_id": uuid.uuid4()}
            self.add_error(None, _("The form came back incomplete, so nobody was invited. Press again."))
        return cleaned
