"""The keys of files in words, for the list of what an import would do."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from symptoms.models import SYMPTOMS

_LABELS: dict[str, Text] = {
    "acknowledged_warnings": _("read warnings"),
    "activity": _("being active"),
    "archived_at": _("put away"),
    "areas": _("areas"),
    "asked_professional_on": _("asked a professional on"),
    "carrier_oil": _("oil"),
    "carrier_teaspoons": _("teaspoons"),
    "changed_at": _("when it was made"),
    "date": _("day"),
    "duration_minutes": _("minutes"),
    "essential_oil": _("essential oil"),
    "essential_oils": _("essential oils"),
    "falls": _("falls"),
    "feet": _("feet"),
    "given_by": _("given by"),
    "health_risk": _("a condition to ask about"),
    "hidden": _("not asked"),
    "how": _("how it is done"),
    "hurt": _("hurt"),
    "kind": _("kind"),
    "left": _("left foot"),
    "medication_change": _("medication change"),
    "mood": _("mood"),
    "near_falls": _("near-falls"),
    "note": _("note"),
    "noted_on": _("marked on"),
    "own_sensations": _("own sensations"),
    "own_therapies": _("own therapies"),
    "own_triggers": _("own triggers"),
    "peg_activity": _("PEG activity"),
    "peg_enjoyment": _("PEG enjoyment"),
    "peg_pain": _("PEG pain"),
    "preferred_time": _("time of day"),
    "pressure": _("pressure"),
    "relief": _("relief"),
    "right": _("right foot"),
    "sensations": _("sensations"),
    "sessions_per_week": _("sessions a week"),
    "setting": _("setting"),
    "shoes": _("shoes"),
    "skin_reaction": _("skin reaction"),
    "sleep": _("sleep"),
    "sore_spots": _("sore spots"),
    "start_time": _("begun at"),
    "starts_on": _("from"),
    "steps": _("steps"),
    "symptoms_after": _("after it"),
    "symptoms_before": _("before it"),
    "techniques": _("techniques"),
    "text_size": _("text size"),
    "theme": _("colours"),
    "therapies": _("other therapies"),
    "time_zone": _("time zone"),
    "tools": _("tools"),
    "triggers": _("triggers"),
    "walking": _("walking"),
    "week_start": _("week starts on"),
    "weekdays": _("days"),
    "worse_foot": _("worse foot"),
}


def label(key: str) -> str:
    """The words for a key of a form."""
    return str(_LABELS[key]) if key in _LABELS else str(SYMPTOMS[key]).lower()
