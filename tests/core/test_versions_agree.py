"""What the journal calls itself is what it is published as."""

from __future__ import annotations

import tomllib
from pathlib import Path

from django.conf import settings

from journal import VERSION


def test_the_version_is_said_once_in_two_places() -> None:
    published = tomllib.loads(Path(settings.BASE_DIR, "pyproject.toml").read_text())

    assert published["project"]["version"] == VERSION
