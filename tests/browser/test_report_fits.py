"""The report's table: every column on the screen, whatever its width and the size of the letters."""

from __future__ import annotations

import pytest

from tests.browser.acts import hidden_width
from tests.browser.conftest import NewContext

OUTSIDE = """() => {
  const card = document.querySelector(".report-paper").getBoundingClientRect();
  return [...document.querySelectorAll(".report-table tbody :is(th, td)")]
    .filter((cell) => cell.getBoundingClientRect().right > card.right || cell.scrollWidth > cell.clientWidth)
    .map((cell) => cell.textContent);
}"""


@pytest.mark.parametrize("text_size", ["100", "150"])
@pytest.mark.parametrize("width", [320, 390, 768, 1200, 1280, 1440])
def test_every_column_of_the_reports_table_is_on_the_screen(
    width: int, text_size: str, demo_context: NewContext
) -> None:
    page = demo_context(viewport={"width": width, "height": 900}).new_page()
    page.goto("/reports/", wait_until="networkidle")

    page.evaluate("size => { document.documentElement.dataset.textSize = size }", text_size)

    assert page.evaluate(OUTSIDE) == []
    assert hidden_width(page) == 0
