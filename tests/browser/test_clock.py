"""The tests' own clock: page and app agree about the time, and it moves only when told."""

from __future__ import annotations

from datetime import UTC, datetime

from tests.browser.acts import sign_up
from tests.browser.clock import Clock
from tests.browser.conftest import NewContext


def test_page_and_app_live_in_the_time_of_the_test(new_context: NewContext, base_url: str) -> None:
    context = new_context()
    clock = Clock(context, base_url, at=datetime(2031, 3, 29, 21, 58, tzinfo=UTC))
    page = context.new_page()
    sign_up(page)

    before = page.locator(".sub").inner_text()
    clock.forward(minutes=2)
    page.reload()

    # The person lives in Berlin, an hour ahead of UTC until that night's change of the clocks.
    assert (before, page.locator(".sub").inner_text()) == ("Saturday 29 March",) * 2
    assert page.evaluate("new Date().toISOString()").startswith("2031-03-29T22:00:01")
    clock.sleep(hours=1)
    page.reload()
    assert page.locator(".sub").inner_text() == "Sunday 30 March"
