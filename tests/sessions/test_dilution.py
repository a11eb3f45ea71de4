"""How strong a mix is, and what to warn of."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sessions.catalogue import OilWarning
from sessions.dilution import WARNING_TEXTS, Mix, drops_per_teaspoon, rate_text

HALF, ONE, TWO = Decimal("0.5"), Decimal(1), Decimal(2)


@pytest.mark.parametrize(
    ("drops", "teaspoons", "expected"),
    [(3, ONE, "3"), (3, TWO, "1.5"), (3, HALF, "6"), (3, None, "3"), (0, ONE, None)],
)
def test_drops_to_a_teaspoon(drops: int, teaspoons: Decimal | None, expected: str | None) -> None:
    assert drops_per_teaspoon(drops, teaspoons) == (expected and Decimal(expected))


@pytest.mark.parametrize(
    ("mix", "expected"),
    [
        (Mix(0, has_carrier=False, teaspoons=None), []),
        (Mix(0, has_carrier=True, teaspoons=ONE), []),
        (Mix(2, has_carrier=True, teaspoons=ONE), []),
        (Mix(2, has_carrier=True, teaspoons=None), []),
        (Mix(4, has_carrier=True, teaspoons=TWO), []),
        (Mix(5, has_carrier=True, teaspoons=TWO), ["strong"]),
        (Mix(2, has_carrier=True, teaspoons=HALF), ["strong"]),
        (Mix(1, has_carrier=False, teaspoons=None), ["undiluted"]),
        (Mix(9, has_carrier=False, teaspoons=None), ["undiluted"]),
        (Mix(0, has_carrier=True, teaspoons=None, has_reacted=True), ["reaction"]),
        (Mix(9, has_carrier=False, teaspoons=None, has_reacted=True), ["undiluted", "reaction"]),
    ],
    ids=str,
)
def test_warnings(mix: Mix, expected: list[str]) -> None:
    assert mix.warnings.slugs == expected


@pytest.mark.parametrize(
    ("mix", "expected"),
    [
        (Mix(3, has_carrier=True, teaspoons=ONE), "Drops to a teaspoon: 3. Usual is 1 to 2."),
        (
            Mix(3, has_carrier=True, teaspoons=None),
            "Drops to a teaspoon: 3, if you took one teaspoon. Usual is 1 to 2.",
        ),
        (Mix(3, has_carrier=False, teaspoons=None), ""),
        (Mix(0, has_carrier=True, teaspoons=ONE), ""),
    ],
    ids=str,
)
def test_in_words(mix: Mix, expected: str) -> None:
    assert mix.in_words == expected


@pytest.mark.parametrize(
    ("rate", "expected"), [("3", "3"), ("1.50", "1.5"), ("2.3333", "2.33"), ("10", "10")]
)
def test_a_rate_has_two_decimals_at_most(rate: str, expected: str) -> None:
    assert rate_text(Decimal(rate)) == expected


def test_every_warning_has_its_words() -> None:
    assert WARNING_TEXTS.keys() == set(OilWarning)
