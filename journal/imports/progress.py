"""How far the check of a file is, told by the request that checks it to the page that waits for it."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from journal.core.numbers import number_text


class Phase(models.TextChoices):
    READING = "reading", gettext_lazy("Reading the file…")
    COMPARING = "comparing", gettext_lazy("Comparing it with your journal…")
    WRITING = "writing", gettext_lazy("Writing into your journal…")


@dataclass(frozen=True)
class Progress:
    """`n_rows` of `n_all` are done; `n_all` None means that nobody can say how many there are."""

    phase: Phase
    n_rows: int = 0
    n_all: int | None = None

    @property
    def count(self) -> str:
        """How many rows are done, in words."""
        if not self.n_rows or self.n_all is None:
            return ""
        numbers = {"n": number_text(self.n_rows), "all": number_text(self.n_all)}
        return _("Row %(n)s of %(all)s") % numbers


def tell(file_id: int, progress: Progress) -> None:
    caches["progress"].set(_key(file_id), progress)


def told(file_id: int) -> Progress | None:
    """What was told last; None when nothing is being done."""
    found: Progress | None = caches["progress"].get(_key(file_id))
    return found


def forget(file_id: int) -> None:
    caches["progress"].delete(_key(file_id))


def forget_old(*, now: datetime) -> None:
    """Deletes what was told so long ago that nobody believes it any more, by checks that never ended."""
    caches_of_ours: Any = settings.CACHES
    kept = caches_of_ours["progress"]
    told_until = (now - timedelta(seconds=kept["TIMEOUT"])).timestamp()
    for path in Path(kept["LOCATION"]).glob("*.djcache"):
        with suppress(OSError):
            if path.stat().st_mtime < told_until:
                path.unlink()


def _key(file_id: int) -> str:
    return f"import-{file_id}"
