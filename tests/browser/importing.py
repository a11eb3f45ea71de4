"""Bringing files in, as a person does."""

from __future__ import annotations

from datetime import date, timedelta

from playwright.sync_api import Page

WIDE = """\
Date;Tingling;Pain;Note
20/11/2025;70;30;
21/11/2025;65;;slept badly
31/02/2026;10;20;
22/11/2025;=1+1;20;
"""
ASKING = "Date,Pain\n02/03/2026,3\n04/05/2026,1\n"
LONG = """\
date,category,name,value
2025-11-20,Symptom,Tingling,7
2025-11-20,Symptom,Burning,8
2025-11-20,Mood,Happy,3
"""


def days_file(n_days: int) -> str:
    """A table of many days that another journal may have written."""
    first = date(2010, 1, 1)
    rows = (f"{first + timedelta(days=n)};{n % 11};{n % 7}\n" for n in range(n_days))
    return "Date;Tingling;Pain\n" + "".join(rows)


def choose_file(page: Page, text: str, name: str = "my-notes.csv") -> None:
    page.locator("input[type=file]").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": text.encode()}
    )


def send_file(page: Page, text: str) -> None:
    """Sends a file and arrives where that leads."""
    page.goto("/settings/data/import/")
    choose_file(page, text)
    with page.expect_navigation():
        page.get_by_role("button", name="Look at this file").click()


def check_file(page: Page, text: str) -> None:
    """Sends a table whose columns are clear, and arrives at the list of what it would do."""
    send_file(page, text)
    with page.expect_navigation():
        page.get_by_role("button", name="Check the whole file").click()


def columns(page: Page) -> None:
    send_file(page, WIDE)


def columns_of_a_long_table(page: Page) -> None:
    send_file(page, LONG)


def columns_that_ask(page: Page) -> None:
    send_file(page, ASKING)
    with page.expect_navigation():
        page.get_by_role("button", name="Check the whole file").click()


def broken_file(page: Page) -> None:
    send_file(page, 'Date,Note\n2026-01-01,"never ends\n')


def plan(page: Page) -> None:
    check_file(page, WIDE)


def plan_not_agreed(page: Page) -> None:
    plan(page)
    with page.expect_navigation():
        page.get_by_role("button", name="Import 2 days").click()


def waiting_file(page: Page) -> None:
    plan(page)
    page.goto("/settings/data/")
