"""Helping from start to end, in two browsers: invited, accepted, logged, corrected, ended."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import PASSWORD, save, sign_up
from tests.browser.conftest import NewContext
from tests.browser.devices import press, rate
from tests.browser.helping import accept, invite, log_given, say_who_it_is
from tests.browser.pages import PHONE


@pytest.fixture(params=["with", "without"])
def two(request: pytest.FixtureRequest, new_context: NewContext) -> tuple[Page, Page]:
    """The telephones of Anna, who has rated a day, and of Maria, with JavaScript and without."""
    has_javascript = request.param == "with"
    anna, maria = (new_context(**PHONE, java_script_enabled=has_javascript).new_page() for _ in range(2))
    sign_up(anna)
    rate(anna, 7)
    return anna, maria


def make_account(page: Page, address: str) -> None:
    """Opens the link as a stranger, makes an account on the way, and is back at the invitation."""
    page.goto(address)
    page.get_by_role("link", name="Make an account").click()
    page.locator("[name=username]").fill(f"maria-{address.rstrip('/')[-8:]}".replace("--", "-"))
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("[name=password1]").press("Enter")
    page.wait_for_url("**/helping/invitation/**")


def test_the_whole_story(two: tuple[Page, Page], console_is_empty: list[str]) -> None:
    anna, maria = two
    address = invite(anna, ["plan"])
    make_account(maria, address)
    expect(maria.get_by_text("Anna asks for your help")).to_be_visible()
    press(maria, "Accept")
    expect(maria.get_by_role("heading", level=1)).to_have_text("Anna")
    expect(maria.get_by_role("link", name="The plan of today")).to_be_visible()
    expect(maria.get_by_role("link", name="Ratings")).to_have_count(0)

    log_given(maria)
    expect(maria.locator(".row-link", has_text="20 minutes: Basic foot rub")).to_be_visible()
    anna.goto("/history/")
    expect(anna.get_by_text("Logged by Maria")).to_be_visible()

    anna.goto("/settings/helpers/")
    expect(anna.get_by_text("Last here at")).to_be_visible()
    anna.locator("main summary").first.click()
    anna.locator("[name=may][value=ratings]").check()
    press(anna, "Save: Maria")
    say_who_it_is(anna)
    maria.reload()
    maria.get_by_role("link", name="Ratings").click()
    maria.get_by_role("link", name="All", exact=True).click()
    expect(maria.locator("svg.strip").first).to_be_visible()

    maria.get_by_role("link", name="Back to the page of Anna").click()
    maria.get_by_role("link", name="Log a session you gave").click()
    maria.locator("details:has([name=note]) > summary").click()
    maria.locator("[name=note]").fill("Both feet were cold.")
    anna.locator("main summary", has_text="End this help").click()
    press(anna, "End it now: Maria")
    save(maria)
    expect(maria.get_by_text("Both feet were cold.")).to_be_visible()
    assert maria.request.get("/helping/").status == 200
    expect(maria.get_by_role("heading", level=1)).to_have_text("You cannot see this any more")
    console_is_empty.clear()


def test_a_stop_holds_for_both(two: tuple[Page, Page]) -> None:
    anna, maria = two
    sign_up(maria)
    accept(maria, invite(anna))

    maria.get_by_role("link", name="Look at the feet first").click()
    maria.locator("main summary").first.click()
    maria.locator("#left-blister").check()
    save(maria)

    expect(maria.get_by_text("Leave it in peace today.")).to_be_visible()
    anna.goto("/sessions/guided/check/")
    expect(anna.get_by_role("heading", name="Leave your left foot in peace today")).to_be_visible()


def test_undo_takes_back_what_was_just_logged(two: tuple[Page, Page]) -> None:
    anna, maria = two
    sign_up(maria)
    accept(maria, invite(anna))
    log_given(maria)

    press(maria, "Undo")

    expect(maria.get_by_text("None yet.")).to_be_visible()


def test_the_link_is_copied_by_one_press(new_context: NewContext) -> None:
    context = new_context(**PHONE, permissions=["clipboard-read", "clipboard-write"])
    page = context.new_page()
    sign_up(page)

    address = invite(page)
    page.get_by_role("button", name="Copy the link").click()

    expect(page.get_by_text("The link is copied.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == address
