"""Small parts that every page prints: icons and the five places."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

register = template.Library()

ICONS = "vendor/bootstrap-icons-1.13.2/icons.svg"


@dataclass(frozen=True)
class Place:
    """One of the five places: where it is and which addresses belong to it."""

    url_name: str
    label: Promise
    icon: str
    path_prefixes: tuple[str, ...]


PLACES = (
    Place("today", _("Today"), "house", ("/check-in/", "/sessions/", "/history/", "/calendar/")),
    Place("trends", _("Trends"), "graph-up", ("/trends/",)),
    Place("guide", _("Guide"), "book", ("/guide/",)),
    Place("report", _("Report"), "file-earmark-medical", ("/reports/",)),
    Place("settings", _("Settings"), "gear", ("/settings/", "/accounts/")),
)


@cache
def _icons_address() -> str:
    """The hashed address does not change while the process lives, and a page prints a dozen icons."""
    return static(ICONS)


@register.simple_tag
def icon(name: str) -> SafeString:
    """An icon of the vendored set; always beside a word, so hidden from screen readers."""
    return format_html(
        '<svg class="icon" aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>',
        _icons_address(),
        name,
    )


@register.inclusion_tag("_parts/places.html")
def places(path: str) -> dict[str, Any]:
    """The bar of five places; `page` is the place itself, `true` a page below it."""
    links = []
    for place in PLACES:
        address = reverse(place.url_name)
        current = "page" if path == address else "true" if path.startswith(place.path_prefixes) else ""
        links.append({"place": place, "address": address, "current": current})
    return {"links": links}
