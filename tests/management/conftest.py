"""What every test of the analysis needs."""

from __future__ import annotations

from datetime import date

import pytest


@pytest.fixture(autouse=True)
def a_day_after_every_diary(today: date) -> date:
    """Stops the clock, for a day that has not come yet is no day of a diary."""
    return today
