"""The four uses, as a person does them: log a session, rate the day, view trends, export the report."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import SIZES, NewContext

pytestmark = pytest.mark.four_uses
SCORES = {"tingling": 4, "numbness": 10, "burning": 0, "pain": 6}


COUNT_PIXELS = """canvas => {
  const copy = new OffscreenCanvas(canvas.width, canvas.height)
    .getContext("2d", {willReadFrequently: true});
  copy.drawImage(canvas, 0, 0);
  return copy.getImageData(0, 0, canvas.width, canvas.height).data
    .filter((_, index) => index % 4 === 3).reduce((count, opacity) => count + (opacity > 0), 0);
}"""


def painted_pixels(page: Page, canvas: str) -> int:
    """How many pixels of a canvas are drawn on."""
    count: int = page.locator(canvas).evaluate(COUNT_PIXELS)
    return count


def rate_the_day(page: Page) -> int:
    """Taps the four numbers and Save; gives the number of taps."""
    for symptom, score in SCORES.items():
        page.locator(f".score:has([name={symptom}][value='{score}'])").click()
    page.get_by_role("button", name="Save", exact=True).click()
    return len(SCORES) + 1


def log_a_session(page: Page) -> None:
    page.get_by_role("link", name="Log a session").click()
    page.get_by_label("Minutes").fill("15")
    page.get_by_label("Basic foot rub").check()
    page.get_by_label("Oil or lotion", exact=True).select_option(label="Coconut oil")
    page.get_by_role("button", name="Save", exact=True).click()


def expect_rated(page: Page) -> None:
    expect(page.get_by_text("tingling 4, numbness 10, burning 0, pain 6")).to_be_visible()
    expect(page.get_by_role("heading", name="Your feet today")).to_be_visible()


def expect_logged(page: Page) -> None:
    expect(page.get_by_text("15 minutes, Basic foot rub")).to_be_visible()
    expect(page.get_by_text("1 session so far.")).to_be_visible()


def test_rates_the_day_in_five_taps(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)

    taps = rate_the_day(any_size)

    assert taps == 5
    expect_rated(any_size)


def test_rates_the_day_without_javascript(
    any_size_without_javascript: Page, sign_up: Callable[[Page], str]
) -> None:
    sign_up(any_size_without_javascript)

    rate_the_day(any_size_without_javascript)

    expect_rated(any_size_without_javascript)


def test_logs_a_session_and_the_next_one_with_a_tap_and_save(
    any_size: Page, sign_up: Callable[[Page], str]
) -> None:
    sign_up(any_size)
    log_a_session(any_size)
    expect_logged(any_size)

    any_size.get_by_role("link", name="Log a session").click()
    any_size.get_by_role("button", name="Save", exact=True).click()

    expect(any_size.get_by_text("2 sessions so far.")).to_be_visible()


def test_logs_a_session_without_javascript(
    any_size_without_javascript: Page, sign_up: Callable[[Page], str]
) -> None:
    sign_up(any_size_without_javascript)

    log_a_session(any_size_without_javascript)

    expect_logged(any_size_without_javascript)


def test_undo_takes_the_last_save_back(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)
    rate_the_day(any_size)

    any_size.get_by_role("button", name="Undo").click()

    expect(any_size.get_by_role("heading", name="How were your feet today?")).to_be_visible()


def test_a_double_click_on_save_is_one_session(any_size: Page, sign_up: Callable[[Page], str]) -> None:
    sign_up(any_size)
    any_size.goto("/sessions/new/")
    any_size.get_by_label("Minutes").fill("15")
    any_size.get_by_label("Basic foot rub").check()

    any_size.get_by_role("button", name="Save", exact=True).dblclick()

    expect_logged(any_size)


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_views_trends(size: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size]).new_page()
    page.goto("/trends/")
    readout = page.locator("[data-readout] p").first

    page.get_by_role("link", name="26 weeks").click()
    page.get_by_role("button", name="Earlier").first.click()
    newest = readout.text_content()
    page.keyboard.press("ArrowLeft")
    before = readout.text_content()

    assert newest
    assert newest.startswith("Week of ")
    assert before != newest
    assert painted_pixels(page, "[data-weeks-chart]") > 1000
    assert painted_pixels(page, "[data-dots-chart]") > 500
    expect(page).to_have_url("/trends/?period=26w")


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_hides_a_symptom(size: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size]).new_page()
    page.goto("/trends/?period=26w")
    with_all = painted_pixels(page, "[data-weeks-chart]")

    page.get_by_label("Numbness").uncheck()

    assert painted_pixels(page, "[data-weeks-chart]") < with_all


@pytest.mark.parametrize("size", ["phone", "desktop"])
def test_shows_the_numbers_behind_the_chart(size: str, demo_context: NewContext) -> None:
    page = demo_context(**SIZES[size]).new_page()
    page.goto("/trends/?period=26w")

    page.get_by_role("link", name="Show numbers", exact=True).click()

    expect(page.get_by_role("table").first).to_be_visible()
    assert page.get_by_role("row").count() > 20


@pytest.mark.parametrize("size", ["phone", "desktop"])
@pytest.mark.parametrize(
    ("address", "begins"),
    [
        ("report.pdf", b"%PDF-"),
        ("ratings.csv", b"date,tingling,"),
        ("sessions.csv", b"date,start_time,"),
        ("journal.zip", b"PK\x03\x04"),
    ],
)
def test_exports_the_report(
    address: str, begins: bytes, size: str, demo_context: NewContext, tmp_path: Path
) -> None:
    page = demo_context(**SIZES[size]).new_page()
    page.goto("/reports/")

    page.locator("details:has([formaction*='.csv']) > summary").click()
    with page.expect_download() as download:
        page.locator(f"[formaction*='{address}']").click()

    path = tmp_path / "file"
    download.value.save_as(path)
    assert path.read_bytes().startswith(begins)
    assert path.stat().st_size > 300
