"""A look at every number in findings."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from typing import Any

from journal.insights import Contrast, DayTable, Effect, Findings, analyse
from tests.insights.making import last_day


def checked(days: DayTable) -> Findings:
    """The findings on the last day, after a look at every number in them."""
    findings = analyse(days, today=last_day(days))
    assert_numbers(findings)
    effects = [*findings.effects.values(), *findings.shown.values()]
    found: list[Effect | Contrast] = [*effects, *findings.techniques, *findings.oils]
    for one in found:
        assert one.low <= one.estimate <= one.high, one
        assert 0 <= one.p <= 1, one
    for effect in effects:
        assert 0 <= effect.mirror_p <= 1, effect
        assert 0 <= effect.p_star <= 1, effect
        assert 0 <= effect.memory <= 1, effect
        assert effect.n_days <= min(days.n_days, 365)
    return findings


def assert_numbers(value: Any) -> None:
    """No float in it, however deep, is NaN or infinite."""
    if isinstance(value, float):
        assert math.isfinite(value)
    elif isinstance(value, Mapping):
        for one in value.values():
            assert_numbers(one)
    elif isinstance(value, list | tuple):
        for one in value:
            assert_numbers(one)
    elif is_dataclass(value):
        for field in fields(value):
            assert_numbers(getattr(value, field.name))
