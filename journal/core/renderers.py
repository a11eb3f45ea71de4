"""Prints plain inputs and selects without a template.

Django renders each `<input>` through three templates, and each `<option>` through two; a dozen inputs took
a third of the time of the session form, and 500 time zones most of that of the settings. What comes out
says the same (`tests/core/test_renderers.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from django.forms.renderers import DjangoTemplates
from django.forms.utils import flatatt
from django.http import HttpRequest
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

_PLAIN = {
    f"django/forms/widgets/{kind}.html"
    for kind in ("date", "email", "hidden", "number", "password", "select", "text", "textarea", "time")
}


class PlainInputs(DjangoTemplates):
    def render(
        self, template_name: str, context: Mapping[str, Any], request: HttpRequest | None = None
    ) -> str:
        if template_name not in _PLAIN:
            return super().render(template_name, dict(context), request)
        widget = context["widget"]
        attributes = _attributes(tuple(widget["attrs"].items()))
        if template_name == "django/forms/widgets/textarea.html":
            # A browser drops the first line break, so that one of the text's own stays.
            text = "" if widget["value"] is None else str(widget["value"])
            return format_html('<textarea name="{}"{}>\n{}</textarea>', widget["name"], attributes, text)
        if template_name == "django/forms/widgets/select.html":
            groups = format_html_join("", "{}", ((_group(*group),) for group in widget["optgroups"]))
            return format_html('<select name="{}"{}>{}</select>', widget["name"], attributes, groups)
        value = "" if widget["value"] is None else format_html(' value="{}"', str(widget["value"]))
        return format_html(
            '<input type="{}" name="{}"{}{}>', widget["type"], widget["name"], value, attributes
        )


def _group(name: str | None, options: list[dict[str, Any]], _index: int) -> SafeString:
    """The options of a group, or those that are in none."""
    printed = format_html_join(
        "",
        '<option value="{}"{}>{}</option>',
        (
            (str(option["value"]), _attributes(tuple(option["attrs"].items())), option["label"])
            for option in options
        ),
    )
    return format_html('<optgroup label="{}">{}</optgroup>', name, printed) if name else printed


@lru_cache(maxsize=1024)
def _attributes(attributes: tuple[tuple[str, Any], ...]) -> SafeString:
    """The same at every request, but for the value, which is no part of them."""
    return flatatt(dict(attributes))
