"""What a check-in may also ask, as words to choose from."""

from __future__ import annotations

from enum import auto

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text

SYMPTOMS = {
    "tingling": _("Tingling"),
    "numbness": _("Numbness"),
    "burning": _("Burning"),
    "pain": _("Pain"),
}
"""The four symptoms rated every day, in the order they are always shown."""


class EntryMethod(models.TextChoices):
    CHECK_IN = "check_in", _("check-in")
    SAME_AS_YESTERDAY = "same", _("same as yesterday")
    IMPORT = "import", _("imported")
    EXAMPLE = "example", _("example data")


class Foot(models.TextChoices):
    LEFT = "left", _("Left foot")
    RIGHT = "right", _("Right foot")


class WorseFoot(models.TextChoices):
    LEFT = "left", _("Left")
    RIGHT = "right", _("Right")
    ALIKE = "alike", _("Both alike")


class Trouble(models.TextChoices):
    """How much the feet got in the way."""

    NONE = "none", _("None")
    SOME = "some", _("Some")
    MUCH = "much", _("Much")


class Trigger(Flags):
    """What may have set the symptoms off."""

    COLD = auto()
    LONG_STANDING = auto()
    LONG_SITTING = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _TRIGGERS


class Sensation(Flags):
    """How the feet felt besides the four symptoms."""

    STIFF = auto()
    HEAVY = auto()
    COLD = auto()
    WEAK = auto()
    DRY = auto()
    STABBING = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _SENSATIONS


class Therapy(Flags):
    """What was done for the feet besides massage."""

    ACUPUNCTURE = auto()
    YOGA = auto()
    MINDFULNESS = auto()
    NUTRITION = auto()
    REFLEXOLOGY = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _THERAPIES


class Extra(Flags):
    """The parts of a check-in that a person may hide for good, in the order they are shown."""

    WORSE_FOOT = auto()
    SORE_SPOTS = auto()
    SLEEP = auto()
    WALKING = auto()
    SHOES = auto()
    FALLS = auto()
    TRIGGERS = auto()
    SENSATIONS = auto()
    THERAPIES = auto()
    MEDICATION = auto()
    WEEKLY_CHECK = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _EXTRAS


_TRIGGERS: dict[str, Text] = {
    "cold": _("cold"),
    "long-standing": _("long standing"),
    "long-sitting": _("long sitting"),
}
_SENSATIONS: dict[str, Text] = {
    "stiff": _("stiff"),
    "heavy": _("heavy"),
    "cold": _("cold"),
    "weak": _("weak"),
    "dry": _("dry"),
    "stabbing": _("stabbing"),
}
_THERAPIES: dict[str, Text] = {
    "acupuncture": _("acupuncture"),
    "yoga": _("yoga"),
    "mindfulness": _("mindfulness"),
    "nutrition": _("nutrition"),
    "reflexology": _("reflexology"),
}
_EXTRAS: dict[str, Text] = {
    "worse-foot": _("worse foot"),
    "sore-spots": _("sore spots"),
    "sleep": _("sleep"),
    "walking": _("walking"),
    "shoes": _("shoes"),
    "falls": _("falls and near-falls"),
    "triggers": _("triggers"),
    "sensations": _("sensations"),
    "therapies": _("other therapies"),
    "medication": _("medication change"),
    "weekly-check": _("weekly check"),
}
