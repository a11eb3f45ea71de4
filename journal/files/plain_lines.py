"""Texts of one line, and lists with one thing a line, as files hold them."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _

from journal.care.texts import HIDDEN, lines_of, one_line
from journal.core.names import has_hidden_character
from journal.files.csv_lines import joined, parted
from journal.files.plain import Cell, Text, UnreadableError, checked_text
from journal.files.plain_sets import listed


def checked_line(plain: object, length_max: int) -> str:
    """A text of one line, as the form would keep it."""
    line = one_line(checked_text(plain, length_max))
    if has_hidden_character(line):
        raise UnreadableError(str(HIDDEN))
    return line


@dataclass(frozen=True)
class Line(Text):
    """A text of one line."""

    def read(self, plain: object) -> str:
        return "" if plain is None else checked_line(plain, self.length_max)


@dataclass(frozen=True)
class Lines(Text):
    """A list of up to `n_max` texts of one line, which a row keeps as lines of one text."""

    n_max: int = 1

    def write(self, value: str) -> object:
        return lines_of(value)

    def read(self, plain: object) -> str:
        lines = [line for one in listed(plain) if (line := checked_line(one, self.length_max))]
        if len(lines) > self.n_max:
            words = _("This list is too long; up to %(most)s fit.")
            raise UnreadableError(words % {"most": self.n_max})
        return "\n".join(lines)

    def cell(self, plain: object) -> Cell:
        return joined(listed(plain))

    def of_cell(self, text: str) -> object:
        return parted(text)
