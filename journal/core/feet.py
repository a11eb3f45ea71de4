"""The parts of a foot, which massages cover and sore spots lie on."""

from __future__ import annotations

from enum import auto

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text


class Area(Flags):
    """The four parts of a foot."""

    TOES = auto()
    SOLE = auto()
    HEEL = auto()
    ANKLE = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _AREAS


_AREAS: dict[str, Text] = {
    "toes": _("toes"),
    "sole": _("sole"),
    "heel": _("heel"),
    "ankle": _("ankle"),
}
