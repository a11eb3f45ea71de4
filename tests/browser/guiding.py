"""Guided sessions in a browser: their start, their buttons, and the time that goes by."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from playwright.sync_api import BrowserContext, Locator, Page, expect

from tests.browser.acts import sign_up, wait_until
from tests.browser.clock import Clock
from tests.browser.server_clock import COOKIE

EVENING = datetime(2031, 3, 20, 18, tzinfo=UTC)
"""Seven in the evening in Berlin."""
REPORT = "**/sessions/guided/progress/"
"""The page makes its first report as soon as it runs: before, it shows every step, as without JavaScript."""


def start(page: Page, plan: str = "Short") -> None:
    """From Today on; the short plan takes 2 + 2 + 1 + 1 minutes on each foot."""
    page.get_by_role("link", name="Start a guided session").click()
    page.get_by_role("button", name="All clear").click()
    page.locator("label", has_text=plan).first.click()
    page.get_by_role("button", name="Start", exact=True).click()
    page.wait_for_url("**/sessions/guided/")


def begun(context: BrowserContext, plan: str = "Short") -> Page:
    """A session that has just begun and has been heard of."""
    page = context.new_page()
    sign_up(page)
    with page.expect_response(REPORT):
        start(page, plan)
    return page


def expect_clock(page: Page, text: str) -> None:
    expect(page.get_by_role("timer")).to_contain_text(text)


def press(page: Page, name: str) -> None:
    """A button of the running session, and the report that follows."""
    with page.expect_response(REPORT):
        page.get_by_role("button", name=name).click()


def pass_heard(page: Page, clock: Clock, *, minutes: float) -> None:
    """Time goes by in strides, after each of which the page has reported."""
    for _ in range(round(minutes * 3)):
        with page.expect_response(REPORT):
            clock.forward(seconds=20)


def connect_again(page: Page, clock: Clock, is_heard: Callable[[], bool]) -> None:
    """The connection is back; time goes by until it has been used.

    A report already on its way when it comes back is still lost, and the next is sent seconds later.
    """
    page.context.set_offline(False)

    def is_heard_by_and_by() -> bool:
        if not is_heard():
            clock.forward(seconds=1)
        return is_heard()

    wait_until(page, is_heard_by_and_by, n_tries=30)


def without(complaints: list[str], text: str) -> None:
    """What the browser says to the console about a refusal or a lost connection that the test made."""
    complaints[:] = [one for one in complaints if text not in one]


def trouble(page: Page) -> Locator:
    """What the page says is the matter."""
    return page.locator("[data-trouble] p")


def set_server_clock(context: BrowserContext, base_url: str, at: datetime) -> None:
    """For a browser without JavaScript, which has no clock of its own to set."""
    context.add_cookies([{"name": COOKIE, "value": str(int(at.timestamp())), "url": base_url}])
