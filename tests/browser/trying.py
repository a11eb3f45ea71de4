"""Experiments in a browser, each by somebody with a journal of their own."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import wraps

from playwright.sync_api import Page

from tests.browser.acts import sign_up


def set_up(page: Page, starts_on: str = "") -> None:
    """From the page of experiments to the one before the beginning: twice a week or five times."""
    page.goto("/experiments/")
    page.get_by_role("link", name="Fewer or more sessions").click()
    page.wait_for_url("**/new/weeks/frequency/")
    if starts_on:
        page.get_by_label("First day").fill(starts_on)
    page.get_by_role("button", name="See your chances").click()
    page.wait_for_url("**/review/?*")


def begin(page: Page, starts_on: str = "") -> None:
    """By somebody who has not said yet whether there is a condition."""
    set_up(page, starts_on)
    page.get_by_label(re.compile("^I have none of these")).check()
    page.get_by_role("button", name="Begin this experiment").click()
    page.get_by_text("Your experiment is set.").wait_for()


def _by_somebody_new(bring_about: Callable[[Page], None]) -> Callable[[Page], None]:
    """An experiment changes a whole journal, so it is in one of its own; the next page is the old one's."""

    @wraps(bring_about)
    def brought_about(page: Page) -> None:
        before = page.context.storage_state()
        page.context.clear_cookies(name="sessionid")
        sign_up(page)
        bring_about(page)
        page.wait_for_load_state("networkidle")
        page.context.add_cookies(before["cookies"])  # type: ignore[arg-type]  # what came out may go in

    return brought_about


@_by_somebody_new
def not_ticked(page: Page) -> None:
    set_up(page)
    page.get_by_role("button", name="Begin this experiment").click()
    page.get_by_text("Tick this once you have asked.").wait_for()


review = _by_somebody_new(set_up)
waiting = _by_somebody_new(begin)


@_by_somebody_new
def with_errors(page: Page) -> None:
    page.goto(
        "/experiments/new/weeks/frequency/review/?sessions_a=3&sessions_b=3&outcome=knees&starts_on=1999-12-31"
    )


@_by_somebody_new
def running(page: Page) -> None:
    begin(page, starts_on=_today(page))
    page.goto("/")


@_by_somebody_new
def paused(page: Page) -> None:
    begin(page, starts_on=_today(page))
    page.get_by_role("button", name="Pause").click()
    page.get_by_role("heading", name="Paused").wait_for()


@_by_somebody_new
def stopped(page: Page) -> None:
    begin(page, starts_on=_today(page))
    page.get_by_text("Stop for good").click()
    page.get_by_role("button", name="Yes, stop it").click()
    page.get_by_role("heading", name="It is over").wait_for()


@_by_somebody_new
def result(page: Page) -> None:
    """Of the invented person whose experiment is over."""
    page.context.clear_cookies(name="sessionid")
    page.goto("/welcome/")
    page.locator("form[action='/demo/'] [value=maria]").click()
    page.wait_for_url("**/")
    page.goto("/experiments/")
    page.locator("main a[href^='/experiments/'][href$='/']").last.click()
    page.get_by_role("heading", name="The result of your experiment").wait_for()


def _today(page: Page) -> str:
    """The day that the app takes for today: the earliest that the form offers."""
    page.goto("/experiments/new/weeks/frequency/")
    return page.get_by_label("First day").get_attribute("min") or ""
