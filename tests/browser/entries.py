"""Days and sessions of the example journal: opened, changed, changed twice at once, deleted."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

from tests.browser.acts import save


def address_in_history(page: Page, prefix: str) -> str:
    """Where the newest entry of a kind before today is opened, as the list of all days says."""
    page.goto("/history/")
    link = page.locator(f".day:not(:first-child) a[href^='{prefix}']:not(:has-text('Rate this day'))").first
    return link.get_attribute("href") or ""


def rated_day(page: Page) -> None:
    page.goto(address_in_history(page, "/check-in/"))


def session(page: Page) -> None:
    page.goto(address_in_history(page, "/sessions/"))


def check_in_conflict(page: Page) -> None:
    address = address_in_history(page, "/check-in/")
    in_two_windows(page, address, choose_another_pain)


def session_conflict(page: Page) -> None:
    address = address_in_history(page, "/sessions/")
    in_two_windows(page, address, type_other_minutes)


def in_two_windows(page: Page, address: str, change: Callable[[Page, int], None]) -> None:
    """Opens an entry twice, saves it in the other window, and then in this one."""
    page.goto(address)
    other = page.context.new_page()
    other.goto(address)
    change(other, 1)
    save(other)
    other.close()
    change(page, 2)
    save(page)


def choose_another_pain(page: Page, step: int) -> None:
    score = int(page.locator("[name=pain]:checked").get_attribute("value") or 0)
    page.locator(f".score:has([name=pain][value='{(score + step) % 11}'])").click()


def type_other_minutes(page: Page, step: int) -> None:
    minutes = page.locator("[name=duration_minutes]")
    minutes.fill(str(int(minutes.input_value()) % 60 + step))


def changed_day(page: Page) -> None:
    """The earlier versions of a day, which has one more of them now."""
    rated_day(page)
    choose_another_pain(page, 1)
    address = page.url.partition("?")[0]
    save(page)
    page.goto(f"{address}versions/")


def changed_session(page: Page) -> None:
    session(page)
    type_other_minutes(page, 1)
    address = page.url.partition("?")[0]
    save(page)
    page.goto(f"{address}versions/")


def deleted_session(page: Page) -> None:
    session(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Delete this session").click()
    page.goto("/deleted/")
