"""Choices printed without a template.

Django asks a template for every single button; a session's form has a hundred of them. These print the same
kind of inputs, each inside its label, in a tenth of the time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, Self

from django import forms
from django.forms.utils import flatatt
from django.forms.widgets import ChoiceWidget
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

_CHECKED, _SELECTED = SafeString(" checked"), SafeString(" selected")
_BUTTON = '<label class="score"><input type="radio" name="{}" value="{}"{}><span>{}</span></label>'
_BOX = (
    '<label class="form-check"><input type="checkbox" class="form-check-input" name="{}" value="{}"{}>'
    '<span class="form-check-label">{}</span></label>'
)


class _Fixed(ChoiceWidget):
    """A few fixed choices, printed once for each answer: what is kept is bounded by the answers there are."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        # Shared by the copies of the field that each form makes.
        self.printed: dict[tuple[str, ...], SafeString] = {}

    def __deepcopy__(self, memo: dict[int, Any]) -> Self:
        """Without copying the choices: Django checks each of them anew, for every field of every form."""
        return forms.Widget.__deepcopy__(self, memo)

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        said = value if isinstance(value, list | tuple) else [value]
        chosen = [str(key) for key, _label in self.choices if str(key) in map(str, said)]
        key = (name, get_language() or "", *chosen)
        if key not in self.printed:
            self.printed[key] = self.print(name, chosen)
        return self.printed[key]

    def print(self, name: str, chosen: Collection[str]) -> SafeString:
        raise NotImplementedError


class ScoreButtons(_Fixed, forms.RadioSelect):
    """0 to 10 as large buttons, and one more that takes the answer back."""

    css_class = "scores"

    def print(self, name: str, chosen: Collection[str]) -> SafeString:
        buttons = format_html_join("", _BUTTON, _options(name, self.choices, chosen, _CHECKED))
        clear = SafeString("") if self.is_required else _clear(name)
        return format_html('<div class="{}">{}{}</div>', self.css_class, buttons, clear)


class WordButtons(ScoreButtons):
    """One of a few words, as large buttons; an answer that may be left out can be taken back."""

    css_class = "scores scores-words"


class Boxes(forms.CheckboxSelectMultiple):
    """Any of several things, each with a box to tick."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        return _boxes(name, self.choices, {str(one) for one in value or ()})


class FixedBoxes(_Fixed, forms.CheckboxSelectMultiple):
    """Any of a few fixed things, each with a box to tick."""

    def print(self, name: str, chosen: Collection[str]) -> SafeString:
        return _boxes(name, self.choices, chosen)


class PlainSelect(forms.Select):
    """One of several, in a list that opens."""

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:  # noqa: ARG002
        options = _options(name, self.choices, {"" if value is None else str(value)}, _SELECTED)
        printed = format_html_join("", '<option value="{1}"{2}>{3}</option>', options)
        attributes = flatatt(self.build_attrs(self.attrs, attrs))
        return format_html('<select name="{}"{}>{}</select>', name, attributes, printed)


def _boxes(name: str, choices: Any, chosen: Collection[str]) -> SafeString:
    boxes = format_html_join("", _BOX, _options(name, choices, chosen, _CHECKED))
    return format_html('<div class="choices">{}</div>', boxes)


def _options(
    name: str, choices: Any, chosen: Collection[str], mark: SafeString
) -> Iterator[tuple[str, str, str, Any]]:
    for value, label in choices:
        yield name, str(value), mark if str(value) in chosen else "", label


def _clear(name: str) -> SafeString:
    return format_html(
        '<label class="score-none"><input type="radio" name="{}" value=""><span>{}'
        '<span class="visually-hidden">{}</span></span></label>',
        name,
        gettext("clear"),
        gettext(": no answer"),
    )
