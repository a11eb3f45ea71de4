"""Preparing a visit: what is written stands on the report, and nothing of it is lost."""

from __future__ import annotations

import re
from datetime import timedelta

from playwright.sync_api import Page, expect

from journal.core import clock
from tests.browser.acts import save, sign_up
from tests.browser.caring import CARE, GOAL
from tests.browser.devices import Devices, press, rate

QUESTION = "[name=question_1]"


def write(page: Page, goal: str) -> None:
    page.goto(CARE)
    page.locator(GOAL).fill(goal)
    save(page)


def test_goal_and_question_stand_on_the_report(any_size: Page) -> None:
    sign_up(any_size)
    rate(any_size, 4)
    write(any_size, "Walk to the market")
    any_size.locator(QUESTION).fill("Is <b>burning</b> a sign? 👣")
    save(any_size)

    any_size.goto("/reports/?period=all")

    asked = any_size.locator("main").get_by_text("Is <b>burning</b> a sign? 👣")
    expect(asked).to_be_visible()
    expect(any_size.locator("main").get_by_text("Walk to the market")).to_be_visible()


def test_the_report_begins_with_the_last_visit(any_size_without_javascript: Page) -> None:
    page = any_size_without_javascript
    sign_up(page)
    rate(page, 4)
    visited = clock.now().date() - timedelta(days=20)
    page.goto(f"{CARE}visits/")
    page.locator("[name=day]").fill(visited.isoformat())
    press(page, "Mark this visit")

    page.goto("/reports/")

    chosen = page.locator("main .tab[aria-current]").first
    expect(chosen).to_have_text(re.compile("^Since my visit, "))


def test_a_removed_visit_comes_back_by_undo(phone: Page) -> None:
    sign_up(phone)
    phone.goto(f"{CARE}visits/")
    phone.locator("[name=day]").fill("2026-03-02")
    press(phone, "Mark this visit")

    press(phone, "Remove")
    expect(phone.get_by_text("No visit is marked yet")).to_be_visible()
    with phone.expect_navigation():
        phone.get_by_role("button", name="Undo").click()

    expect(phone.get_by_text("2 March 2026").first).to_be_visible()


def test_what_was_written_on_two_devices_is_kept_on_both_sides(devices: Devices) -> None:
    write(devices.phone, "Stand in the kitchen")
    devices.phone.goto(CARE)
    write(devices.computer, "Sleep through")
    devices.phone.locator(GOAL).fill("Dance at the wedding")
    save(devices.phone)

    expect(devices.phone.get_by_text("nothing was overwritten")).to_be_visible()
    expect(devices.phone.locator(GOAL)).to_have_value("Dance at the wedding")
    devices.computer.goto(CARE)
    expect(devices.computer.locator(GOAL)).to_have_value("Sleep through")
