"""The cache that every process shares, in the database: what limits of tries are counted in.

Django's own database cache asks how many rows there are before each write, and of two that add the same
key over an old one both are told that they came first. Here one statement decides (ADR 0024). Values are
JSON, so that nobody who can write into the table can have code run.
"""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from typing import Any

from django.core.cache.backends.base import DEFAULT_TIMEOUT, BaseCache
from django.db import connection

from journal.core import clock
from journal.users.models import Kept

_KEY_LENGTH_MAX = 200
_FOR_EVER = datetime(9999, 1, 1, tzinfo=UTC)

# The same words mean the same to SQLite and to PostgreSQL.
_PUT = """
    INSERT INTO users_kept ("key", "value", "until") VALUES (%s, %s, %s)
    ON CONFLICT ("key") DO UPDATE SET "value" = excluded."value", "until" = excluded."until"
"""
_ONLY_OVER_OLD = _PUT + """ WHERE users_kept."until" <= %s"""


class SharedCache(BaseCache):
    def __init__(self, _location: str, params: dict[str, Any]) -> None:
        super().__init__(params)

    def add(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> bool:
        """Whether the key was free; of several at once, one is told so."""
        key = self._key(key, version)
        # A look takes no lock, and whoever waits for another looks often.
        if Kept.objects.filter(key=key, until__gt=clock.now()).exists():
            return False
        with connection.cursor() as cursor:
            cursor.execute(_ONLY_OVER_OLD, [*self._row(key, value, timeout), _moment(clock.now())])
            return bool(cursor.rowcount == 1)

    def get(self, key: str, default: Any = None, version: int | None = None) -> Any:
        key = self._key(key, version)
        found = Kept.objects.filter(key=key, until__gt=clock.now()).values_list("value", flat=True).first()
        return default if found is None else json.loads(found)

    def set(
        self, key: str, value: Any, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None
    ) -> None:
        key = self._key(key, version)
        with connection.cursor() as cursor:
            cursor.execute(_PUT, self._row(key, value, timeout))

    def touch(self, key: str, timeout: float | None = DEFAULT_TIMEOUT, version: int | None = None) -> bool:
        key = self._key(key, version)
        alive = Kept.objects.filter(key=key, until__gt=clock.now())
        return bool(alive.update(until=self._until(timeout)))

    def delete(self, key: str, version: int | None = None) -> bool:
        key = self._key(key, version)
        return bool(Kept.objects.filter(key=key).delete()[0])

    def clear(self) -> None:
        Kept.objects.all().delete()

    def _key(self, key: str, version: int | None) -> str:
        """Of a long key its digest: some are made of what strangers send."""
        made: str = self.make_key(key, version=version)
        is_good = len(made) <= _KEY_LENGTH_MAX and "\0" not in made
        return made if is_good else hashlib.sha256(made.encode(errors="surrogatepass")).hexdigest()

    def _row(self, key: str, value: Any, timeout: float | None) -> list[Any]:
        return [key, json.dumps(value), _moment(self._until(timeout))]

    def _until(self, timeout: float | None) -> datetime:
        end = self.get_backend_timeout(timeout)
        return _FOR_EVER if end is None else datetime.fromtimestamp(end, UTC)


def _moment(moment: datetime) -> Any:
    """As the database at hand takes it in a statement of ours."""
    return connection.ops.adapt_datetimefield_value(moment)


def forget_old_kept(*, now: datetime) -> None:
    """What is no longer alive is never read; this only gives back its room."""
    Kept.objects.filter(until__lte=now).delete()
