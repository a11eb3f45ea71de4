"""The oil helper: how strong a mix is, and what a person should be told before it is saved."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from journal.core.numbers import number_text
from sessions.catalogue import OilWarning

USUAL_DROPS_MAX = 2
"""Drops of essential oil, of all kinds together, to a teaspoon (5 ml) of oil or lotion."""

WARNING_TEXTS: dict[OilWarning, Text] = {
    OilWarning.STRONG: _(
        "This is more essential oil than usual: 1 to 2 drops to a teaspoon. A strong mix may irritate the "
        "skin, and a numb foot may not tell you."
    ),
    OilWarning.UNDILUTED: _(
        "This is essential oil without any oil or lotion. It may burn the skin, and a numb foot may not "
        "tell you. Mix it first: 1 to 2 drops to a teaspoon."
    ),
    OilWarning.REACTION: _(
        "Your skin reacted to one of these oils before. It may do so again. Another oil, or none, is safer."
    ),
}


# Without "drop" or "drops" after the number, so that a script can write them too.
RATE = _("Drops to a teaspoon: %(drops)s. Usual is 1 to 2.")
RATE_OF_ONE = _("Drops to a teaspoon: %(drops)s, if you took one teaspoon. Usual is 1 to 2.")


@dataclass(frozen=True)
class Mix:
    """The oils of one session; `drops` of all essential oils together, `teaspoons` None when not said."""

    drops: int
    has_carrier: bool
    teaspoons: Decimal | None
    has_reacted: bool = False

    @property
    def warnings(self) -> OilWarning:
        found = OilWarning.REACTION if self.has_reacted else OilWarning(0)
        if self.drops and not self.has_carrier:
            found |= OilWarning.UNDILUTED
        elif (drops_per_teaspoon(self.drops, self.teaspoons) or 0) > USUAL_DROPS_MAX:
            found |= OilWarning.STRONG
        return found

    @property
    def in_words(self) -> str:
        """How strong it is; empty when there is nothing to say."""
        per_teaspoon = drops_per_teaspoon(self.drops, self.teaspoons)
        if per_teaspoon is None or not self.has_carrier:
            return ""
        text = RATE if self.teaspoons else RATE_OF_ONE
        return str(text) % {"drops": rate_text(per_teaspoon)}


def drops_per_teaspoon(drops: int, teaspoons: Decimal | None) -> Decimal | None:
    """How strong a mix is: drops of all essential oils to one teaspoon of oil or lotion.

    Teaspoons that nobody told count as one. None when there is no drop.
    """
    return Decimal(drops) / (teaspoons or 1) if drops else None


def rate_text(per_teaspoon: Decimal) -> str:
    """Two decimals at most, as the locale writes them: 3, 1.5, 2.33."""
    rounded = f"{per_teaspoon:.2f}".rstrip("0").rstrip(".")
    return number_text(float(per_teaspoon), len(rounded.partition(".")[2]))
