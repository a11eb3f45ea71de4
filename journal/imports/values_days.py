"""Days as tables write them: 2026-11-20, 20/11/2026, 11/20/2026, 20.11.26, 20 Nov 2026."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.imports.values import CellError, shown


class DateOrder(models.TextChoices):
    YEAR_FIRST = "ymd", gettext_lazy("2026-11-20 (year first)")
    DAY_FIRST = "dmy", gettext_lazy("20/11/2026 (day first)")
    MONTH_FIRST = "mdy", gettext_lazy("11/20/2026 (month first)")
    MONTH_NAMED = "name", gettext_lazy("20 Nov 2026 (month in words)")


_TIME = r"(?:[t,\s]\s*\d{1,2}[:.h].*)?"
_NUMBERS = re.compile(rf"(\d{{1,4}})\s?([-/.])\s?(\d{{1,2}})\s?\2\s?(\d{{1,4}})\.?{_TIME}", re.ASCII)
_DAY_NAME_YEAR = re.compile(
    rf"(\d{{1,2}})(?:st|nd|rd|th|er|\.)?[\s-]+(?:de\s+)?([a-z]{{3,}})\.?,?[\s-]+(?:de\s+)?(\d{{4}}){_TIME}"
)
_NAME_DAY_YEAR = re.compile(rf"([a-z]{{3,}})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}}){_TIME}")
_WEEKDAY = re.compile(r"^[a-z]{2,}\.?,?\s+(?=\d|[a-z]+\.?\s+\d)")
_MONTHS = {
    beginning: month
    for month, beginnings in enumerate(
        (
            "jan ene",
            "feb fev",
            "mar mrz",
            "apr avr abr",
            "may mai",
            "jun juin",
            "jul juil",
            "aug aou ago",
            "sep",
            "oct okt",
            "nov",
            "dec dez dic",
        ),
        start=1,
    )
    for beginning in beginnings.split()
}
"""How months begin in English, German, French and Spanish, without accents."""
_SHORT_YEAR, _LONG_YEAR = 2, 4
_CENTURY = 2000
Parts = tuple[int, int, int]
"""Year, month and day."""


def day_in(text: str, order: DateOrder) -> date:
    """The civil day that a cell names; a clock time behind it is passed over. Raises CellError."""
    parts = _parts(text).get(order)
    if parts is None:
        words = _("“%(text)s” is no day written like %(order)s.")
        raise CellError(words % {"text": shown(text), "order": order.label})
    try:
        return date(*parts)
    except ValueError:
        raise CellError(_("There is no such day as “%(text)s”.") % {"text": shown(text)}) from None


def _parts(text: str) -> dict[DateOrder, Parts]:
    """What a cell can mean in each order; whether there is such a day has not been looked at."""
    plain = _without_accents(text.strip())
    found = _NUMBERS.fullmatch(plain)
    if found is None:
        named = _named_parts(plain)
        return {DateOrder.MONTH_NAMED: named} if named else {}
    first, middle, last = found[1], found[3], found[4]
    if len(first) == _LONG_YEAR:
        return {DateOrder.YEAR_FIRST: (int(first), int(middle), int(last))} if len(last) <= 2 else {}
    if len(first) > 2 or len(last) not in {_SHORT_YEAR, _LONG_YEAR}:
        return {}
    year = int(last) + _CENTURY * (len(last) == _SHORT_YEAR)
    return {
        DateOrder.DAY_FIRST: (year, int(middle), int(first)),
        DateOrder.MONTH_FIRST: (year, int(first), int(middle)),
    }


def _named_parts(plain: str) -> Parts | None:
    plain = _WEEKDAY.sub("", plain) if not _NAME_DAY_YEAR.fullmatch(plain) else plain
    if found := _DAY_NAME_YEAR.fullmatch(plain):
        day, name, year = found[1], found[2], found[3]
    elif found := _NAME_DAY_YEAR.fullmatch(plain):
        day, name, year = found[2], found[1], found[3]
    else:
        return None
    month = _MONTHS.get(name[:4]) or _MONTHS.get(name[:3])
    return None if month is None else (int(year), month, int(day))


def _without_accents(text: str) -> str:
    text = text.casefold()
    if text.isascii():
        return text
    return "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    )


@dataclass(frozen=True)
class LikelyOrder:
    """How the days of a column are written; None when that cannot be told, with a day that shows why."""

    order: DateOrder | None
    example: str = ""


def likely_order(texts: Iterable[str]) -> LikelyOrder:
    """The order in which most of the cells are days. Days such as 02/03 throughout leave it open."""
    read: dict[DateOrder, set[str]] = {order: set() for order in DateOrder}
    for cell in set(texts):
        for order in orders_of(cell):
            read[order].add(cell)
    best = max(DateOrder, key=lambda order: len(read[order]))
    if not read[best]:
        return LikelyOrder(None)
    day_first, month_first = read[DateOrder.DAY_FIRST], read[DateOrder.MONTH_FIRST]
    if best not in {DateOrder.DAY_FIRST, DateOrder.MONTH_FIRST}:
        return LikelyOrder(best)
    # With dots the day comes first wherever dots are used.
    if all("." in cell for cell in day_first | month_first):
        return LikelyOrder(DateOrder.DAY_FIRST)
    if bool(day_first - month_first) == bool(month_first - day_first):
        return LikelyOrder(None, min(day_first & month_first, default=""))
    return LikelyOrder(best)


def orders_of(text: str) -> list[DateOrder]:
    """The orders in which a cell is a day."""
    return [order for order, parts in _parts(text).items() if _exists(parts)]


def _exists(parts: Parts) -> bool:
    try:
        date(*parts)
    except ValueError:
        return False
    return True
