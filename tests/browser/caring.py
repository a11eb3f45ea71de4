"""What is prepared for the clinician, as a person prepares it."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.entries import in_two_windows

CARE = "/settings/care/"
GOAL = "[name=goal]"


def conflict(page: Page) -> None:
    in_two_windows(page, CARE, lambda other, number: other.locator(GOAL).fill(f"Walk {number} miles."))


def unclear(page: Page) -> None:
    """A visit without a day."""
    page.goto("/settings/care/visits/")
    with page.expect_navigation():
        page.get_by_role("button", name="Mark this visit").click()
