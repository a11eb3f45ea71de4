"""A guided session without a connection, in two windows, signed out, on a sleeping phone."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, expect

from tests.browser.clock import Clock
from tests.browser.conftest import NewContext
from tests.browser.guiding import (
    EVENING,
    REPORT,
    begun,
    connect_again,
    pass_heard,
    press,
    trouble,
    without,
)
from tests.browser.pages import PHONE


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    return new_context(**PHONE)


@pytest.fixture
def clock(context: BrowserContext, base_url: str) -> Clock:
    return Clock(context, base_url, at=EVENING)


def test_goes_on_without_a_connection_and_is_saved_with_one(
    context: BrowserContext, clock: Clock, console_is_empty: list[str]
) -> None:
    page = begun(context)
    context.set_offline(True)
    clock.forward(minutes=3)
    expect(trouble(page)).to_have_text("No connection. Go on; the time is kept here.")
    expect(page.get_by_role("heading", name="Toe pull")).to_be_visible()

    connect_again(page, clock, is_heard=trouble(page).is_hidden)

    page.reload()
    expect(page.get_by_role("heading", name="Toe pull")).to_be_visible()
    without(console_is_empty, "ERR_INTERNET_DISCONNECTED")


def test_an_end_without_a_connection_is_saved_later(
    context: BrowserContext, clock: Clock, console_is_empty: list[str]
) -> None:
    page = begun(context)
    context.set_offline(True)
    clock.forward(minutes=12)
    expect(trouble(page)).to_contain_text("done but not saved yet")

    connect_again(page, clock, is_heard=lambda: page.url.endswith("/rate/"))

    expect(page.get_by_text("12 minutes:")).to_be_visible()
    without(console_is_empty, "ERR_INTERNET_DISCONNECTED")


def test_two_windows_do_not_overwrite_each_other(
    context: BrowserContext, clock: Clock, console_is_empty: list[str]
) -> None:
    first = begun(context)
    second = context.new_page()
    with second.expect_response(REPORT):
        second.goto("/sessions/guided/")
    press(second, "Next step")

    press(first, "Pause")

    expect(trouble(first)).to_contain_text("goes on in another window")
    expect(first.get_by_role("button", name="Pause")).to_be_hidden()
    with first.expect_response(REPORT):
        first.get_by_role("link", name="Go on here").click()
    expect(first.get_by_role("heading", name="Toe pull")).to_be_visible()
    second.close()
    without(console_is_empty, "409")


def test_signed_out_it_keeps_the_time_until_the_person_is_back(
    context: BrowserContext, clock: Clock, console_is_empty: list[str]
) -> None:
    page = begun(context)
    cookies = context.cookies()
    context.clear_cookies(name="sessionid")
    press(page, "Next step")
    expect(trouble(page)).to_contain_text("You are signed out.")
    expect(page.get_by_role("link", name="Sign in, in a new window")).to_be_visible()

    context.add_cookies([one for one in cookies if one["name"] == "sessionid"])  # type: ignore[misc]
    pass_heard(page, clock, minutes=1)

    expect(trouble(page)).to_be_hidden()
    without(console_is_empty, "403")


def test_a_phone_that_slept_in_the_middle_asks(context: BrowserContext, clock: Clock) -> None:
    page = begun(context, plan="Usual")
    pass_heard(page, clock, minutes=1)

    clock.sleep(minutes=11)

    expect(page.get_by_role("heading", name="Did you go on?")).to_be_visible()
    page.get_by_role("button", name="I stopped then: 1 minute").click()
    expect(page.get_by_role("button", name="Go on")).to_be_visible()
    expect(page.get_by_role("timer")).to_contain_text("2:0")


def test_a_phone_that_slept_for_nine_hours_asks_what_happened(context: BrowserContext, clock: Clock) -> None:
    page = begun(context)
    pass_heard(page, clock, minutes=2)

    clock.sleep(hours=9)

    expect(page.get_by_role("heading", name="What really happened?")).to_be_visible()
    expect(page.get_by_text("Your plan ended yesterday at 19:12")).to_be_visible()
    page.get_by_label("Minutes of massage").fill("5")
    page.get_by_role("button", name="Save these minutes").click()
    expect(page.get_by_text("5 minutes: Palm kneading, Toe pull and wiggle")).to_be_visible()
