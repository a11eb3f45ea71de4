"""A journal on its first day."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.acts import assert_good_to_read, sign_up
from tests.browser.conftest import NewContext
from tests.browser.pages import EMPTY_PAGES, SIZES


@pytest.mark.parametrize("size", SIZES)
def test_pages_of_an_empty_journal_are_good_to_read(size: str, new_context: NewContext) -> None:
    page = new_context(**SIZES[size]).new_page()
    sign_up(page)

    for address in EMPTY_PAGES:
        page.set_viewport_size(SIZES[size]["viewport"])
        page.goto(address, wait_until="networkidle")
        assert_good_to_read(page)


def test_pages_of_an_empty_journal_open_without_javascript(any_size_without_javascript: Page) -> None:
    sign_up(any_size_without_javascript)

    for address in EMPTY_PAGES:
        any_size_without_javascript.goto(address)
        assert any_size_without_javascript.locator("h1").count() == 1
