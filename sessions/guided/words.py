"""Times of a guided session in words, and what the script of its page says."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def clock_text(seconds: int) -> str:
    """95 becomes 1:35."""
    return f"{seconds // 60}:{seconds % 60:02}"


def minutes_left(seconds: int) -> str:
    """In minutes that have begun."""
    minutes = -(-seconds // 60)
    return ngettext("%(minutes)s minute left", "%(minutes)s minutes left", minutes) % {"minutes": minutes}


def script_words() -> dict[str, str]:
    """What the page's script says by itself; {…} is filled in there."""
    return {
        "minute": _("{n} minute left"),
        "minutes": _("{n} minutes left"),
        "half": _("Half of this step is done."),
        "paused": _("Paused."),
        "goes_on": _("It goes on."),
        "over": _("That was the last step. Your session is being saved."),
        "saved": _("Your session is saved."),
        "offline": _("No connection. Go on; the time is kept here."),
        "unsaved": _(
            "Your session is done but not saved yet, because there is no connection. Leave this page open: "
            "it is saved as soon as there is one."
        ),
        "elsewhere": _("This session goes on in another window, so this one has stopped."),
        "signed_out": _(
            "You are signed out. Go on; the time is kept here. Sign in again, and it is saved from this page."
        ),
        "refused": _("This page and the journal do not agree about the time. Open the session again."),
    }
