"""What no name may hold: characters that nobody sees, and that turn around what stands beside them."""

from __future__ import annotations

import unicodedata

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

_TURNS_AROUND = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
"""They change the direction of all that follows, far beyond the name."""
HIDDEN = _("This name holds a character that cannot be seen. Please type it anew.")


def has_hidden_character(name: str) -> bool:
    """White space does not count, nor do marks that belong to the writing of a language."""
    return any(
        letter in _TURNS_AROUND or (unicodedata.category(letter) == "Cc" and not letter.isspace())
        for letter in name
    )


def validate_name(name: str) -> None:
    """For the fields of forms."""
    if has_hidden_character(name):
        raise ValidationError(HIDDEN)
