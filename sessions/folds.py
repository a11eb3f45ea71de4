"""The folds of a session's form: closed, with a few words on what they hold."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.formats import time_format
from django.utils.text import capfirst

from journal.core.flags import Flags
from sessions.models import Feet, GivenBy

_ORDINARY: tuple[object, ...] = (Feet.BOTH, GivenBy.SELF)
"""What goes without saying."""


@dataclass(frozen=True)
class Fold:
    """`is_open` when something in it is wrong; `holds` says in a few words what is in it, if anything."""

    is_open: bool
    holds: str = ""


def fold_of(form: forms.Form, names: Sequence[str]) -> Fold:
    """The fold around the fields of these names, as sent or as the form opens."""
    values = form.cleaned_data if form.is_bound else form.initial
    said = [_in_words(form.fields[name], values.get(name)) for name in names]
    is_open = any(name in form.errors for name in names)
    return Fold(is_open, holds=capfirst(", ".join(words for words in said if words)))


def _in_words(field: forms.Field, value: Any) -> str:
    # A score of 0 is said, though it equals False.
    if value is None or value is False or value == "" or value in _ORDINARY:
        return ""
    if isinstance(value, Flags):
        return ", ".join(str(member.label) for member in value)
    if isinstance(field, forms.ChoiceField) and isinstance(value, str):
        return str(dict(field.choices).get(value, "")).lower()  # type: ignore[arg-type]  # a list of pairs here
    if isinstance(value, datetime.time):
        return time_format(value)
    label = str(field.label).lower()
    # Of a text the name is enough; a number says little without its name.
    return label if isinstance(value, bool | str) else f"{label} {value}"
