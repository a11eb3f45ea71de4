"""Closed journals whose owners could not come to take them back, because nothing served."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta

from django.core.cache import cache

from journal.users.models import User

UNSEEN = timedelta(days=2)
"""Who tidies once a day, and a little late, still tidies all the time."""
MORE_TIME = timedelta(days=1)
_LAST_TIDIED = "last_tidied"

logger = logging.getLogger(__name__)


def give_more_time(*, now: datetime) -> None:
    """Whoever is due gets a day from now, if nothing was tidied for so long: nothing served either.

    Also after a database was put back by other means than `manage.py restore`: it says itself when it was
    tidied last.
    """
    last = cache.get(_LAST_TIDIED)
    if last is None or now - datetime.fromisoformat(last) >= UNSEEN:
        n_waiting = User.objects.filter(erase_at__lt=now + MORE_TIME).update(erase_at=now + MORE_TIME)
        if n_waiting:
            logger.warning("Nothing was tidied for two days: closed journals with a day more: %s", n_waiting)
    cache.set(_LAST_TIDIED, now.isoformat(), timeout=None)
