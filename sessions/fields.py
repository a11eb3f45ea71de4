"""Form fields of sessions and routines: minutes, drops, teaspoons, areas, a name of one's own."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from journal.core.forms import TextField
from journal.core.names import validate_name
from journal.core.widgets import FixedBoxes
from sessions.models import DROPS_MAX, DURATION_MINUTES_MAX, OWN_NAME_LENGTH_MAX, TEASPOONS_MAX

_LEAST = Decimal("0.25")
_TOO_FINE = _("Write at most two digits after the point, such as 0.33.")
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}


class FootMap(FixedBoxes):
    """The areas of a foot, chosen on a drawing of both feet."""

    def print(self, name: str, chosen: Collection[str]) -> SafeString:
        context = {"name": name, "chosen": chosen, "choices": self.choices}
        return render_to_string("_parts/foot_map_areas.html", context)


def minutes_field(label: Any, **kwargs: Any) -> forms.IntegerField:
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
        **kwargs,
    )


def drops_field(label: Any) -> forms.IntegerField:
    message = _("Choose whole drops from 0 to 99.")
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        max_value=DROPS_MAX,
        error_messages={"invalid": message, "min_value": message, "max_value": message},
        widget=forms.NumberInput(attrs={"inputmode": "numeric", "data-drops": ""}),
    )


def own_name_field(label: Any, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs=attrs)
    return TextField(
        label=label,
        required=False,
        max_length=OWN_NAME_LENGTH_MAX,
        validators=[validate_name],
        widget=widget,
    )


class TeaspoonsField(forms.DecimalField):
    """Teaspoons of oil, as people write them: 1, 0.5, 0,5, ½ or 1½."""

    def __init__(self, label: Any) -> None:
        message = _("Choose teaspoons from ¼ to 20, such as 1, 0.5 or ½.")
        super().__init__(
            label=label,
            required=False,
            min_value=_LEAST,
            max_value=TEASPOONS_MAX,
            max_digits=4,
            decimal_places=2,
            error_messages={"invalid": message},
            widget=forms.TextInput(attrs={"inputmode": "decimal", "data-teaspoons": ""}),
        )

    def to_python(self, value: Any) -> Any:
        text = str(value or "").strip().replace(",", ".")
        if text[-1:] in _FRACTIONS:
            text = f"{text[:-1].strip() or 0}{_FRACTIONS[text[-1]]}"
        return super().to_python(text)

    def run_validators(self, value: Any) -> None:
        """One message, however many bounds a number breaks."""
        try:
            super().run_validators(value)
        except ValidationError as problem:
            is_too_fine = {error.code for error in problem.error_list} == {"max_decimal_places"}
            text = _TOO_FINE if is_too_fine else self.error_messages["invalid"]
            raise ValidationError(text, code="invalid") from problem

    def prepare_value(self, value: Any) -> Any:
        return f"{value.normalize():f}" if isinstance(value, Decimal) else value
