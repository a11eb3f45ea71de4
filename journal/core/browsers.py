"""Who did something, as far as the owner of a journal should know: the kind of browser, and no more."""

from __future__ import annotations

from django.utils.translation import gettext as _

from journal.core.device_names import device_name

BROWSER_LENGTH_MAX = 60
# Programs that open a link as soon as somebody sends it, before anybody reads it.
_PROGRAMS = (
    "bingbot",
    "curl/",
    "discordbot",
    "facebookexternalhit",
    "googlebot",
    "python-",
    "skypeuripreview",
    "slackbot",
    "telegrambot",
    "twitterbot",
    "wget/",
    "whatsapp/",
)


def browser_kind(user_agent: str) -> str:
    """Such as "Firefox, Android"; what else the browser says of itself is dropped."""
    said = user_agent.lower()
    is_program = any(mark in said for mark in _PROGRAMS)
    kind = _("A program, such as the preview in a chat") if is_program else device_name(user_agent)
    return kind[:BROWSER_LENGTH_MAX]
