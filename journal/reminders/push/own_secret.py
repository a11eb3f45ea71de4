"""The secret that this journal's key is reckoned from."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from django.conf import settings

from journal.core import environment


@cache
def own_secret() -> str:
    """PUSH_KEY, or what is kept beside the database, made at the first start.

    No setting, because a command that sends nothing must not need a folder it can write to. Devices know the
    public half of the key, so with another secret this journal is a stranger to them.
    """
    return environment.secret("PUSH_KEY", Path(settings.VAR_DIR, "push_key"))
