"""Every page, as it opens: accessible in both themes, nothing in the console, nothing cut off."""

from __future__ import annotations

import pytest

from tests.browser.acts import assert_good_to_read
from tests.browser.conftest import NewContext
from tests.browser.pages import PAGES, PUBLIC_PAGES, SIZES


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_page_is_good_to_read(address: str, size: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size]).new_page()

    page.goto(address, wait_until="networkidle")

    assert_good_to_read(page)


@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_public_page_is_good_to_read(address: str, new_context: NewContext) -> None:
    page = new_context(**SIZES["phone"]).new_page()

    page.goto(address, wait_until="networkidle")

    assert_good_to_read(page)
