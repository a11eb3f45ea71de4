"""The rest of a day in the browser: sore spots, own words, parts that are no longer asked."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.acts import chosen, number, tab_to

SignUp = Callable[[Page], str]


def test_marks_a_sore_spot_and_says_how_sore(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.locator(number("pain", 6)).click()
    any_size.get_by_role("button", name="Save and add more").click()
    any_size.get_by_text("Sore spots", exact=True).click()

    any_size.locator("label:has(#spot-left-toes)").click()
    any_size.get_by_label("Left toes how sore").select_option("8")
    any_size.locator("label:has(#spot-right-heel)").click()
    any_size.get_by_role("button", name="Save everything").click()

    expect(any_size.get_by_text("Sore spots: Left toes 8, right heel.")).to_be_visible()


def test_a_spot_that_is_touched_again_is_no_longer_sore(phone: Page, sign_up: SignUp) -> None:
    sign_up(phone)
    phone.goto("/check-in/")
    phone.get_by_text("Sore spots", exact=True).click()
    spot = phone.locator("label:has(#spot-left-toes)")
    spot.click()
    phone.locator("#sore-left-toes").select_option("8")
    expect(spot.locator(".spot-mark")).to_have_text("8")

    spot.click()

    expect(phone.locator("#sore-left-toes")).to_be_hidden()
    spot.click()
    expect(phone.locator("#sore-left-toes")).to_have_value("")


def test_sore_spots_by_keyboard(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    desktop.goto("/check-in/")
    desktop.locator("#part-sore-spots > summary").press("Enter")

    tab_to(desktop, "#spot-left-toes")
    desktop.keyboard.press("Space")
    tab_to(desktop, "#sore-left-toes")
    desktop.keyboard.press("8")

    expect(desktop.locator("#sore-left-toes")).to_have_value("8")


def test_says_everything_without_javascript(any_size_without_javascript: Page, sign_up: SignUp) -> None:
    page = any_size_without_javascript
    sign_up(page)
    page.get_by_text("Add a note").click()
    page.locator("[name=note]").fill("typed before")
    page.get_by_role("button", name="Save and add more").click()
    page.get_by_text("Sore spots", exact=True).click()
    page.locator("label:has(#spot-left-toes)").click()
    page.locator("#sore-left-toes").select_option("8")
    page.get_by_text("Triggers", exact=True).click()
    page.locator("[name=other_triggers]").fill("new shoes")
    page.locator(number("pain", 6)).click()
    page.get_by_role("button", name="Save everything").click()

    expect(page.get_by_text("Sore spots: Left toes 8. Triggers: New shoes.")).to_be_visible()
    expect(page.get_by_text("typed before")).to_be_visible()


def test_a_part_is_hidden_for_good_and_nothing_typed_is_lost(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.goto("/check-in/")
    any_size.locator(number("pain", 6)).click()
    any_size.get_by_text("Shoes", exact=True).click()

    any_size.locator("[name=hide][value=shoes]").click()

    expect(any_size.get_by_text("Shoes: no longer asked.")).to_be_in_viewport()
    assert chosen(any_size) == {"pain": "6"}
    any_size.locator("[name=ask][value=shoes]").click()
    expect(any_size.get_by_text("Shoes", exact=True)).to_be_visible()
    assert chosen(any_size) == {"pain": "6"}
