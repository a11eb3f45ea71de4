"""What a person chooses before a guided session, and the name of an own plan."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED, score_field
from journal.core.forms import VersionForm, offer
from journal.core.names import validate_name
from journal.core.widgets import PlainSelect
from sessions.models import PLAN_NAME_LENGTH_MAX

NAME_TAKEN = _("You have another plan of this name. Choose another name.")
_NO_PLAN = _("Choose one of the plans that are offered here.")


class ClientIdField(forms.UUIDField):
    """Made with the form and sent with it twice by a double click; a garbled one begins a session anew."""

    def clean(self, value: Any) -> uuid.UUID:
        try:
            client_id: uuid.UUID = super().clean(value)
        except ValidationError:
            return uuid.uuid4()
        return client_id


class PlanNameForm(VersionForm):
    """The name under which a plan is kept."""

    plan_name = forms.CharField(
        label=_("Name of the plan"),
        max_length=PLAN_NAME_LENGTH_MAX,
        validators=[validate_name],
        error_messages={"required": _("What is this plan called?")},
    )


class PlanForm(forms.Form):
    """The plan, and what is good to know before; the rows of a plan made now are `PlanRows`."""

    client_id = ClientIdField(widget=forms.HiddenInput)
    plan = forms.ChoiceField(error_messages={"invalid_choice": _NO_PLAN, "required": _NO_PLAN})
    plan_name = forms.CharField(
        label=_("Keep it under a name (if you like)"),
        required=False,
        max_length=PLAN_NAME_LENGTH_MAX,
        validators=[validate_name],
    )
    carrier_oil = forms.TypedChoiceField(
        label=_("Oil or lotion"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=PlainSelect,
    )
    symptoms_before = score_field(_("How are your feet right now?"))

    def __init__(
        self, *args: Any, plans: Sequence[str], oils: Sequence[tuple[int, str]], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        offer(self, "plan", [(key, key) for key in plans])
        offer(self, "carrier_oil", [("", _("None")), *oils])
