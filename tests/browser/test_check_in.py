"""The check-in in the browser: five taps, five keys, and the rest one step further."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.browser.acts import save

SignUp = Callable[[Page], str]


def number(page: Page, symptom: str, score: int) -> str:
    return f".score:has([name={symptom}][value='{score}'])"


def chosen(page: Page) -> dict[str, str]:
    found = page.locator(".scale input:checked").all()
    return {one.get_attribute("name") or "": one.get_attribute("value") or "" for one in found}


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until the focus is there, as a person without a mouse does."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(selector).evaluate("found => found === document.activeElement"):
            return
    raise AssertionError(f"{selector} cannot be reached with Tab")


def test_rates_the_day_in_five_taps(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    assert chosen(any_size) == {}

    for symptom, score in {"tingling": 0, "numbness": 10, "burning": 5, "pain": 7}.items():
        any_size.locator(number(any_size, symptom, score)).click()
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
    desktop.locator(number(desktop, "pain", 4)).click()

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
    any_size.locator(number(any_size, "pain", 6)).click()
    save(any_size)
    any_size.goto("/")

    any_size.get_by_role("button", name="Same as yesterday").click()

    expect(any_size.get_by_role("heading", name="Your feet today")).to_be_visible()
    expect(any_size.get_by_text("Saved for").filter(has_text="pain 6")).to_be_visible()


def test_marks_a_sore_spot_and_says_how_sore(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.locator(number(any_size, "pain", 6)).click()
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
    page.locator(number(page, "pain", 6)).click()
    page.get_by_role("button", name="Save everything").click()

    expect(page.get_by_text("Sore spots: Left toes 8. Triggers: New shoes.")).to_be_visible()
    expect(page.get_by_text("typed before")).to_be_visible()


def test_a_part_is_hidden_for_good_and_nothing_typed_is_lost(any_size: Page, sign_up: SignUp) -> None:
    sign_up(any_size)
    any_size.goto("/check-in/")
    any_size.locator(number(any_size, "pain", 6)).click()
    any_size.get_by_text("Shoes", exact=True).click()

    any_size.locator("[name=hide][value=shoes]").click()

    expect(any_size.get_by_text("Shoes: no longer asked.")).to_be_in_viewport()
    assert chosen(any_size) == {"pain": "6"}
    any_size.locator("[name=ask][value=shoes]").click()
    expect(any_size.get_by_text("Shoes", exact=True)).to_be_visible()
    assert chosen(any_size) == {"pain": "6"}


def test_enter_in_a_row_of_the_full_page_saves(desktop: Page, sign_up: SignUp) -> None:
    sign_up(desktop)
    desktop.goto("/check-in/")
    desktop.locator(number(desktop, "pain", 6)).click()

    desktop.keyboard.press("Enter")

    expect(desktop.get_by_text("Saved for")).to_be_visible()
