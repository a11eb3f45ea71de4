"""The weekly check in the browser: from Today and back in a few taps, with and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import open_demo, save
from tests.browser.conftest import NewContext
from tests.browser.pages import DESKTOP, PHONE

PEG = {"peg_pain": 5, "peg_enjoyment": 4, "peg_activity": 4}


def answer(page: Page, name: str, value: object) -> None:
    page.locator(f".score:has([name={name}][value='{value}'])").click()


def begin(page: Page) -> None:
    """Opens an example journal, whose next check is due, and follows Today's card."""
    open_demo(page)
    page.get_by_role("link", name="Begin").click()
    page.wait_for_url("**/weekly-check/*/")


@pytest.fixture(
    params=[(PHONE, True), (DESKTOP, True), (PHONE, False)], ids=["phone", "desktop", "no script"]
)
def page(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    size, has_javascript = request.param
    return new_context(**size, java_script_enabled=has_javascript).new_page()


def test_from_today_and_back_in_six_taps(page: Page) -> None:
    begin(page)
    assert page.locator(".scale input:checked").count() == 0

    for name, score in PEG.items():
        answer(page, name, score)
    answer(page, "walking", "some")
    save(page)

    expect(page.get_by_text("PEG 4.3 of 10, from 3 answers; some trouble: walking.")).to_be_visible()
    expect(page.get_by_role("heading", name="Weekly check")).to_have_count(0)


def test_whoever_does_not_want_it_is_not_asked_again_until_they_do(page: Page) -> None:
    open_demo(page)

    with page.expect_navigation():
        page.get_by_role("button", name="Do not ask me this").click()
    expect(page.get_by_role("link", name="Begin")).to_have_count(0)
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()

    expect(page.get_by_role("link", name="Begin")).to_be_visible()


def test_a_check_can_be_corrected_from_the_list_and_taken_back(page: Page) -> None:
    open_demo(page)
    page.goto("/weekly-checks/")
    first = page.locator(".weekly-table tbody tr").first
    before = first.inner_text()

    first.get_by_role("link").click()
    answer(page, "mood", "much")
    page.locator("[name=falls]").fill("2")
    save(page)
    expect(first).to_contain_text("mood")
    changed = first.inner_text()
    with page.expect_navigation():
        page.get_by_role("button", name="Undo").click()

    assert changed != before
    assert first.inner_text() == before


def test_numbers_on_the_keyboard_lead_from_row_to_row(desktop: Page) -> None:
    begin(desktop)
    desktop.locator("[name=peg_pain][value='0']").focus()

    for key in ("x", "0", "7"):
        desktop.keyboard.press(key)

    expect(desktop.locator("[name=walking][value='none']")).to_be_focused()
    chosen = desktop.locator(".scale input:checked").evaluate_all("found => found.map((one) => one.value)")
    assert chosen == ["10", "0", "7"]
