"""Pages that a form or a second window brings about: accessible in both themes, nothing cut off."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page

from tests.browser.acts import assert_good_to_read
from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE
from tests.browser.situations import SITUATIONS


@pytest.mark.parametrize("name", SITUATIONS)
def test_page_is_good_to_read(name: str, demo_context: NewContext, console_is_empty: list[str]) -> None:
    page = demo_context(**PHONE).new_page()

    bring_about(name, page, console_is_empty)

    assert_good_to_read(page)


def bring_about(name: str, page: Page, complaints: list[str]) -> None:
    """The page, of which the console says once that it is a refusal, if it is one."""
    situation = SITUATIONS[name]
    situation.bring_about(page)
    page.wait_for_load_state("networkidle")
    refusals = [text for text in complaints if f"responded with a status of {situation.status} " in text]
    assert len(refusals) == (situation.status != 200)
    complaints[:] = [text for text in complaints if text not in refusals]
