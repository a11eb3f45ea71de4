"""A shared report, made as a person does and opened as a clinician does."""

from __future__ import annotations

from playwright.sync_api import Page

PIN = "2846"


def made(page: Page) -> None:
    make_link(page)


def opened(page: Page) -> None:
    """The list of links, with one that was opened a moment ago."""
    visited(page)
    page.goto("/reports/sharing/")
    page.locator("main summary").first.click()


def visited(page: Page) -> None:
    page.goto(make_link(page))


def asked_for_a_pin(page: Page) -> None:
    page.goto(make_link(page, pin=PIN))


def unclear(page: Page) -> None:
    page.goto("/reports/sharing/new/?born=3000")


def nothing_shared(page: Page) -> None:
    page.goto("/shared/nothing/")


def make_link(page: Page, query: str = "?period=30d&notes=in", *, pin: str = "") -> str:
    """The address of a new link; the page that shows it stays open."""
    page.goto(f"/reports/sharing/new/{query}")
    page.locator("[name=pin_code]").fill(pin)
    page.locator("[name=label]").fill("Dr Lang")
    with page.expect_navigation():
        page.get_by_role("button", name="Make the link").click()
    return page.locator("#address").input_value()


PAGES = {
    "share_new-made": made,
    "shares-opened": opened,
    "shared_report": visited,
    "shared_pin": asked_for_a_pin,
}
"""Each begins with the name of its template; all of them answer with 200."""
