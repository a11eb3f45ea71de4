"""What a massage is made of, as sets to choose from: tools, the setting."""

from __future__ import annotations

from enum import auto

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Flags, Text


class Tool(Flags):
    """What works on the foot."""

    HANDS = auto()
    BALL = auto()
    ROLLER = auto()
    MASSAGER = auto()
    STICK = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _TOOLS


class Setting(Flags):
    """What made the place calm."""

    LIGHT = auto()
    SCENT = auto()
    SOUND = auto()
    SEAT = auto()
    WARMTH = auto()
    VIEW = auto()
    UNDISTURBED = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _SETTINGS


class Finding(Flags):
    """What may be seen or felt on a foot before a massage, and then stops it on that foot."""

    WOUND = auto()
    BLISTER = auto()
    REDNESS = auto()
    SWELLING = auto()
    HEAT = auto()
    COLOUR = auto()
    CALF_PAIN = auto()
    INJURY = auto()
    FEVER = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _FINDINGS


class OilWarning(Flags):
    """What a person was told about the oils of a session, and recorded all the same."""

    STRONG = auto()
    UNDILUTED = auto()
    REACTION = auto()

    @classmethod
    def labels(cls) -> dict[str, Text]:
        return _OIL_WARNINGS


_TOOLS: dict[str, Text] = {
    "hands": _("hands"),
    "ball": _("ball"),
    "roller": _("foot roller"),
    "massager": _("handheld massager"),
    "stick": _("massage stick"),
}
_SETTINGS: dict[str, Text] = {
    "light": _("soft, warm light"),
    "scent": _("a scent in the room"),
    "sound": _("quiet music or sounds of nature"),
    "seat": _("a comfortable seat"),
    "warmth": _("a blanket or a warm room"),
    "view": _("something good to look at"),
    "undisturbed": _("no interruptions"),
}
_FINDINGS: dict[str, Text] = {
    "wound": _("open wound"),
    "blister": _("blister"),
    "redness": _("new redness"),
    "swelling": _("swelling"),
    "heat": _("heat"),
    "colour": _("change of colour"),
    "calf-pain": _("pain in the calf"),
    "injury": _("recent injury"),
    "fever": _("fever"),
}
_OIL_WARNINGS: dict[str, Text] = {
    "strong": _("more than 2 drops to a teaspoon"),
    "undiluted": _("essential oil without a carrier oil"),
    "reaction": _("an oil that your skin reacted to before"),
}
