"""The check-in in the browser: five taps, five keys, and the rest one step further."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.acts import chosen, number, save, tab_to

SignUp = Callable[[Page], str]


def test_rates_the_day_in_five_taps(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    assert chosen(any_size) == {}

    for symptom, score in {"tingling": 0, "numbness": 10, "burning": 5, "pain": 7}.items():
        any_size.locator(number(symptom, score)).click()
    any_size.get_by_role("button", name="Save", exact=True).click()

    expect(any_size.get_by_text("tingling 0, numbness 10, burning 5, pain 7")).to_be_visible()


def test_rates_the_day_with_five_keys(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    tab_to(any_size, "[name=tingling][value='0']")

    for key in ("4", "x", "0", "7", "Enter"):
        any_size.keyboard.press(key)

    expect(any_size.get_by_text("tingling 4, numbness 10, burning 0, pain 7")).to_be_visible()


def test_a_key_moves_on_to_the_next_row_and_after_the_last_to_save(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    tab_to(desktop, "[name=tingling][value='0']")

    desktop.keyboard.press("3")
    expect(desktop.locator("[name=numbness][value='0']")).to_be_focused()
    for key in ("3", "3", "3"):
        desktop.keyboard.press(key)

    expect(desktop.get_by_role("button", name="Save", exact=True)).to_be_focused()


def test_arrows_move_inside_a_row_as_radios_do_and_reach_no_answer(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    tab_to(desktop, "[name=tingling][value='0']")

    desktop.keyboard.press("Space")
    desktop.keyboard.press("ArrowRight")
    desktop.keyboard.press("ArrowDown")
    moved = chosen(desktop)
    desktop.keyboard.press("ArrowUp")
    moved_back = chosen(desktop)
    for _ in range(2):
        desktop.keyboard.press("ArrowLeft")
    cleared = chosen(desktop)

    assert (moved, moved_back, cleared) == ({"tingling": "2"}, {"tingling": "1"}, {"tingling": ""})
    expect(desktop.locator(".score-none").first).to_be_visible()


def test_delete_takes_an_answer_back(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    desktop.locator(number("pain", 4)).click()

    desktop.keyboard.press("Delete")

    assert chosen(desktop) == {}


def test_a_key_with_control_is_left_to_the_browser(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    tab_to(desktop, "[name=tingling][value='0']")

    desktop.keyboard.press("Control+x")

    assert chosen(desktop) == {}


def test_same_as_yesterday_is_two_taps(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.get_by_role("link", name="Fill in yesterday").click()
    any_size.locator(number("pain", 6)).click()
    save(any_size)
    any_size.goto("/")

    any_size.get_by_role("button", name="Same as yesterday").click()

    expect(any_size.get_by_role("heading", name="Your feet today")).to_be_visible()
    expect(any_size.get_by_text("Saved for").filter(has_text="pain 6")).to_be_visible()


def test_enter_in_a_row_of_the_full_page_saves(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    desktop.goto("/check-in/")
    desktop.locator(number("pain", 6)).click()

    desktop.keyboard.press("Enter")

    expect(desktop.get_by_text("Saved for")).to_be_visible()
