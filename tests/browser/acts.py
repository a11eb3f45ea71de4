"""What the browser tests do again and again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any
from uuid import uuid4

from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Page

PASSWORD = "warm-feet-walk-further"
RULES_OF_COLOUR = ["color-contrast", "link-in-text-block"]
"""The only ones by which another theme of the same page can be judged otherwise."""
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]


def sign_up(page: Page) -> str:
    """Makes a journal the way a person does and arrives at Today; gives the user name."""
    username = f"person-{uuid4().hex[:10]}"
    page.goto("/accounts/signup/")
    page.locator("[name=username]").fill(username)
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password1]").press("Enter")
    page.wait_for_url("**/")
    return username


def sign_in(page: Page, username: str) -> None:
    """Opens a journal that was made with `sign_up` and arrives at Today."""
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=password]").press("Enter")
    page.wait_for_url("**/")


def open_demo(page: Page) -> None:
    """Opens the example journal from the landing page and arrives at Today."""
    page.goto("/welcome/")
    page.locator("form[action='/demo/'] [value=anna]").click()
    page.wait_for_url("**/")


def assert_accessible(page: Page, *, rules: Sequence[str] = ()) -> None:
    """axe-core finds nothing against WCAG 2.2 A and AA on the page as it stands; or by these rules alone."""
    options = {
        "runOnly": {"type": "rule", "values": rules} if rules else {"type": "tag", "values": WCAG},
        "resultTypes": ["violations"],
    }
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE_SCRIPT)
    violations: list[dict[str, Any]] = page.evaluate(
        "async options => (await axe.run(options)).violations", options
    )

    found = [
        f"{violation['id']}: {' '.join(node['target'])}: {node['failureSummary']}"
        for violation in violations
        for node in violation["nodes"]
    ]
    assert found == [], f"{page.url}\n" + "\n".join(found)


def assert_good_to_read(page: Page) -> None:
    """Accessible in both themes, and nothing is cut off in a window of 320 pixels, as at 400 % zoom."""
    # Without motion, so that no colour is looked at on its way to another.
    page.emulate_media(color_scheme="light", reduced_motion="reduce")
    assert_accessible(page)
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    assert_accessible(page, rules=RULES_OF_COLOUR)
    page.set_viewport_size({"width": 320, "height": 640})
    # Charts follow the window a moment later.
    wait_until(page, lambda: hidden_width(page) <= 0)


def wait_until(page: Page, is_true: Callable[[], bool], n_tries: int = 500) -> None:
    """Asks again, 20 ms apart, until it is true; it fails when that never comes.

    Playwright's own `wait_for_function` evaluates a text inside the page, which the Content Security
    Policy forbids.
    """
    for _ in range(n_tries):
        if is_true():
            return
        page.wait_for_timeout(20)
    raise AssertionError(f"never came true on {page.url}")


def hidden_width(page: Page) -> int:
    """How many pixels of the page lie outside the window, to be scrolled to sideways."""
    width: int = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return width


def open_foot_check(page: Page) -> None:
    """The look at the feet, unfolded; a guided session that runs is ended, so that it does not come first."""
    page.goto("/sessions/guided/")
    if page.locator(".guided-leave").count():
        page.locator(".guided-leave summary").click()
        with page.expect_navigation():
            page.locator(".guided-leave button").click()
    page.goto("/sessions/guided/check/")
    # Outer folds first: the inner ones are not there before.
    for fold in page.locator("main details:has([name=left])").all():
        if fold.get_attribute("open") is None:
            fold.locator("> summary").click()


def save(page: Page) -> None:
    """Saves the page's form and waits for what comes of it."""
    with page.expect_navigation():
        page.get_by_role("button", name="Save", exact=True).click()


def number(symptom: str, score: int) -> str:
    """Finds the button of a score on a symptom's scale."""
    return f".score:has([name={symptom}][value='{score}'])"


def chosen(page: Page) -> dict[str, str]:
    """The scores that are chosen on the page, by symptom."""
    found = page.locator(".scale input:checked").all()
    return {one.get_attribute("name") or "": one.get_attribute("value") or "" for one in found}


def tab_to(page: Page, selector: str) -> None:
    """Presses Tab until the focus is there, as a person without a mouse does."""
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.locator(selector).evaluate("found => found === document.activeElement"):
            return
    raise AssertionError(f"{selector} cannot be reached with Tab")
