"""Form fields whose answers are chosen, not typed: a word, a score, a set."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text
from journal.core.scores import SCORE_MAX
from journal.core.widgets import FixedBoxes, ScoreButtons, WordButtons

NOT_OFFERED = _("Choose from what is offered here.")


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
