"""What the method's design study had, to compare with: the power of experiments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Study:
    """In percent, at p of at most 0.05 and of at most 0.10; None where the study has none."""

    at_5: int | None = None
    at_10: int | None = None


SLOW_STUDIED = {
    "8 weeks": (Study(21, 45), Study(12, 28)),
    "10 weeks": (Study(42, 60), Study(25, 39)),
    "12 weeks": (Study(57, 74), Study(36, 47)),
    "16 weeks": (Study(70, 83), Study(42, 57)),
    "8 times two weeks": (Study(57, 83), Study(32, 60)),
    "10 times two weeks": (Study(83, 95), Study(58, 76)),
}
"""2 points, built up slowly, with a spread of 1.0 and of 1.5."""

WEEK_STUDIED = {("12 weeks", 2, 1.0): Study(82), ("12 weeks", 1, 1.0): Study(34)}
"""By points and spread, complete within a week."""

PAIRS_STUDIED = {
    ("28 days in pairs", 1): (30, 41, 55),
    ("28 days in pairs", 2): (84, 93, 97),
    ("42 days in pairs", 1): (48, 62, 76),
    ("42 days in pairs", 2): (95, 99, 100),
    ("56 days in pairs", 1): (56, 71, 85),
    ("56 days in pairs", 2): (99, 99, 99),
}
"""By points, tomorrow, with a memory of 0.3, 0.6 and 0.8. The last three are "99 and more"."""
