"""What is chosen on the report's page holds at once: for the file, for the link, and for another period."""

from __future__ import annotations

import io

from playwright.sync_api import Page, expect
from pypdf import PdfReader

from tests.browser.acts import save, sign_up, tab_to
from tests.browser.caring import CARE, GOAL
from tests.browser.devices import press, rate


def choose(page: Page) -> None:
    """A name, and the goal left out; not shown yet."""
    sign_up(page)
    rate(page, 6)
    page.goto(CARE)
    page.locator(GOAL).fill("Dance at the wedding")
    save(page)
    page.goto("/reports/?period=all")
    expect(page.locator("main").get_by_text("Dance at the wedding")).to_be_visible()
    page.locator("[name=name]").fill("M. T.")
    page.locator("[name=care][value=out]").check()


def test_the_file_says_what_was_chosen(any_size: Page) -> None:
    choose(any_size)

    with any_size.expect_download() as download:
        any_size.get_by_role("button", name="Download the PDF").click()

    pages = PdfReader(io.BytesIO(download.value.path().read_bytes())).pages
    text = " ".join(page.extract_text() for page in pages)
    assert "M. T." in text
    assert "Dance" not in text


def test_the_link_shows_what_was_chosen(any_size_without_javascript: Page) -> None:
    page = any_size_without_javascript
    choose(page)

    press(page, "Share a link")

    expect(page.get_by_text("“M. T.”")).to_be_visible()
    expect(page.locator(".share-chosen")).to_contain_text("Leave it out")


def test_another_period_keeps_what_was_typed(any_size: Page) -> None:
    choose(any_size)

    press(any_size, "30 days")

    expect(any_size.locator("[name=name]")).to_have_value("M. T.")
    expect(any_size.locator("[name=care][value=out]")).to_be_checked()


def test_the_keyboard_shows_where_it_is(desktop: Page) -> None:
    choose(desktop)

    tab_to(desktop, "[name=notes][value=out]")

    width = desktop.evaluate("() => getComputedStyle(document.activeElement).outlineWidth")
    assert width == "3px"
