"""The built-in oils: words only, translatable, in the order they are offered."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text


@dataclass(frozen=True)
class OilWords:
    """An oil and why people choose it; `is_scent_only` when it is for the room and never for the skin."""

    name: Text
    why: Text
    is_scent_only: bool = False


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
        _("Chamomile (room scent only)"),
        _("For the scent of the room only, not for the skin."),
        is_scent_only=True,
    ),
}
