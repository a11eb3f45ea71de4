"""What the owner of a journal may tick for a helper; nothing is ticked by itself."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text


class Tick(Flags):
    """Each opens one page of the journal to a helper, to be read and not to be changed."""

    PLAN = 1
    SESSIONS = 2
    RATINGS = 4
    REPORT = 8

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return {
            "plan": _("See my plan of today"),
            "sessions": _("See my sessions, with their notes, my own techniques and oils"),
            "ratings": _("See my ratings: the four numbers of each day, none of my words"),
            "report": _(
                "See my report and its PDF: numbers, techniques and oils by name, but neither my notes nor "
                "what I prepared for my clinician"
            ),
        }

    @property
    def to_helper(self) -> Text:
        """One member in words for the helper."""
        return _TO_HELPER[self]

    @property
    def in_short(self) -> Text:
        """One member in a word for the owner's list of what happened."""
        return _IN_SHORT[self]


NOTHING = Tick(0)

_TO_HELPER: dict[Tick, Text] = {
    Tick.PLAN: _("the plan of today"),
    Tick.SESSIONS: _("all sessions, with their notes"),
    Tick.RATINGS: _("the ratings: four numbers a day"),
    Tick.REPORT: _("the report and its PDF"),
}
_IN_SHORT: dict[Tick, Text] = {
    Tick.PLAN: _("plan"),
    Tick.SESSIONS: _("sessions"),
    Tick.RATINGS: _("ratings"),
    Tick.REPORT: _("report"),
}
