"""One person's phone and computer, and what they do on a day and in a session."""

from __future__ import annotations

import re
from dataclasses import dataclass

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import save

CHECK_IN = "/check-in/2026-06-15/"

with_javascript = pytest.mark.parametrize("devices", ["with"], indirect=True)
without_javascript = pytest.mark.parametrize("devices", ["without"], indirect=True)


@dataclass(frozen=True)
class Devices:
    """Two browsers in which the same person is signed in."""

    phone: Page
    computer: Page


def choose_pain(page: Page, score: int) -> None:
    page.locator(f".score:has([name=pain][value='{score}'])").click()


def rate(page: Page, score: int) -> None:
    """Opens the day and says how strong the pain was."""
    page.goto(CHECK_IN)
    choose_pain(page, score)
    save(page)


def press(page: Page, name: str) -> None:
    """A button or a link that leads to another page."""
    with page.expect_navigation():
        page.locator(f"main :is(button, a):has-text('{name}')").first.click()


def expect_pain(page: Page, score: int) -> None:
    page.goto(CHECK_IN)
    expect(page.locator("[name=pain]:checked")).to_have_value(str(score))


def both_change_the_day(devices: Devices) -> None:
    """Both open a day of pain 5; the computer says 2 first, and then the phone 8."""
    rate(devices.phone, 5)
    devices.phone.goto(CHECK_IN)
    rate(devices.computer, 2)
    choose_pain(devices.phone, 8)
    save(devices.phone)


def new_session(page: Page) -> str:
    """Logs 15 minutes; gives the address of the session."""
    page.goto("/sessions/new/")
    page.locator("[name=duration_minutes]").fill("15")
    page.get_by_label("Basic foot rub").check()
    save(page)
    page.goto("/history/")
    found = re.search(r'href="(/sessions/\d+/)', page.content())
    assert found is not None
    return found[1]


def make_minutes(page: Page, address: str, minutes: str) -> None:
    page.goto(address)
    page.locator("[name=duration_minutes]").fill(minutes)
    save(page)


def expect_minutes(page: Page, address: str, minutes: str) -> None:
    page.goto(address)
    expect(page.locator("[name=duration_minutes]")).to_have_value(minutes)


def both_change_the_session(devices: Devices) -> str:
    """Both open a session of 15 minutes; the computer says 20 first, and then the phone 40."""
    address = new_session(devices.phone)
    devices.phone.goto(address)
    make_minutes(devices.computer, address, "20")
    devices.phone.locator("[name=duration_minutes]").fill("40")
    save(devices.phone)
    return address


def said(page: Page, side: str) -> list[str]:
    """What differs on one side of a conflict, label and value."""
    texts = page.locator(f"section[aria-labelledby='{side}'] dl > div").all_inner_texts()
    return [" ".join(text.split()) for text in texts]
