"""What the owner's list of what happened says beside a helper's name."""

from __future__ import annotations

from django.utils.text import Truncator
from django.utils.translation import gettext as _

from journal.activity.models import DETAIL_LENGTH_MAX
from journal.helping.ticks import Tick

_JOINED = ": "


def beside(label: str, text: str) -> str:
    """Both within what a line holds: a long name gives way, as the list of helpers has it in full."""
    room = max(DETAIL_LENGTH_MAX - len(_JOINED) - len(text), 1)
    return f"{Truncator(label).chars(room)}{_JOINED}{text}"


def ticks_in_words(may: Tick) -> str:
    """What is ticked now, in few words."""
    return ", ".join(str(tick.in_short) for tick in may) or _("nothing ticked")
