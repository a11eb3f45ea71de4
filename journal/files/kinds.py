"""The kinds of things a journal holds, as its files name them."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _


class Kind(models.TextChoices):
    """The values are the names of the lists in the JSON file, in its order."""

    SETTINGS = "settings", _("settings")
    LAYOUT = "check_in", _("what the check-in asks")
    TECHNIQUE = "own_techniques", _("own technique")
    CARRIER_OIL = "own_carrier_oils", _("own oil")
    ESSENTIAL_OIL = "own_essential_oils", _("own essential oil")
    OWN_WORD = "own_words", _("own word")
    OIL_REACTION = "oil_reactions", _("skin reaction to an oil")
    PLAN = "plans", _("plan")
    ROUTINE = "routines", _("routine")
    EXPERIMENT = "experiments", _("experiment")
    CARE = "care", _("words for my clinician")
    VISIT = "visits", _("visit")
    RATING = "ratings", _("rated day")
    WEEKLY_CHECK = "weekly_checks", _("weekly check")
    MASSAGE = "sessions", _("massage session")
    FOOT_CHECK = "foot_checks", _("foot check")
