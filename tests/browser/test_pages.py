"""Every page, as it opens: accessible in both themes, nothing in the console, nothing cut off."""

from __future__ import annotations

import pytest

from tests.browser.acts import assert_accessible, hidden_width
from tests.browser.conftest import NewContext
from tests.browser.pages import PAGES, PUBLIC_PAGES, SIZES


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("address", PAGES)
def test_page_is_accessible(address: str, size: str, scheme: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size], color_scheme=scheme).new_page()

    page.goto(address, wait_until="networkidle")

    assert_accessible(page)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", PUBLIC_PAGES)
def test_public_page_is_accessible(address: str, scheme: str, new_context: NewContext) -> None:
    page = new_context(**SIZES["phone"], color_scheme=scheme).new_page()

    page.goto(address, wait_until="networkidle")

    assert_accessible(page)


@pytest.mark.parametrize("address", [*PAGES, *PUBLIC_PAGES])
def test_page_fits_a_width_of_320_pixels(address: str, demo_context: NewContext) -> None:
    page = demo_context(viewport={"width": 320, "height": 640}).new_page()

    page.goto(address, wait_until="networkidle")

    assert hidden_width(page) == 0
