"""Weekly checks of the example journal: filled in wrongly, changed, changed twice at once."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.acts import save
from tests.browser.entries import in_two_windows


def with_errors(page: Page) -> None:
    page.goto("/weekly-check/")
    page.locator("[name=falls]").fill("many")
    save(page)


def too_long_ago(page: Page) -> None:
    page.goto("/weekly-check/1899-12-31/")


def conflict(page: Page) -> None:
    in_two_windows(page, newest(page), choose_another_average)


def versions(page: Page) -> None:
    """The earlier versions of a check, which has one more of them now."""
    page.goto(newest(page))
    choose_another_average(page, 1)
    address = page.url.partition("?")[0]
    save(page)
    page.goto(f"{address}versions/")


def newest(page: Page) -> str:
    """Where the newest check is opened."""
    page.goto("/weekly-checks/")
    return page.locator(".weekly-table a").first.get_attribute("href") or ""


def choose_another_average(page: Page, step: int) -> None:
    score = int(page.locator("[name=peg_pain]:checked").get_attribute("value") or 0)
    page.locator(f".score:has([name=peg_pain][value='{(score + step) % 11}'])").click()
