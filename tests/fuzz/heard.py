"""Which names a page asks for, be they in any form of its or not."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.http import QueryDict


@contextmanager
def reading() -> Iterator[set[str]]:
    """The names that are asked for in the queries and forms that come in meanwhile."""
    read: set[str] = set()

    def noting(original: Any) -> Any:
        def note(self: QueryDict, key: Any, *more: Any) -> Any:
            if isinstance(key, str):
                read.add(key)
            return original(self, key, *more)

        return note

    with pytest.MonkeyPatch.context() as patch:
        for name in ("__getitem__", "__contains__", "getlist", "get"):
            patch.setattr(QueryDict, name, noting(getattr(QueryDict, name)))
        yield read
