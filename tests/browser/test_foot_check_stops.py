"""The look at the feet stops a guided session: before it on that foot or both, and in the middle of it."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import save
from tests.browser.guiding import REPORT


@pytest.fixture
def page(phone: Page, sign_up: Callable[[Page], str]) -> Page:
    """Somebody on the way to a guided session, before the look at the feet."""
    sign_up(phone)
    phone.get_by_role("link", name="Start a guided session").click()
    return phone


def tick(page: Page, *boxes: str) -> None:
    page.get_by_text("I see or feel something", exact=True).click()
    for box in boxes:
        page.locator(f"#{box}").check()
    save(page)


def test_a_blister_leaves_the_other_foot(page: Page) -> None:
    tick(page, "left-blister")

    expect(page.get_by_role("heading", name="Leave your left foot in peace today")).to_be_visible()
    page.get_by_role("link", name="Go on with the right foot only").click()
    with page.expect_response(REPORT):
        page.get_by_role("button", name="Start", exact=True).click()
    expect(page.locator(".guided-foot:visible")).to_have_text("Right foot")
    assert page.get_by_text("Left foot", exact=True).count() == 0


def test_fever_leaves_no_foot(page: Page) -> None:
    tick(page, "fever")

    expect(page.get_by_role("heading", name="No massage for now")).to_be_visible()
    assert page.get_by_role("link", name="Go on with").count() == 0
    page.goto("/sessions/guided/plan/")
    expect(page.get_by_role("heading", name="No massage for now")).to_be_visible()


def test_once_something_is_ticked_the_feet_cannot_be_called_clear(page: Page) -> None:
    page.get_by_text("I see or feel something", exact=True).click()

    page.locator("#right-wound").check()

    expect(page.get_by_role("button", name="All clear, both feet")).to_be_hidden()


def test_what_is_noticed_in_the_middle_stops_that_foot(page: Page) -> None:
    page.get_by_role("button", name="All clear, both feet").click()
    page.get_by_role("button", name="Start", exact=True).click()
    page.get_by_role("link", name="I see or feel something on my feet").click()

    tick(page, "left-swelling")
    page.get_by_role("link", name="Go back to it").click()

    expect(page.get_by_role("heading", name="Leave your left foot in peace today")).to_be_visible()
    with page.expect_response(REPORT):
        page.get_by_role("button", name="Go on with the right foot only").click()
    # "Right foot" when nothing of the left one was begun, else "Now the right foot".
    expect(page.locator(".guided-foot:visible")).to_have_text(re.compile("right foot$", re.IGNORECASE))
