"""Links of e-mails that do not work."""

from __future__ import annotations

from playwright.sync_api import Page


def broken_link_to_stop_reminders(page: Page) -> None:
    page.goto("/reminders/off/x/")


def broken_link_to_confirm_reminders(page: Page) -> None:
    page.goto("/reminders/confirm/x/")


BROKEN = {
    "reminders_off": broken_link_to_stop_reminders,
    "reminders_confirm": broken_link_to_confirm_reminders,
}
"""Each begins with the name of its template."""
