"""Short texts in a person's own words: one line each, or a list with one thing a line."""

from __future__ import annotations

from collections.abc import Callable

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.names import has_hidden_character

HIDDEN = gettext_lazy("This text holds a character that cannot be seen. Please type it anew.")


def one_line(text: str) -> str:
    """The text in one line; whatever white space stood in it is single blanks."""
    return " ".join(text.split())


def lines_of(text: str) -> list[str]:
    """The lines that say something, each as `one_line` gives it."""
    return [line for line in map(one_line, text.split("\n")) if line]


def validate_line(text: str) -> None:
    """For a text of one line: on a report it stands beside others, and must not turn them around."""
    if has_hidden_character(text):
        raise ValidationError(str(HIDDEN))


def lines_validator(*, n_max: int, length_max: int) -> Callable[[str], None]:
    """Checks a list as `lines_of` gives it, joined again; says which line is wrong."""

    def validate(text: str) -> None:
        lines = text.split("\n")
        if len(lines) > n_max:
            words = _("Please keep it to %(most)s lines; there are %(n)s.")
            raise ValidationError(words % {"most": n_max, "n": len(lines)})
        for number, line in enumerate(lines, start=1):
            if len(line) > length_max:
                words = _("Please keep each line to %(most)s characters; line %(number)s has %(n)s.")
                raise ValidationError(words % {"most": length_max, "number": number, "n": len(line)})
            if has_hidden_character(line):
                words = _("Line %(number)s holds a character that cannot be seen. Please type it anew.")
                raise ValidationError(words % {"number": number})

    return validate
