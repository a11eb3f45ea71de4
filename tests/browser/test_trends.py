"""The figures of what days say, in a real browser: drawn, read out, and without JavaScript."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import assert_good_to_read, tab_to
from tests.browser.conftest import SIZES, NewContext
from tests.browser.pages import PHONE
from tests.browser.test_four_uses import painted_pixels

FIGURES = ("[data-weeks-chart]", "[data-after-chart]", "[data-dots-chart]")


def dots_readout(page: Page) -> str:
    return page.locator("[data-weeks-figure] [data-readout] p").inner_text()


@pytest.mark.parametrize("size", SIZES)
def test_all_figures_are_drawn_each_with_its_words(size: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size]).new_page()

    page.goto("/trends/", wait_until="networkidle")

    for figure in FIGURES:
        assert painted_pixels(page, figure) > 1000
        words = page.locator(figure).get_attribute("aria-describedby")
        expect(page.locator(f"#{words}")).not_to_be_empty()


def test_every_fold_and_table_is_good_to_read(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/trends/?symptom=burning&numbers=yes", wait_until="networkidle")

    folds = page.locator("main details:not([open]) > summary")
    while folds.count():
        folds.first.click()

    assert_good_to_read(page)


def test_weeks_are_stepped_through_by_keys(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/trends/", wait_until="networkidle")

    page.locator("[data-weeks-figure] .tab").last.focus()
    tab_to(page, "[data-weeks-figure] [data-earlier]")
    page.keyboard.press("Enter")
    newest = dots_readout(page)
    page.keyboard.press("ArrowLeft")

    assert re.match(
        r"Week of .+: mean \d\.\d \(\d rated days?\), \d\.\d sessions in the seven days before$", newest
    )
    assert dots_readout(page) != newest


def test_a_touched_dot_is_read_out(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/trends/", wait_until="networkidle")

    page.locator("[data-dots-chart]").tap()

    assert dots_readout(page).startswith("Week of ")


def test_another_symptom_and_the_numbers_need_no_javascript(demo_context: NewContext) -> None:
    page = demo_context(**PHONE, java_script_enabled=False).new_page()
    page.goto("/trends/?period=26w")

    page.locator("[data-weeks-figure]").get_by_role("link", name="Burning", exact=True).click()
    page.locator("[data-weeks-figure]").get_by_role("link", name="Show numbers").click()

    expect(page).to_have_url(re.compile(r"period=26w&symptom=burning&numbers=yes#dots-numbers$"))
    expect(page.locator("[data-weeks-figure] .tab[aria-current]")).to_have_text("Burning")
    expect(page.locator("#dots-numbers tbody tr").first).to_be_visible()
    expect(page.locator("#after-numbers tbody tr")).to_have_count(5)
    expect(page.locator("[data-dots-chart]")).to_be_hidden()
