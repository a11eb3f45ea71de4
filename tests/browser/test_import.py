"""Earlier notes come in: chosen, looked over, checked with a bar that moves, written, and not twice."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.acts import open_demo, sign_up
from tests.browser.importing import WIDE, check_file, choose_file, days_file

LOOK = "Look at this file"


def bring_in(page: Page) -> None:
    """From the settings to the end, as the pages lead."""
    sign_up(page)
    page.goto("/settings/")
    page.get_by_role("link", name="My data").click()
    page.get_by_role("link", name="Import a file").click()
    choose_file(page, WIDE)
    page.get_by_role("button", name=LOOK).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Which column is which?")
    page.get_by_role("button", name="Check the whole file").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("What this file would do")
    page.get_by_label("Import the rest without the 2 refused rows").check()
    page.get_by_role("button", name="Import 2 days").click()
    expect(page.locator("[data-messages]")).to_contain_text("Imported: 2 days.")


def test_a_table_of_another_journal_is_brought_in(any_size: Page) -> None:
    bring_in(any_size)

    any_size.goto("/check-in/2025-11-20/")
    expect(any_size.locator("[name=tingling][value='7']")).to_be_checked()


def test_it_is_brought_in_without_javascript(any_size_without_javascript: Page) -> None:
    bring_in(any_size_without_javascript)


def test_the_same_file_again_changes_nothing(phone: Page) -> None:
    bring_in(phone)

    check_file(phone, WIDE)

    expect(phone.get_by_role("heading", name="Nothing to change")).to_be_visible()


def test_the_preview_follows_another_choice_and_stays_in_sight(phone: Page) -> None:
    open_demo(phone)
    phone.goto("/settings/data/import/")
    choose_file(phone, WIDE)
    phone.get_by_role("button", name=LOOK).click()
    phone.get_by_label("Tingling", exact=True).select_option("burning")

    phone.get_by_role("button", name="Show it with these choices").click()

    expect(phone.get_by_text("burning 7, pain 3")).to_be_visible()
    expect(phone.get_by_role("heading", name="The first rows would become")).to_be_in_viewport()


def test_a_long_file_shows_how_far_it_is(desktop: Page) -> None:
    sign_up(desktop)
    desktop.goto("/settings/data/import/")
    choose_file(desktop, days_file(5_500) + "2030-01-01;1;1\n" * 90_000)
    desktop.get_by_role("button", name=LOOK).click()
    desktop.wait_for_url("**/columns/")

    desktop.get_by_role("button", name="Check the whole file").click()

    expect(desktop.locator("[data-progress-count]")).to_have_text(
        re.compile(r"Row [\d,]+ of [\d,]+"), timeout=30_000
    )
    desktop.wait_for_url("**/check/", timeout=60_000)


def test_a_file_that_is_too_large_is_not_sent(phone: Page) -> None:
    open_demo(phone)
    phone.goto("/settings/data/import/")
    choose_file(phone, "x" * 1_100_000)

    phone.get_by_role("button", name=LOOK).click()

    expect(phone.locator("[data-progress-doing]")).to_contain_text("This file is too large.")


def test_a_lost_connection_says_so_and_leaves_the_button(phone: Page, console_is_empty: list[str]) -> None:
    open_demo(phone)
    phone.goto("/settings/data/import/")
    choose_file(phone, WIDE)
    phone.context.set_offline(True)

    phone.get_by_role("button", name=LOOK).click()

    expect(phone.locator("[data-progress-doing]")).to_contain_text("The connection was lost.")
    phone.context.set_offline(False)
    console_is_empty.clear()
    phone.get_by_role("button", name=LOOK).click()
    phone.wait_for_url("**/columns/")


@pytest.mark.parametrize(
    ("megabytes", "words"),
    [(21, "This file is too large."), (60, "Choose a file of up to 20.0\N{NO-BREAK SPACE}MB.")],
)
def test_a_file_beyond_the_limit_gets_an_answer_without_javascript(
    megabytes: int, words: str, no_javascript: BrowserContext, tmp_path: Path
) -> None:
    file = tmp_path / "endless.csv"
    file.write_bytes(b"x" * megabytes * 1024 * 1024)
    page = no_javascript.new_page()
    sign_up(page)
    page.goto("/settings/data/import/")
    page.locator("input[type=file]").set_input_files(file)

    page.get_by_role("button", name=LOOK).click()

    expect(page.locator(".field-error")).to_contain_text(words)
