"""What a cell of somebody else's table says: numbers, scores on other scales, words for trouble."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.flags import Text
from journal.core.numbers import number_text
from journal.core.scores import SCORE_MAX
from symptoms.models import Trouble

_MISSING = {"", "-", "–", "—", "na", "n/a", "nan", "null", "k.a."}
"""What tables write where nothing was noted; never read as 0."""
_NUMBER = re.compile(r"[+-]?\d{1,9}([.,]\d{1,9})?", re.ASCII)
_FORMULA_STARTS = ("=", "@")
_SHOWN_LETTERS = 40
_SLIPS = 0.05
"""This part of the numbers may be written otherwise than the rest."""
_TROUBLE: dict[str, Trouble] = {
    **dict.fromkeys(("none", "no", "0", "nein", "kein", "keine", "non", "aucun", "ninguno"), Trouble.NONE),
    **dict.fromkeys(("some", "a little", "little", "1", "etwas", "wenig", "un peu", "algo"), Trouble.SOME),
    **dict.fromkeys(("much", "a lot", "2", "viel", "stark", "beaucoup", "mucho"), Trouble.MUCH),
}


class CellError(Exception):
    """A cell that does not say what its column is for; its text tells the owner why."""


@dataclass(frozen=True)
class Scale:
    """A scale that other journals rate on, turned into 0 to 10 in even steps."""

    slug: str
    label: Text
    lowest: int
    highest: int
    is_whole: bool = False

    @property
    def is_ours(self) -> bool:
        """Whether its scores stay what they are."""
        return (self.lowest, self.highest) == (0, SCORE_MAX)

    def score(self, text: str) -> int:
        """The score from 0 to 10; halves are rounded up. Raises CellError."""
        return int(rounded(self.exact_score(text)))

    def exact_score(self, text: str) -> Decimal:
        """The score from 0 to 10, not rounded: a mean of several is rounded once. Raises CellError."""
        number = number_in(text)
        if not self.lowest <= number <= self.highest or (self.is_whole and number != int(number)):
            words = _("“%(text)s” is no whole number from %(lowest)s to %(highest)s.")
            if not self.is_whole:
                words = _("“%(text)s” is no number from %(lowest)s to %(highest)s.")
            raise CellError(words % {"text": shown(text), "lowest": self.lowest, "highest": self.highest})
        return (number - self.lowest) * SCORE_MAX / (self.highest - self.lowest)


SCALES = {
    scale.slug: scale
    for scale in (
        Scale("0-10", gettext_lazy("0 to 10"), 0, 10, is_whole=True),
        Scale("0-10-rounded", gettext_lazy("0 to 10 with decimals, to be rounded"), 0, 10),
        Scale("0-100", gettext_lazy("0 to 100"), 0, 100),
        Scale("1-5", gettext_lazy("1 to 5"), 1, 5),
        Scale("0-4", gettext_lazy("0 to 4"), 0, 4),
    )
}


def likely_scale(texts: Iterable[str]) -> Scale | None:
    """The scale that all these cells are on; None when their numbers could be of several.

    A few odd ones among many are slips, to be refused, and do not change what the others mean.
    """
    numbers = [number_in(text) for text in texts if is_number(text)]
    n_large = sum(number > SCORE_MAX for number in numbers)
    if n_large and n_large * 2 >= len(numbers):
        return SCALES["0-100"]
    if n_large or max(numbers, default=Decimal(0)) <= SCALES["1-5"].highest:
        return None
    n_decimals = sum(number != int(number) for number in numbers)
    return SCALES["0-10-rounded" if n_decimals > len(numbers) * _SLIPS else "0-10"]


def is_missing(text: str) -> bool:
    return text.strip().casefold() in _MISSING


def is_number(text: str) -> bool:
    return _NUMBER.fullmatch(text.strip()) is not None


def number_in(text: str) -> Decimal:
    """A number with a decimal point or comma. Raises CellError."""
    text = text.strip()
    if text.startswith(_FORMULA_STARTS):
        raise CellError(_("“%(text)s” is a formula, not a number.") % {"text": shown(text)})
    if not is_number(text):
        raise CellError(_("“%(text)s” is not a number.") % {"text": shown(text)})
    return Decimal(text.replace(",", "."))


def count_in(text: str, *, lowest: int, highest: int) -> int:
    """A whole number within bounds. Raises CellError."""
    number = number_in(text)
    if number != int(number) or not lowest <= number <= highest:
        words = _("“%(text)s” is no whole number from %(lowest)s to %(highest)s.")
        raise CellError(words % {"text": shown(text), "lowest": lowest, "highest": number_text(highest)})
    return int(number)


def trouble_in(text: str) -> Trouble:
    """How much trouble a word names. Raises CellError."""
    trouble = _TROUBLE.get(text.strip().casefold())
    if trouble is None:
        words = _("“%(text)s” is neither “none” nor “some” nor “much”.")
        raise CellError(words % {"text": shown(text)})
    return trouble


def rounded(number: Decimal) -> Decimal:
    """To a whole number, a half upwards."""
    return number.quantize(Decimal(1), rounding=ROUND_HALF_UP)


def shown(text: str) -> str:
    """A cell as a reason quotes it."""
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN_LETTERS else f"{text[:_SHOWN_LETTERS]}…"
