"""PINs that people choose, and therefore try, first."""

from __future__ import annotations

import pytest

from journal.sharing.pin_choice import drawn_pin, is_guessed_first

# What the most used ones of published lists have in common, with their like.
ROWS = ["1234", "8765", "0123", "7890", "012345", "98765432"]
REPEATED = ["0000", "7777", "99999999", "1212", "6969", "123123", "28462846"]
PAIRS = ["1122", "7733", "112233", "1221", "2112", "123321"]
YEARS = ["1900", "1985", "2000", "2026", "2099"]
KEYS = ["2580", "0852", "1470", "0741", "147258", "1593", "1379", "7913", "1397", "1236", "1478", "2369"]
BY_TWOS = ["2468", "8642", "1357", "9753", "13579"]


@pytest.mark.parametrize("pin", [*ROWS, *REPEATED, *PAIRS, *YEARS, *KEYS, *BY_TWOS])
def test_it_is_guessed_first(pin: str) -> None:
    assert is_guessed_first(pin)


@pytest.mark.parametrize("pin", ["2846", "5173", "1899", "2100", "4071", "482915", "19850", "90210774"])
def test_it_is_as_good_as_any(pin: str) -> None:
    assert not is_guessed_first(pin)


def test_few_are_refused() -> None:
    assert sum(is_guessed_first(f"{number:04}") for number in range(10_000)) < 600


def test_one_that_is_drawn_has_six_digits_and_is_none_of_them() -> None:
    drawn = [drawn_pin() for _ in range(500)]

    assert all(len(pin) == 6 and pin.isdecimal() and not is_guessed_first(pin) for pin in drawn)
    assert len(set(drawn)) > 450


def test_one_that_is_guessed_first_is_drawn_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    numbers = iter([123456, 0, 482915])
    monkeypatch.setattr("secrets.randbelow", lambda _: next(numbers))

    assert drawn_pin() == "482915"
