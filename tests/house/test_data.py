"""The figures of `docs/data.md` are those of the code."""

from __future__ import annotations

import re

import pytest
from allauth.account import app_settings
from django.conf import settings
from django.contrib.auth.hashers import PBKDF2PasswordHasher

from journal.activity.notes import KEPT, KEPT_FOR
from journal.core.entries import NOTE_LENGTH_MAX
from journal.core.tokens import TOKEN_BYTES
from journal.core.versions import DELETED_KEPT_FOR
from journal.erasing.actions import GRACE
from journal.helping.models import HELPERS_MAX
from journal.imports.forms import BYTES_MAX, EXAMPLE_BYTES_MAX
from journal.imports.tables import COLUMNS_MAX, ROWS_MAX
from journal.reminders.models import DEVICES_MAX
from journal.sharing.forms import DAYS
from journal.sharing.models import SHARES_MAX, WRONG_PINS_MAX
from journal.sharing.pins import PAUSE, TRIES
from journal.users.signed_in import LASTS
from tests.house.tree import ROOT

PAGE = re.sub(r"\s+", " ", (ROOT / "docs" / "data.md").read_text())
MB = 1024 * 1024
DAY_SECONDS = 24 * 60 * 60


@pytest.mark.parametrize(
    "words",
    [
        f"an entry {DELETED_KEPT_FOR.days} days more, a journal {GRACE.days}",
        f"has a year and {KEPT} lines" if KEPT_FOR.days == 365 else "not a year",
        f"{PBKDF2PasswordHasher.iterations:,} rounds",
        f"| {TOKEN_BYTES * 8} random bits, of which SHA-256",
        f"| {TRIES}, then a pause of {PAUSE.seconds // 60} minutes that doubles; {WRONG_PINS_MAX} in all",
        f"| {settings.SESSION_COOKIE_AGE // DAY_SECONDS} days without a form sent, {LASTS.days} in all;",
        f"| {SHARES_MAX} at a time, each {max(DAYS)} days; {HELPERS_MAX}; {DEVICES_MAX} |",
        f"| {settings.DATA_UPLOAD_MAX_MEMORY_SIZE // MB} MB; {NOTE_LENGTH_MAX:,} letters",
        f"| {BYTES_MAX // MB} MB, also unpacked (example: {EXAMPLE_BYTES_MAX // MB} MB); {ROWS_MAX:,} rows, "
        f"{COLUMNS_MAX} columns",
        f"Example journals end after {settings.DEMO_HOURS} hours",
    ],
)
def test_a_figure_is_that_of_the_code(words: str) -> None:
    assert words in PAGE


def test_the_limits_of_tries_are_those_of_the_settings() -> None:
    limits = {
        "login": "10/m/ip",
        "login_failed": "5/300s/key",
        "signup": "20/m/ip",
        "reset_password": "20/m/ip,5/d/key",
        "demo_open": "10/h/ip",
        "mailed_link": "5/d/user,5/d/key",
        "reminder_now": "5/h/user",
        "own_file": "60/10m/user",
    }

    assert {name: app_settings.RATE_LIMITS[name] for name in limits} == limits
    said = ("5 in 5 minutes an account; 10 a minute", "20 a minute, 20 a minute, 10 an hour", "5 a day, 5 an")
    assert [words for words in said if words not in PAGE] == []
