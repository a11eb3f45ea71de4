"""A shared report, made as a person does and opened as a clinician does."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

PIN = "2846"


def made(page: Page) -> None:
    make_link(page)


def opened(page: Page) -> None:
    """The list of links, with one that somebody else opened a moment ago."""
    address = make_link(page)
    assert page.context.browser
    stranger = page.context.browser.new_context()
    stranger.new_page().goto(address)
    stranger.close()
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


PAGES: dict[str, tuple[Callable[[Page], None], int]] = {
    "share_new-made": (made, 200),
    "share_new-unclear": (unclear, 400),
    "shares-opened": (opened, 200),
    "shared_report": (visited, 200),
    "shared_pin": (asked_for_a_pin, 200),
    "shared_gone": (nothing_shared, 404),
}
"""Each begins with the name of its template, and has its status."""
