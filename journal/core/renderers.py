"""Prints plain inputs without a template.

Django renders each `<input>` through three templates; a dozen of them took a third of the time of the
session form. What comes out says the same (`tests/core/test_renderers.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html

_PLAIN = {
    f"django/forms/widgets/{kind}.html"
    for kind in ("date", "email", "hidden", "number", "password", "text", "time")
}


class PlainInputs(DjangoTemplates):
    def render(
        self, template_name: str, context: Mapping[str, Any], request: HttpRequest | None = None
    ) -> str:
        if template_name not in _PLAIN:
            return super().render(template_name, dict(context), request)
        widget = context["widget"]
        value = "" if widget["value"] is None else format_html(' value="{}"', str(widget["value"]))
        return format_html(
            '<input type="{}" name="{}"{}{}>', widget["type"], widget["name"], value, flatatt(widget["attrs"])
        )
