"""The list of devices signs another browser out, at once."""

from __future__ import annotations

import re

from playwright.sync_api import Page, expect

from tests.browser.acts import assert_good_to_read, sign_in, sign_up
from tests.browser.conftest import NewContext
from tests.browser.pages import DESKTOP
from tests.browser.securing import press, show_password

DEVICES = "/accounts/devices/"


def test_a_lost_telephone_is_signed_out_from_the_computer(phone: Page, desktop: Page) -> None:
    name = sign_up(phone)
    sign_in(desktop, name)

    desktop.goto("/settings/")
    desktop.get_by_role("link", name="Sign-in and security").click()
    desktop.get_by_role("link", name="Where I am signed in").click()
    expect(desktop.locator("main h2")).to_have_count(2)
    assert_good_to_read(desktop)
    press(desktop, "Sign it out")
    show_password(desktop)

    expect(desktop.get_by_text("That device is signed out.")).to_be_visible()
    expect(desktop.locator("main h2")).to_have_count(1)
    phone.goto("/trends/")
    expect(phone).to_have_url(re.compile("/accounts/login/"))


def test_signing_out_everywhere_else_works_without_javascript(phone: Page, new_context: NewContext) -> None:
    name = sign_up(phone)
    desktop = new_context(**DESKTOP, java_script_enabled=False).new_page()
    sign_in(desktop, name)

    desktop.goto(DEVICES)
    press(desktop, "Sign out everywhere else")
    show_password(desktop)

    expect(desktop.locator("main h2")).to_have_count(1)
    phone.goto("/trends/")
    expect(phone).to_have_url(re.compile("/accounts/login/"))
