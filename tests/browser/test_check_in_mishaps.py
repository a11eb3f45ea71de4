"""A check-in with mishaps: a key held down, no connection, an answer that is refused."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.acts import number, tab_to

SignUp = Callable[[Page], str]


def test_a_key_held_down_answers_one_row(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    tab_to(desktop, "[name=tingling][value='0']")

    for _ in range(4):  # what a held key sends
        desktop.keyboard.down("5")

    expect(desktop.locator(".scores input:checked")).to_have_count(1)


def test_a_save_without_a_connection_keeps_the_page(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.goto("/check-in/")
    any_size.locator(number("tingling", 7)).click()
    any_size.context.set_offline(True)

    any_size.get_by_role("button", name="Save", exact=True).click()

    expect(any_size.get_by_text("No connection, so nothing is sent yet.")).to_be_visible()
    any_size.context.set_offline(False)
    any_size.get_by_role("button", name="Save", exact=True).click()
    expect(any_size.get_by_text("Saved for")).to_be_visible()


def test_the_first_refused_answer_is_in_sight(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.goto("/check-in/")
    any_size.get_by_text("Falls and near-falls", exact=True).click()
    any_size.locator("[name=falls]").fill("5000")

    any_size.get_by_role("button", name="Save", exact=True).click()

    expect(any_size.locator("[name=falls]")).to_be_focused()
    expect(any_size.locator("[name=falls]")).to_be_in_viewport()
