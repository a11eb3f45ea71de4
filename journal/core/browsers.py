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
    kind = _("A program, no browser") if _is_program(user_agent) else device_name(user_agent)
    return kind[:BROWSER_LENGTH_MAX]


def visitor_kind(user_agent: str) -> str:
    """The same of whoever opens a link that was sent to them: a chat may have looked first."""
    if _is_program(user_agent):
        return _("A program, such as the preview in a chat")[:BROWSER_LENGTH_MAX]
    return browser_kind(user_agent)


def _is_program(user_agent: str) -> bool:
    said = user_agent.lower()
    return any(mark in said for mark in _PROGRAMS)
