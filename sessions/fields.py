"""Form fields of sessions and routines: minutes, drops, a name of one's own."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sessions.models import DROPS_MAX, DURATION_MINUTES_MAX

OWN_NAME_LENGTH_MAX = 60
NOT_OFFERED = _("Choose from what is offered here.")


def minutes_field(label: Any) -> forms.IntegerField:
    message = _("Choose whole minutes from 1 to 240.")
    required = _("How many minutes? Choose 1 to 240.")
    return forms.IntegerField(
        label=label,
        min_value=1,
        max_value=DURATION_MINUTES_MAX,
        error_messages={
            "required": required,
            "invalid": message,
            "min_value": message,
            "max_value": message,
        },
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def drops_field(label: Any) -> forms.IntegerField:
    message = _("Choose whole drops from 0 to 99.")
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=DROPS_MAX,
        error_messages={"invalid": message, "min_value": message, "max_value": message},
        widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
    )


def own_name_field(label: Any) -> forms.CharField:
    return forms.CharField(label=label, required=False, max_length=OWN_NAME_LENGTH_MAX)
