"""Of a browser only its kind is kept."""

from __future__ import annotations

import pytest

from journal.core.browsers import browser_kind, visitor_kind

CHAT = "A program, such as the preview in a chat"


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0", "Firefox, Android"),
        ("Mozilla/5.0 (Linux; Android 9; CUBOT_X18) Chrome/130 Mobile Safari/537.36", "Chrome, Android"),
        ("WhatsApp/2.23.20.0 A", CHAT),
        ("TelegramBot (like TwitterBot)", CHAT),
        ("facebookexternalhit/1.1", CHAT),
        ("Slackbot-LinkExpanding 1.0", CHAT),
        ("curl/8.5.0", CHAT),
        ("", "A device"),
        ("<script>alert(1)</script>", "A device"),
        ("x" * 100_000, "A device"),
        ("\x00\ud800", "A device"),
    ],
    ids=lambda text: str(text)[:12].encode("ascii", "replace").decode(),
)
def test_the_kind_of_a_browser(said: str, kind: str) -> None:
    assert visitor_kind(said) == kind


@pytest.mark.parametrize("said", ["curl/8.5.0", "python-requests/2.32", "Slackbot-LinkExpanding 1.0"])
def test_a_program_that_signs_in_is_no_preview(said: str) -> None:
    assert browser_kind(said) == "A program, no browser"


def test_a_browser_is_called_the_same_everywhere() -> None:
    said = "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"

    assert browser_kind(said) == visitor_kind(said) == "Firefox, Android"
