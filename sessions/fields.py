"""Form fields of sessions and routines: minutes, drops, teaspoons, scores, sets, a name of one's own."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text
from journal.core.scores import SCORE_MAX
from sessions.models import DROPS_MAX, DURATION_MINUTES_MAX, OWN_NAME_LENGTH_MAX, TEASPOONS_MAX
from sessions.widgets import FixedBoxes, ScoreButtons, WordButtons

NOT_OFFERED = _("Choose from what is offered here.")
_LEAST = Decimal("0.25")
_TOO_FINE = _("Write at most two digits after the point, such as 0.33.")
_FRACTIONS = {"¼": ".25", "½": ".5", "¾": ".75"}


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
    return forms.CharField(label=label, required=False, max_length=OWN_NAME_LENGTH_MAX, widget=widget)


def word_field(label: Any, choices: Sequence[tuple[str, Text]], **kwargs: Any) -> forms.ChoiceField:
    """One of a few words; may be left out unless `required` says otherwise."""
    return forms.ChoiceField(
        label=label,
        choices=choices,
        error_messages={"invalid_choice": NOT_OFFERED, "required": NOT_OFFERED},
        widget=WordButtons,
        **{"required": False} | kwargs,
    )


def score_field(label: Any) -> forms.TypedChoiceField:
    """0 to 10, or None when it was left out."""
    return forms.TypedChoiceField(
        label=label,
        choices=[(str(score), str(score)) for score in range(SCORE_MAX + 1)],
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": _("Choose a number from 0 to 10.")},
        widget=ScoreButtons,
    )


class SetField(forms.MultipleChoiceField):
    """Any members of a set of fixed things, sent by their slugs; gives a set of `kind`."""

    def __init__(self, label: Any, kind: type[Flags], **kwargs: Any) -> None:
        self.kind = kind
        super().__init__(
            label=label,
            choices=[(member.slug, member.label) for member in kind],
            required=False,
            error_messages={"invalid_choice": NOT_OFFERED},
            **{"widget": FixedBoxes} | kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return value.slugs if isinstance(value, Flags) else value

    def clean(self, value: Any) -> Flags:
        return self.kind.from_slugs(super().clean(value))


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
