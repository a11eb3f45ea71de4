"""A press shows a password that is being typed; without JavaScript there is nothing to press."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import PASSWORD, assert_good_to_read, sign_up
from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE

SHOW = "[data-show-password]"


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/signup/"])
def test_a_press_shows_the_password_and_sending_hides_it(phone: Page, address: str) -> None:
    phone.goto(address)
    password, button = phone.locator("[autocomplete*=password]"), phone.locator(SHOW)
    password.fill("too short")

    button.click()

    expect(password).to_have_attribute("type", "text")
    expect(button).to_have_attribute("aria-pressed", "true")
    assert (button.bounding_box() or {"height": 0})["height"] >= 44
    assert_good_to_read(phone)
    phone.evaluate(
        "document.querySelector('form.card').addEventListener('submit', (e) => e.preventDefault())"
    )
    password.press("Enter")
    expect(password).to_have_attribute("type", "password")
    expect(button).to_have_attribute("aria-pressed", "false")


def test_each_password_of_a_page_has_its_own(phone: Page) -> None:
    sign_up(phone)
    phone.goto("/accounts/password/change/")
    old, new = phone.locator("[name=oldpassword]"), phone.locator("[name=password1]")
    old.fill(PASSWORD)

    phone.locator(SHOW).nth(1).press("Space")

    expect(old).to_have_attribute("type", "password")
    expect(new).to_have_attribute("type", "text")


def test_without_javascript_there_is_no_button(new_context: NewContext) -> None:
    page = new_context(**PHONE, java_script_enabled=False).new_page()

    page.goto("/accounts/login/")

    expect(page.locator(SHOW)).to_be_hidden()
