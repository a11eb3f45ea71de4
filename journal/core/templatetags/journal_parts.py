"""Small parts that every page prints: icons, long texts and the five places."""

from dataclasses import dataclass
from functools import cache

from django import template
from django.conf import settings
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

register = template.Library()

ICONS = "vendor/bootstrap-icons-1.13.2/icons.svg"


LETTERS_MAX, LINES_MAX = 400, 8
"""A longer text is folded, ..."""
_LETTERS_SHOWN, _LINES_SHOWN = 280, 5
"""... and this much of it stays in sight: well below, so that no fold hides a mere word or two."""
_FOLDED = (
    '<div class="long-begin" dir="auto">{}</div><details class="long-text"><summary>'
    '<span class="when-closed">{}</span><span class="when-open">{}</span></summary>'
    '<div dir="auto">{}</div></details>'
)


@register.simple_tag
def long_text(text: str) -> str:
    """What a person wrote. Of a long text the beginning, and a fold that shows all of it."""
    lines = text.split("\n")
    if len(text) <= LETTERS_MAX and len(lines) <= LINES_MAX:
        return text
    beginning = "\n".join(lines[:_LINES_SHOWN])[:_LETTERS_SHOWN].rstrip()
    return format_html(_FOLDED, f"{beginning}…", gettext("Show all"), gettext("Show less"), text)


@dataclass(frozen=True)
class Place:
    """One of the five places: where it is and which addresses belong to it."""

    url_name: str
    label: Promise
    icon: str
    path_prefixes: tuple[str, ...]


PLACES = (
    Place(
        "today",
        _("Today"),
        "house",
        ("/check-in/", "/weekly-check", "/sessions/", "/history/", "/calendar/", "/days/"),
    ),
    Place("trends", _("Trends"), "graph-up", ("/trends/", "/experiments/")),
    Place("guide", _("Guide"), "book", ("/guide/",)),
    Place("report", _("Report"), "file-earmark-medical", ("/reports/",)),
    Place("settings", _("Settings"), "gear", ("/settings/", "/accounts/", "/helping/")),
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


@register.simple_tag
def places(path: str) -> SafeString:
    """The bar of five places; `page` is the place itself, `true` a page below it."""
    addresses = _addresses()
    for place in PLACES:
        if path == addresses[place.url_name]:
            return _bar(place.url_name, "page", get_language())
    below = [place.url_name for place in PLACES if path.startswith(place.path_prefixes)]
    return _bar(below[0] if below else "", "true", get_language())


@cache
def _addresses() -> dict[str, str]:
    return {place.url_name: reverse(place.url_name) for place in PLACES}


@cache
def _bar(url_name: str, current: str, language: str) -> SafeString:  # noqa: ARG001  the words are of it
    """Kept, because it is the same on all pages of a place, and took a tenth of a short one."""
    links = [
        {"place": place, "address": address, "current": current if place.url_name == url_name else ""}
        for place, address in zip(PLACES, _addresses().values(), strict=True)
    ]
    return render_to_string("_parts/places.html", {"links": links})


@register.simple_tag
def oidc_service() -> str:
    """What the service is called by which one may sign in; empty when there is none."""
    apps = settings.SOCIALACCOUNT_PROVIDERS.get("openid_connect", {}).get("APPS", [])
    return str(apps[0]["name"]) if apps else ""


@register.simple_tag
def sign_up_is_open() -> bool:
    """Whether anybody may make an account; with an invitation one comes by another way."""
    return bool(settings.SIGN_UP == "open")
