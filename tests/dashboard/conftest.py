"""What the tests of Today and Trends share."""

from __future__ import annotations

from typing import Any

import pytest


@pytest.fixture
def cache_keeps(settings: Any, request: pytest.FixtureRequest) -> None:
    """A cache of this test's own that keeps what is put into it, as in real life."""
    kept = {"BACKEND": "django.core.cache.backends.locmem.LocMemCache", "LOCATION": request.node.name}
    settings.CACHES = settings.CACHES | {"default": kept}
