"""No page asks anybody but the journal itself for anything: nothing is sent anywhere.

Every other browser test is watched in the same way (`watch` in conftest.py); this one walks all pages.
"""

from __future__ import annotations

from playwright.sync_api import BrowserContext

from tests.browser.conftest import NewContext
from tests.browser.pages import DESKTOP, PAGES, PUBLIC_PAGES
from tests.browser.watch import Watch


def asked_for_by(context: BrowserContext, addresses: list[str]) -> set[str]:
    """The hosts that the pages asked for anything while they loaded and came to rest."""
    urls: list[str] = []
    context.on("request", lambda request: urls.append(request.url))
    page = context.new_page()
    for address in addresses:
        page.goto(address, wait_until="networkidle")
    return {"/".join(url.split("/")[:3]) for url in urls if not url.startswith(("data:", "blob:"))}


def test_no_page_of_a_journal_asks_a_stranger(demo_context: NewContext, base_url: str) -> None:
    assert asked_for_by(demo_context(**DESKTOP), PAGES) == {base_url}


def test_no_public_page_asks_a_stranger(new_context: NewContext, base_url: str) -> None:
    assert asked_for_by(new_context(**DESKTOP), PUBLIC_PAGES) == {base_url}


def test_a_page_that_asks_a_stranger_is_noticed(new_context: NewContext, watch: Watch) -> None:
    page = new_context().new_page()

    page.set_content("<img src='http://stranger.invalid/x.png'>", wait_until="load")

    assert watch.strangers == ["http://stranger.invalid/x.png"]
    watch.strangers.clear()
    watch.complaints.clear()
