"""Which PINs are too easily guessed, and one that is not, drawn by chance."""

from __future__ import annotations

import secrets

DRAWN_DIGITS = 6
_UPWARDS = "01234567890"
# As the keys of a telephone stand: columns, diagonals, corners, every other one, and once around the 5.
_ON_THE_KEYS = ("1470", "2580", "3690", "147258369", "159357", "159753", "1379", "13971397", "12369874" * 2)
_BY_TWOS = ("02468024680", "13579135791")
_ROWS = [row for line in (_UPWARDS, *_ON_THE_KEYS, *_BY_TWOS) for row in (line, line[::-1])]
_YEARS = range(1900, 2100)


def is_guessed_first(pin: str) -> bool:
    """Whether it is a row, a pattern on the keys, a repetition, a mirror or a year: what people choose."""
    is_year = len(pin) == 4 and int(pin) in _YEARS
    is_row = any(pin in row for row in _ROWS)
    is_mirrored, is_doubled = pin == pin[::-1], pin[::2] == pin[1::2]
    return is_year or is_row or is_mirrored or is_doubled or _is_repeated(pin)


def _is_repeated(pin: str) -> bool:
    """Such as 1212, 123123 or 0000: it meets itself when it is moved along a circle."""
    return pin in (pin + pin)[1:-1]


def drawn_pin() -> str:
    """Another one for every page, as everybody would take an example that stands there for all."""
    pin = f"{secrets.randbelow(10**DRAWN_DIGITS):0{DRAWN_DIGITS}}"
    return drawn_pin() if is_guessed_first(pin) else pin
