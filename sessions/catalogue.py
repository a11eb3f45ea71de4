"""The built-in techniques and oils: words only, translatable, in the order they are offered.

The database holds a row for each slug (migration `massage.0002`), so that a session can point at it;
the words stay here.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class Area(Enum):
    """The four parts of a foot that a whole session covers."""

    TOES = "toes"
    SOLE = "sole"
    HEEL = "heel"
    ANKLE = "ankle"

    @property
    def label(self) -> Text:
        return _AREA_LABELS[self]


_AREA_LABELS: dict[Area, Text] = {
    Area.TOES: _("toes"),
    Area.SOLE: _("sole"),
    Area.HEEL: _("heel"),
    Area.ANKLE: _("ankle"),
}
WHOLE_FOOT = tuple(Area)


@dataclass(frozen=True)
class TechniqueWords:
    """How a technique is done, what people use it for, and where."""

    name: Text
    how: Text
    eases: Text
    areas: tuple[Area, ...]


@dataclass(frozen=True)
class OilWords:
    """An oil and why people choose it."""

    name: Text
    why: Text


TECHNIQUES = {
    "palm-kneading": TechniqueWords(
        _("Palm kneading"),
        _("Rest the foot on your thigh. Knead the sole slowly with both palms, like soft dough."),
        _("tense muscles, cold feet"),
        (Area.SOLE,),
    ),
    "thumb-walking": TechniqueWords(
        _("Thumb walking"),
        _("Let your thumbs take small steps along the arch, one after the other, pressing lightly."),
        _("aching arches"),
        (Area.SOLE,),
    ),
    "toe-pull": TechniqueWords(
        _("Toe pull and wiggle"),
        _("Hold one toe at a time. Draw it softly away from the foot, then wiggle it. Visit all ten."),
        _("stiff or numb toes"),
        (Area.TOES,),
    ),
    "circles": TechniqueWords(
        _("Circular strokes"),
        _("Draw small circles with your fingertips from the heel up to the toes. Stay comfortable."),
        _("stiffness"),
        (Area.HEEL, Area.SOLE, Area.TOES),
    ),
    "foot-rub": TechniqueWords(
        _("Basic foot rub"),
        _("Put the foot in your lap. Press both thumbs into the arch and work in a steady rhythm from "
          "heel to toes. A good one to start with."),
        _("tension"),
        (Area.HEEL, Area.SOLE),
    ),
    "heel-squeeze": TechniqueWords(
        _("Heel squeeze"),
        _("Cup the heel in your palm. Press, let go, and press again, or rock it. Begin gently."),
        _("a tense heel; many like it in winter"),
        (Area.HEEL,),
    ),
    "ankle-circles": TechniqueWords(
        _("Ankle circles"),
        _("Lift the foot a little. Turn the ankle a few rounds one way, then the other. You can do it at "
          "a desk."),
        _("stiff or heavy ankles"),
        (Area.ANKLE,),
    ),
    "ball-rolling": TechniqueWords(
        _("Ball rolling"),
        _("Sit down. Roll the sole over a tennis ball or massage ball with a pressure that feels good."),
        _("arches and soles"),
        (Area.SOLE,),
    ),
    "foot-roller": TechniqueWords(
        _("Foot roller"),
        _("Sit down. Let the sole travel over the roller, forwards and back, gently."),
        _("tired soles"),
        (Area.SOLE,),
    ),
    "handheld-massager": TechniqueWords(
        _("Handheld massager"),
        _("Start at the lowest setting and keep it moving. It reaches deeper than a hand does."),
        _("deep tension"),
        WHOLE_FOOT,
    ),
    "reflexology": TechniqueWords(
        _("Reflexology"),
        _("Thumbs, fingers or a tool press points of the feet. See somebody trained who knows "
          "neuropathy."),
        _("restlessness, discomfort"),
        WHOLE_FOOT,
    ),
    "professional": TechniqueWords(
        _("Professional massage"),
        _("A trained therapist chooses the pressure and the method with you."),
        _("symptoms that are strong or stay"),
        WHOLE_FOOT,
    ),
}  # fmt: skip

CARRIER_OILS = {
    "coconut": OilWords(_("Coconut oil"), _("Light, glides well and soaks in fast; keeps skin moist.")),
    "sweet-almond": OilWords(_("Sweet almond oil"), _("Mild, for sensitive skin; holds vitamins A and E.")),
    "jojoba": OilWords(_("Jojoba oil"), _("Much like the skin's own oil; leaves no greasy film.")),
    "lotion": OilWords(_("Lotion"), _("Any lotion gives some glide, and glide means less rubbing.")),
}

ESSENTIAL_OILS = {
    "peppermint": OilWords(_("Peppermint"), _("Feels fresh and cool.")),
    "lavender": OilWords(_("Lavender"), _("A calm scent.")),
    "eucalyptus": OilWords(_("Eucalyptus"), _("Feels fresh; often joined with peppermint in coconut oil.")),
    "chamomile": OilWords(
        _("Chamomile (room scent only)"), _("For the scent of the room only, not for the skin.")
    ),
}
