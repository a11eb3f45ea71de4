"""A journal with a mail server, asked for by more names than one, that counts tries as in real life."""

from __future__ import annotations

import pytest
from pytest_django import Settings

from journal.settings import CACHES


@pytest.fixture
def counted(settings: Settings, db: None) -> None:
    settings.CACHES = CACHES
    settings.ALLOWED_HOSTS = ["testserver", "localhost"]
    settings.EMAIL_URL = "smtp://mail.example"
