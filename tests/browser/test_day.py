"""One day after the other: by keys and by taps, accessible with all that a day can hold."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.acts import assert_good_to_read, open_foot_check, save
from tests.browser.check_ins import day_with_a_long_note
from tests.browser.conftest import NewContext
from tests.browser.pages import DESKTOP, PHONE


def heading(page: Page) -> str:
    return page.locator("h1").inner_text()


def open_newest_rated_day(page: Page) -> None:
    """From Today in two taps."""
    page.goto("/")
    page.get_by_role("link", name="All days").click()
    page.locator(".day:has(.day-scores) .day-link").first.click()
    page.wait_for_url("**/days/**")


def stop_a_foot(page: Page) -> None:
    open_foot_check(page)
    page.locator("#left-blister").check()
    save(page)


def test_a_full_day_is_good_to_read(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    stop_a_foot(page)
    page.goto("/history/")

    page.locator(".day:has(.day-stop) .day-link").first.click()

    expect(page.locator(".day-stopped").first).to_be_visible()
    assert_good_to_read(page)


def test_the_arrow_keys_go_from_day_to_day(demo_context: NewContext) -> None:
    page = demo_context(**DESKTOP).new_page()
    open_newest_rated_day(page)
    first = heading(page)

    with page.expect_navigation():
        page.keyboard.press("ArrowLeft")
    before = heading(page)
    with page.expect_navigation():
        page.keyboard.press("ArrowRight")

    assert before != first
    assert heading(page) == first


def test_without_javascript_the_days_are_links(demo_context: NewContext) -> None:
    page = demo_context(**PHONE, java_script_enabled=False).new_page()
    open_newest_rated_day(page)
    first = heading(page)

    page.locator("a[rel=prev]").click()
    page.wait_for_load_state()

    assert heading(page) != first


def test_a_square_of_the_calendar_opens_its_day(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/")
    page.get_by_role("link", name="Calendar").click()

    page.locator("[aria-current=date]").click()

    expect(page.locator(".sub")).to_have_text("Today")


def test_a_long_note_is_opened_by_keys_without_javascript(demo_context: NewContext) -> None:
    page = demo_context(**DESKTOP, java_script_enabled=False).new_page()
    day_with_a_long_note(page)
    fold = page.locator(".long-text summary")
    whole = page.locator(".long-text > div")
    is_open_at_first = whole.is_visible()

    fold.focus()
    page.keyboard.press("Enter")

    assert not is_open_at_first
    expect(whole).to_be_visible()
    expect(page.locator(".long-begin")).to_be_hidden()
    expect(fold).to_have_text("Show less", use_inner_text=True)
