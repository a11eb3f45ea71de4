"""Journals with something in them."""

from __future__ import annotations

from datetime import date, timedelta

from journal.users.models import User
from tests.makers import make_massage, make_rating


def fill(owner: User, today: date, n_days: int) -> None:
    """Entries on most of that many days up to today."""
    for ago in range(n_days):
        day = today - timedelta(days=ago)
        if ago % 5:
            make_rating(owner, day, tingling=ago % 7, numbness=4, burning=ago % 3, pain=(ago * ago) % 8)
        if ago % 3 == 0 or ago % 11 == 0:
            make_massage(owner, day)
