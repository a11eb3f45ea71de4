"""The form of a session in the browser: the oil helper while typing, and the warning to be ticked."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect


def open_form(page: Page) -> None:
    page.goto("/sessions/new/")
    page.get_by_label("Minutes").fill("15")
    page.get_by_label("Basic foot rub").check()
    page.get_by_label("Oil or lotion", exact=True).select_option(label="Coconut oil")
    page.get_by_text("Essential oils, other oils").click()


def save(page: Page) -> None:
    page.get_by_role("button", name="Save", exact=True).click()


def test_says_how_strong_a_mix_is_while_typing(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)
    open_form(any_size)
    warning = any_size.locator("[data-warning=strong]")

    any_size.get_by_label("Lavender").fill("3")
    expect(any_size.get_by_role("status")).to_have_text(
        "Drops to a teaspoon: 3, if you took one teaspoon. Usual is 1 to 2."
    )
    expect(warning).to_be_visible()
    any_size.get_by_label("Teaspoons of it").fill("1½")

    expect(any_size.get_by_role("status")).to_have_text("Drops to a teaspoon: 2. Usual is 1 to 2.")
    expect(warning).to_be_hidden()


def test_a_ticked_warning_is_saved_at_once(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)
    open_form(any_size)
    any_size.get_by_label("Lavender").fill("3")

    any_size.locator("[data-warning=strong]").get_by_role("checkbox").check()
    save(any_size)

    expect(any_size.get_by_text("Lavender 3, more than 2 drops to a teaspoon.")).to_be_visible()


def test_an_unticked_warning_comes_back_without_javascript(
    any_size_without_javascript: Page, sign_up: Callable[[Page], str]
) -> None:
    page = any_size_without_javascript
    sign_up(page)
    open_form(page)
    page.get_by_label("Lavender").fill("3")
    save(page)

    page.locator("[data-warning=strong]").get_by_role("checkbox").check()
    page.get_by_role("button", name="Save it as it is").click()

    expect(page.get_by_text("Lavender 3, more than 2 drops to a teaspoon.")).to_be_visible()


def test_start_and_finish_fill_in_the_minutes(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)
    open_form(any_size)
    any_size.get_by_text("Who, when, note").click()

    any_size.get_by_label("Started at").fill("23:50")
    any_size.get_by_label("Finished at").fill("00:15")

    expect(any_size.get_by_label("Minutes")).to_have_value("25")
