"""Where things stand: two columns that fill evenly on a wide screen, one order on a phone."""

from __future__ import annotations

from playwright.sync_api import FloatRect, Page

from tests.browser.conftest import NewContext
from tests.browser.pages import DESKTOP, PHONE

GAP_MOST = 40


def box(page: Page, selector: str) -> FloatRect:
    """Where the first of these is."""
    found = page.locator(selector).first.bounding_box()
    assert found is not None
    return found


def test_on_a_wide_screen_the_last_days_stand_right_below_the_check_in(demo_context: NewContext) -> None:
    page = demo_context(**DESKTOP).new_page()
    page.goto("/")

    check_in = box(page, "[aria-labelledby=check-in-title]")
    last_days = box(page, "[aria-labelledby=last-days-title]")
    week = box(page, "[aria-labelledby=massage-title]")

    assert last_days["x"] == check_in["x"] < week["x"]
    assert 0 < last_days["y"] - (check_in["y"] + check_in["height"]) < GAP_MOST
    assert week["y"] == check_in["y"]


def test_on_a_phone_the_days_come_after_all_that_asks_for_something(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/")

    cards = page.locator(".columns-today section[aria-labelledby]").all()
    names = [str(card.get_attribute("aria-labelledby")) for card in cards]
    tops = [place["y"] for card in cards if (place := card.bounding_box())]

    # A warning may stand above all of them.
    assert names.index("check-in-title") < names.index("massage-title")
    assert names[-1] == "last-days-title"
    assert tops == sorted(tops)


def test_three_short_words_stand_in_one_row_on_a_phone(demo_context: NewContext) -> None:
    page = demo_context(**PHONE).new_page()
    page.goto("/sessions/new/")
    page.get_by_text("Where and how").click()

    for name in ("feet", "pressure"):
        words = page.locator(f".score:has([name={name}])").all()
        tops = {place["y"] for word in words if (place := word.bounding_box())}
        assert (len(words), len(tops)) == (3, 1)
