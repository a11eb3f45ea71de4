"""Leaving the journal in a browser: closed, kept, and closed again, with and without JavaScript."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser import leaving
from tests.browser.acts import PASSWORD, sign_in, sign_up
from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE


@pytest.fixture(params=["with", "without"])
def page(request: pytest.FixtureRequest, new_context: NewContext) -> Page:
    return new_context(**PHONE, java_script_enabled=request.param == "with").new_page()


def test_a_journal_is_closed_downloaded_and_kept_after_all(page: Page) -> None:
    name = sign_up(page)
    page.goto("/settings/data/")
    page.get_by_role("link", name="Delete my journal").click()
    leaving.close(page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your journal is closed")

    with page.expect_download() as download:
        page.get_by_role("link", name="Download my data").click()
    assert download.value.suggested_filename.startswith("everything-")

    page.goto("/trends/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Your journal is closed")
    page.get_by_role("link", name="Sign out").click()
    page.get_by_role("button", name="Sign out").click()
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(name)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.get_by_role("button", name="Keep my journal").click()

    expect(page.get_by_text("Your journal is kept.")).to_be_visible()
    page.goto("/settings/activity/")
    for words in ("The journal was kept after all", "A file was downloaded", "Signed out", "Signed in"):
        expect(page.get_by_text(words).first).to_be_visible()


def test_another_device_is_signed_out(new_context: NewContext) -> None:
    phone, computer = (new_context(**PHONE).new_page() for _device in range(2))
    name = sign_up(phone)
    sign_in(computer, name)
    phone.goto(leaving.ERASE)
    leaving.close(phone)

    computer.goto("/settings/")

    expect(computer).to_have_url("/accounts/login/?next=/settings/")
