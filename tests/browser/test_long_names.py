"""The longest name that somebody may give stays within a phone's window, wherever it stands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.acts import hidden_width, save

# A word without an end has nowhere to break but in itself.
NAME = "M" * 60


@pytest.fixture
def page(phone: Page, sign_up: Callable[[Page], str]) -> Page:
    """Of somebody whose only session was done in a way of that name."""
    sign_up(phone)
    phone.goto("/sessions/new/")
    phone.get_by_label("Minutes").fill("15")
    phone.get_by_text("Something else").click()
    phone.locator("[name=own_technique]").fill(NAME)
    save(phone)
    return phone


@pytest.mark.parametrize(
    "address", ["/", "/history/", "/calendar/", "/settings/own/", "/sessions/new/", "/guide/", "/reports/"]
)
def test_a_page_with_the_name_of_an_own_technique_is_no_wider(address: str, page: Page) -> None:
    page.goto(address)

    assert hidden_width(page) <= 0
