"""Pages of a guided session, as a person comes to them."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.acts import open_foot_check
from tests.browser.entries import address_in_history
from tests.browser.server_clock import COOKIE


def plan(page: Page) -> None:
    open_foot_check(page)
    with page.expect_navigation():
        page.locator("[name=all_clear]").click()


def plan_with_errors(page: Page) -> None:
    plan(page)
    page.locator("[name=plan][value=own]").check()
    page.locator("[name=step_minutes]").first.fill("70")
    with page.expect_navigation():
        page.get_by_role("button", name="Start", exact=True).click()


def own_plan(page: Page) -> None:
    plan(page)
    page.goto(page.locator("a[href^='/sessions/guided/plans/']").first.get_attribute("href") or "")


def session(page: Page) -> None:
    plan(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Start", exact=True).click()


def unseen(page: Page) -> None:
    session(page)
    # Nine hours later, for the app and for this one page.
    later = page.evaluate("Math.floor(Date.now() / 1000)") + 9 * 60 * 60
    page.context.add_cookies([{"name": COOKIE, "value": str(later), "url": page.url}])
    page.goto("/sessions/guided/")
    page.context.clear_cookies(name=COOKIE)


def rate(page: Page) -> None:
    page.goto(f"{address_in_history(page, '/sessions/')}rate/")
