"""A journal of one's own, closed to be deleted, and what happened there, as a person brings it about."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.acts import PASSWORD, sign_in, sign_up

ERASE = "/settings/data/erase/"
CLOSE = "Close and delete my journal"


def asked(page: Page) -> None:
    own_journal(page)
    page.goto(ERASE)


def who_is_it(page: Page) -> None:
    asked(page)
    press(page, CLOSE)


def refused(page: Page) -> None:
    who_is_it(page)
    page.locator("[name=password]").fill("not-my-password")
    press(page, "Go on")


def closed(page: Page) -> None:
    asked(page)
    close(page)


def seen(page: Page) -> None:
    """The list, with a wrong password in it."""
    name = own_journal(page)
    page.context.clear_cookies()
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill("a-guess-of-somebody")
    with page.expect_navigation():
        page.locator("[name=password]").press("Enter")
    sign_in(page, name)
    page.goto("/settings/activity/")


def own_journal(page: Page) -> str:
    """In the place of the example, which cannot be closed; gives the user name."""
    page.context.clear_cookies()
    return sign_up(page)


def close(page: Page) -> None:
    """From the page that says what will go."""
    press(page, CLOSE)
    page.locator("[name=password]").fill(PASSWORD)
    press(page, "Go on")


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


PAGES: dict[str, Callable[[Page], None]] = {
    "erase-own": asked,
    "reauthenticate": who_is_it,
    "reauthenticate-wrong-password": refused,
    "erase-closed": closed,
    "activity-own": seen,
}
