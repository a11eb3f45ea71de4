"""A guided session through reload, closed tab and finish; the test moves the time."""

from __future__ import annotations

from datetime import timedelta

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.acts import sign_up
from tests.browser.clock import Clock
from tests.browser.conftest import NewContext
from tests.browser.guiding import (
    EVENING,
    REPORT,
    begun,
    expect_clock,
    pass_heard,
    press,
    set_server_clock,
    start,
)
from tests.browser.pages import PHONE


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    return new_context(**PHONE)


@pytest.fixture
def clock(context: BrowserContext, base_url: str) -> Clock:
    return Clock(context, base_url, at=EVENING)


def test_survives_a_reload_in_the_middle(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)
    pass_heard(page, clock, minutes=1)
    clock.forward(seconds=10)
    expect_clock(page, "0:50")

    page.reload()

    expect(page.get_by_role("heading", name="Palm kneading")).to_be_visible()
    expect_clock(page, "0:50")
    clock.forward(seconds=50)
    expect(page.get_by_role("heading", name="Toe pull")).to_be_visible()


def test_says_that_the_other_foot_comes(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)

    clock.forward(seconds=361)

    expect(page.get_by_text("Now the right foot", exact=True)).to_be_visible()
    expect(page.locator("[data-spoken-politely]")).to_contain_text("Now the right foot. Palm kneading.")
    expect(page.locator("[data-number]")).to_have_text("5")


def test_pause_back_and_next(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)
    clock.forward(seconds=30)

    press(page, "Pause")
    clock.forward(minutes=3)
    expect_clock(page, "1:30")
    press(page, "Next step")
    expect_clock(page, "2:00")
    clock.forward(seconds=1)
    press(page, "Back")
    press(page, "Go on")
    clock.forward(seconds=10)

    expect_clock(page, "1:20")
    page.reload()
    expect_clock(page, "1:2")


def test_a_closed_tab_is_resumed_from_today_and_the_end_saves_itself(
    context: BrowserContext, clock: Clock
) -> None:
    begun(context).close()
    clock.forward(minutes=4)
    page = context.new_page()
    page.goto("/")
    expect(page.get_by_text("Heel squeeze, left foot, 8 minutes left.")).to_be_visible()
    with page.expect_response(REPORT):
        page.get_by_role("link", name="Resume").click()

    pass_heard(page, clock, minutes=7 + 2 / 3)
    clock.forward(seconds=21)

    page.wait_for_url("**/rate/")
    expect(page.get_by_text("12 minutes:")).to_be_visible()
    for technique in ("Palm kneading", "Toe pull and wiggle", "Heel squeeze", "Ankle circles"):
        expect(page.get_by_text(technique)).to_be_visible()


def test_finishing_early_saves_what_was_done_and_is_rated(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)
    clock.forward(seconds=190)

    page.get_by_role("button", name="Finish now").click()

    page.wait_for_url("**/rate/")
    expect(page.get_by_text("3 minutes: Palm kneading, Toe pull and wiggle")).to_be_visible()
    page.get_by_role("button", name="Much better").click()
    expect(page.get_by_role("button", name="Much better")).to_have_attribute("aria-pressed", "true")
    page.locator("#hurt").get_by_role("button", name="0", exact=True).click()
    expect(page.get_by_text("Saved: hurt 0 of 10.")).to_be_visible()
    page.get_by_role("link", name="Done").click()
    expect(page.get_by_text("1 session so far.")).to_be_visible()


def test_a_second_start_offers_the_one_that_runs(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)

    page.goto("/sessions/guided/check/")
    page.locator("main a[href='/sessions/guided/']").first.click()

    expect(page.get_by_role("heading", name="Palm kneading")).to_be_visible()


def test_the_whole_way_without_javascript(new_context: NewContext, base_url: str) -> None:
    context = new_context(**PHONE, java_script_enabled=False)
    page = context.new_page()
    # Before signing up, as a sign-in would not last to a far evening.
    set_server_clock(context, base_url, EVENING)
    sign_up(page)
    start(page)

    set_server_clock(context, base_url, EVENING + timedelta(seconds=150))
    page.get_by_role("link", name="Show the time now").click()
    expect_clock(page, "1:3")
    page.get_by_role("button", name="Pause").click()
    set_server_clock(context, base_url, EVENING + timedelta(seconds=270))
    page.get_by_role("button", name="Go on").click()
    page.get_by_role("button", name="Next step").click()
    expect(page.get_by_role("heading", name="Heel squeeze")).to_be_visible()
    page.get_by_role("button", name="Finish now").click()

    expect(page.get_by_text("3 minutes: Palm kneading, Toe pull and wiggle")).to_be_visible()
    page.get_by_role("button", name="A little better").click()
    expect(page.get_by_text("Saved: A little better.")).to_be_visible()
