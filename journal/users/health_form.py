"""What a person may say about their health."""

from __future__ import annotations

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED
from journal.core.forms import DayField
from journal.users.models import HealthRisk, User


class HealthForm(forms.ModelForm):  # type: ignore[type-arg]  # generic only in the stubs
    """Everything may be left out."""

    health_risk = forms.ChoiceField(
        label=_("Do you have diabetes, or a condition of the heart or the circulation?"),
        choices=[*HealthRisk.choices, ("", _("I would rather not say"))],
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=forms.RadioSelect,
    )
    asked_professional_on = DayField(
        label=_("When did you last ask a health professional whether foot massage is right for you?"),
        help_text=_("Leave it empty if you have not asked yet."),
        required=False,
    )

    class Meta:
        model = User
        fields = ("health_risk", "asked_professional_on")

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        day = cast(DayField, self.fields["asked_professional_on"])
        day.last_day = today
        day.widget.attrs["max"] = today.isoformat()
