"""Single values as files hold them: how each is written, and read back from whatever a file says."""

from __future__ import annotations

import re
from abc import ABC, abstractmethod
from collections.abc import Collection
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Generic, TypeVar

from django.utils.translation import gettext as _

from journal.files.csv_lines import decimal_text

Cell = str | int | None
T = TypeVar("T")
_SHOWN_LENGTH_MAX = 40
_WHOLE = re.compile(r"-?\d{1,9}", re.ASCII)
_NUMBER = re.compile(r"\d{1,9}(\.\d{1,9})?", re.ASCII)


class UnreadableError(ValueError):
    """A value that cannot be so; the message tells the file's owner why."""


class Plain(ABC, Generic[T]):
    """One kind of value. Nothing that a file may hold makes `read` raise anything but UnreadableError."""

    unsaid: T
    """The value when nothing was said."""

    @abstractmethod
    def write(self, value: T) -> object:
        """The value as JSON."""

    @abstractmethod
    def read(self, plain: object) -> T:
        """The value that a file gives as JSON."""

    def cell(self, plain: object) -> Cell:
        """What `write` gave, as a cell of a table."""
        return "" if plain is None else str(plain)

    def of_cell(self, text: str) -> object:
        """What a cell says, as JSON; whether it can be so is for `read` to say."""
        return text


def shown(plain: object) -> str:
    """A wrong value as a message repeats it."""
    if isinstance(plain, dict | list):
        # Not written out: it may be nested deeper than Python follows.
        return _("a list")
    # JSON can name half a character, and no page can be written with one.
    text = " ".join(str(plain).split()).encode(errors="replace").decode()
    return text if len(text) <= _SHOWN_LENGTH_MAX else f"{text[:_SHOWN_LENGTH_MAX]}…"


def checked_text(plain: object, length_max: int) -> str:
    """A text that every database can keep."""
    if not isinstance(plain, str):
        raise UnreadableError(_("“%(value)s” is not a text.") % {"value": shown(plain)})
    if len(plain) > length_max:
        words = _("This text has %(n)s characters; up to %(most)s fit.")
        raise UnreadableError(words % {"n": len(plain), "most": length_max})
    try:
        plain.encode()
    except UnicodeEncodeError:
        raise UnreadableError(_("This text holds a broken character.")) from None
    if "\0" in plain:
        raise UnreadableError(_("This text holds a character that cannot be kept."))
    return plain


@dataclass(frozen=True)
class Whole(Plain[int | None]):
    """A whole number, or None."""

    lowest: int
    highest: int
    unsaid: int | None = None

    def write(self, value: int | None) -> object:
        return value

    def read(self, plain: object) -> int | None:
        if plain is None:
            return self.unsaid
        if isinstance(plain, bool) or not isinstance(plain, int) or not self.lowest <= plain <= self.highest:
            words = _("“%(value)s” is not a whole number from %(lowest)s to %(highest)s.")
            bounds = {"lowest": self.lowest, "highest": self.highest}
            raise UnreadableError(words % ({"value": shown(plain)} | bounds))
        return plain

    def cell(self, plain: object) -> Cell:
        return plain if isinstance(plain, int) else None

    def of_cell(self, text: str) -> object:
        return int(text) if _WHOLE.fullmatch(text) else text


@dataclass(frozen=True)
class Number(Plain[int]):
    """One of a few numbers."""

    numbers: Collection[int]
    unsaid: int

    def write(self, value: int) -> object:
        return value

    def read(self, plain: object) -> int:
        if isinstance(plain, bool) or not isinstance(plain, int) or plain not in self.numbers:
            words = _("“%(value)s” is none of: %(words)s.")
            raise UnreadableError(words % {"value": shown(plain), "words": ", ".join(map(str, self.numbers))})
        return plain


@dataclass(frozen=True)
class Text(Plain[str]):
    length_max: int
    unsaid: str = ""

    def write(self, value: str) -> object:
        return value

    def read(self, plain: object) -> str:
        return "" if plain is None else checked_text(plain, self.length_max)


@dataclass(frozen=True)
class Word(Plain[str]):
    """One of a few words; `unsaid` stands for none of them."""

    words: Collection[str]
    unsaid: str = ""

    def write(self, value: str) -> object:
        return value

    def read(self, plain: object) -> str:
        if plain is None or plain == "":
            return self.unsaid
        if not isinstance(plain, str) or plain not in self.words:
            words = _("“%(value)s” is none of: %(words)s.")
            raise UnreadableError(words % {"value": shown(plain), "words": ", ".join(self.words)})
        return plain


class YesNo(Plain[bool]):
    unsaid = False

    def write(self, value: bool) -> object:  # noqa: FBT001  the value itself
        return value

    def read(self, plain: object) -> bool:
        if plain is not None and not isinstance(plain, bool):
            raise UnreadableError(_("“%(value)s” is neither yes nor no.") % {"value": shown(plain)})
        return bool(plain)

    def cell(self, plain: object) -> Cell:
        return "yes" if plain else ""

    def of_cell(self, text: str) -> object:
        return {"yes": True, "no": False}.get(text, text)


@dataclass(frozen=True)
class Amount(Plain[Decimal | None]):
    """A number of at most two decimals, written without rounding: 1, 0.5, 2.33."""

    lowest: Decimal
    highest: Decimal
    unsaid: Decimal | None = None

    def write(self, value: Decimal | None) -> object:
        return None if value is None else float(value)

    def read(self, plain: object) -> Decimal | None:
        if plain is None:
            return None
        if isinstance(plain, int | float) and not isinstance(plain, bool):
            try:
                number = Decimal(str(plain))
                if self.lowest <= number <= self.highest and number == round(number, 2):
                    return number
            except InvalidOperation:
                pass
        words = _("“%(value)s” is not a number from %(lowest)s to %(highest)s with at most two decimals.")
        bounds = {"lowest": self.lowest, "highest": self.highest}
        raise UnreadableError(words % ({"value": shown(plain)} | bounds))

    def cell(self, plain: object) -> Cell:
        return decimal_text(plain if isinstance(plain, int | float) else None)

    def of_cell(self, text: str) -> object:
        return float(text) if _NUMBER.fullmatch(text) else text
