"""A journal of one's own, closed to be deleted, and what happened there, as a person brings it about."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.acts import PASSWORD, sign_in, sign_up

ERASE = "/settings/data/erase/"


def asked(page: Page) -> None:
    own_journal(page)
    page.goto(ERASE)


def refused(page: Page) -> None:
    asked(page)
    close(page, "not-my-password")


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


def close(page: Page, password: str = PASSWORD) -> None:
    page.locator("[name=password]").fill(password)
    with page.expect_navigation():
        page.get_by_role("button", name="Close and delete my journal").click()


PAGES: dict[str, Callable[[Page], None]] = {
    "erase-own": asked,
    "erase-wrong-password": refused,
    "erase-closed": closed,
    "activity-own": seen,
}
