"""A journal on its first day."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.acts import assert_accessible, sign_up
from tests.browser.pages import EMPTY_PAGES


def test_pages_of_an_empty_journal_are_accessible(any_size: Page) -> None:
    sign_up(any_size)

    for address in EMPTY_PAGES:
        any_size.goto(address, wait_until="networkidle")
        assert_accessible(any_size)


def test_pages_of_an_empty_journal_open_without_javascript(any_size_without_javascript: Page) -> None:
    sign_up(any_size_without_javascript)

    for address in EMPTY_PAGES:
        any_size_without_javascript.goto(address)
        assert any_size_without_javascript.locator("h1").count() == 1
