"""The heat map in a real browser: every colour can be read, and nothing needs JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.browser.acts import assert_good_to_read
from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE


@pytest.mark.parametrize("symptom", ["all", "tingling", "numbness", "burning", "pain"])
def test_every_step_of_every_symptom_can_be_read(symptom: str, demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()

    # The legend shows all five steps, whatever the month holds.
    page.goto(f"/calendar/?symptom={symptom}", wait_until="networkidle")

    expect(page.locator(".calendar-bands li")).to_have_count(5)
    assert_good_to_read(page)


def test_another_symptom_month_and_the_numbers_need_no_javascript(demo_context: NewContext) -> None:
    page = demo_context(**PHONE, java_script_enabled=False).new_page()
    page.goto("/calendar/")

    page.get_by_role("link", name="Burning", exact=True).click()
    page.locator("#month").select_option("3")
    page.locator("#year").fill("2025")
    page.get_by_role("button", name="Show this month").click()
    page.get_by_role("link", name="Show numbers").click()

    expect(page.locator("#month-title")).to_have_text("March 2025")
    expect(page.locator(".tab[aria-current]")).to_have_text("Burning")
    expect(page.locator("#numbers tbody tr")).to_have_count(31)


def test_a_day_is_opened_by_keys_alone(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/calendar/")

    page.locator(".calendar-head a[rel=next]").focus()
    for _ in range(6):  # five tabs, then the first square
        page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")

    expect(page).to_have_url(re.compile(r"/days/\d{4}-\d\d-01/$"))
