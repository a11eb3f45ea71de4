"""The plans that come with the journal."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text

USUAL, SHORT = "usual", "short"


@dataclass(frozen=True)
class BuiltInPlan:
    """Techniques by slug, with minutes for each foot; together they visit toes, sole, heel and ankle."""

    name: Text
    hint: Text
    steps: tuple[tuple[str, int], ...]


BUILT_IN_PLANS = {
    USUAL: BuiltInPlan(
        _("Usual"),
        _("The whole foot, without hurry."),
        (
            ("foot-rub", 3),
            ("circles", 2),
            ("thumb-walking", 2),
            ("toe-pull", 2),
            ("heel-squeeze", 1),
            ("ankle-circles", 2),
        ),
    ),
    SHORT: BuiltInPlan(
        _("Short"),
        _("The whole foot, for hard days: enough, and it does not tire you."),
        (("palm-kneading", 2), ("toe-pull", 2), ("heel-squeeze", 1), ("ankle-circles", 1)),
    ),
}
