"""Plain inputs come out as Django's own templates print them, but for the order of attributes."""

from __future__ import annotations

from typing import Any

import pytest
from django import forms
from django.forms.renderers import DjangoTemplates
from django.test.html import parse_html

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
