"""Plain inputs and selects come out as Django's own templates print them, but for the order of attributes."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html
from django.utils.html import format_html
from django.utils.translation import gettext_lazy

from journal.core.renderers import PlainInputs

HOSTILE = "\"><script>&'"


@pytest.mark.parametrize("value", [None, "", 0, 7, "warm", HOSTILE])
@pytest.mark.parametrize(
    "attrs", [{}, {"id": "x", "min": 1, "required": True, "disabled": False, "title": HOSTILE}]
)
@pytest.mark.parametrize(
    "widget",
    [
        forms.TextInput,
        forms.NumberInput,
        forms.HiddenInput,
        forms.EmailInput,
        forms.DateInput,
        forms.TimeInput,
        lambda: forms.PasswordInput(render_value=True),
        forms.Textarea,
    ],
)
def test_says_the_same(widget: Any, attrs: dict[str, Any], value: Any) -> None:
    ours = widget().render("name", value, attrs, renderer=PlainInputs())
    theirs = widget().render("name", value, attrs, renderer=DjangoTemplates())

    assert parse_html(ours) == parse_html(theirs)


@pytest.mark.parametrize("value", [None, "", 0, "7", [7, HOSTILE], HOSTILE])
@pytest.mark.parametrize("attrs", [{}, {"id": "x", "required": True, "title": HOSTILE}])
@pytest.mark.parametrize("widget", [forms.Select, forms.SelectMultiple])
@pytest.mark.parametrize(
    "choices",
    [
        [],
        [("", gettext_lazy("None")), (0, "Zero"), (7, "Seven"), (HOSTILE, HOSTILE)],
        [("", "None"), (HOSTILE, [(7, "Seven"), (8, format_html("<b>{}</b>", "eight"))]), (9, "Nine")],
    ],
)
def test_a_select_says_the_same(widget: Any, choices: list[Any], attrs: dict[str, Any], value: Any) -> None:
    ours, theirs = widget(), widget()
    ours.choices = theirs.choices = choices

    printed = ours.render("name", value, attrs, renderer=PlainInputs())

    assert parse_html(printed) == parse_html(theirs.render("name", value, attrs, renderer=DjangoTemplates()))
