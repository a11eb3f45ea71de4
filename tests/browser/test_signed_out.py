"""Signing out on a computer that others use too: nothing stays in sight, in no window and on no way back."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.acts import assert_good_to_read, sign_up
from tests.browser.securing import press

PRIVATE = ".has-places, [name=note]"


def begin_check_in(page: Page) -> None:
    page.goto("/check-in/")
    page.locator("[name=note]").evaluate("field => { field.value = 'Burning since midnight.'; }")


def test_neither_another_window_nor_the_way_back_shows_what_was_written(desktop: Page) -> None:
    sign_up(desktop)
    other = desktop.context.new_page()
    begin_check_in(other)
    begin_check_in(desktop)

    desktop.goto("/settings/")
    assert_good_to_read(desktop)
    desktop.get_by_role("link", name="Sign out").click()
    press(desktop, "Sign out")

    expect(desktop).to_have_url(re.compile("/welcome/"))
    expect(other).to_have_url(re.compile("/welcome/|/accounts/login/"))
    for page, n_back in ((other, 1), (desktop, 3)):
        for _step in range(n_back):
            page.go_back()
            expect(page.locator(PRIVATE)).to_have_count(0)
