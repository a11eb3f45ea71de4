"""Somebody who helps, and whom they help: invited, accepted and used as the two do."""

from __future__ import annotations

from collections.abc import Callable, Collection

from playwright.sync_api import Page

from tests.browser.acts import save, sign_up
from tests.browser.devices import choose_pain, press
from tests.browser.securing import show_password

EVERY_TICK = ("plan", "sessions", "ratings", "report")


def invite(page: Page, ticks: Collection[str] = ()) -> str:
    """The address of a new invitation; the page that shows it stays open."""
    page.goto("/settings/helpers/new/")
    page.locator("[name=label]").fill("Maria")
    page.locator("[name=person_name]").fill("Anna")
    for tick in ticks:
        page.locator(f"[name=may][value={tick}]").check()
    press(page, "Make the link")
    say_who_it_is(page)
    return page.locator("#address").input_value()


def say_who_it_is(page: Page) -> None:
    """Unless it was said in the last quarter of an hour."""
    if "reauthenticate" in page.url:
        show_password(page)


def accept(page: Page, address: str) -> None:
    """Arrives at the first page about the person."""
    page.goto(address)
    press(page, "Accept")


def log_given(page: Page, minutes: int = 20) -> None:
    """From the first page about the person, and back there."""
    page.get_by_role("link", name="Log a session you gave").click()
    page.locator("[name=duration_minutes]").fill(str(minutes))
    page.get_by_label("Basic foot rub").check()
    save(page)


def as_somebody_new(page: Page) -> str:
    """The example journal's own person neither invites nor helps."""
    page.context.clear_cookies()
    return sign_up(page)


def elsewhere(page: Page, ticks: Collection[str] = EVERY_TICK) -> str:
    """The invitation of somebody with a journal of a day, on a device of their own."""
    assert page.context.browser
    context = page.context.browser.new_context(base_url=page.url)
    context.set_default_timeout(10_000)
    owner = context.new_page()
    owner.goto(page.url)
    sign_up(owner)
    owner.goto("/check-in/")
    choose_pain(owner, 6)
    save(owner)
    owner.goto("/settings/routine/")
    owner.locator("[name=sessions_per_week]").fill("7")
    owner.locator("[name=duration_minutes]").fill("20")
    press(owner, "Use this from today")
    owner.goto("/sessions/new/")
    owner.locator("[name=duration_minutes]").fill("25")
    owner.get_by_label("Circular strokes").check()
    save(owner)
    address = invite(owner, ticks)
    context.close()
    return address


def helped(page: Page) -> None:
    as_somebody_new(page)
    accept(page, elsewhere(page))
    log_given(page)


def made(page: Page) -> None:
    as_somebody_new(page)
    invite(page, EVERY_TICK)


def asked(page: Page) -> None:
    as_somebody_new(page)
    page.goto("/settings/helpers/new/")
    press(page, "Make the link")


def listed(page: Page) -> None:
    made(page)
    page.goto("/settings/helpers/")
    page.locator("main summary").first.click()


def invited(page: Page) -> None:
    as_somebody_new(page)
    page.goto(elsewhere(page))


def invited_unknown(page: Page) -> None:
    as_somebody_new(page)
    address = elsewhere(page)
    page.context.clear_cookies()
    page.goto(address)


def listing_people(page: Page) -> None:
    helped(page)
    page.goto("/helping/")


def at(link: str) -> Callable[[Page], None]:
    """What a link of the person's first page leads to."""

    def go(page: Page) -> None:
        helped(page)
        press(page, link)

    return go


def stopped(page: Page) -> None:
    at("Look at the feet first")(page)
    page.locator("main summary").first.click()
    page.locator("#left-blister").check()
    save(page)


def conflict(page: Page) -> None:
    """The same session corrected in two tabs, with other minutes in each."""
    at("20 minutes")(page)
    other = page.context.new_page()
    other.goto(page.url)
    for tab, minutes in ((other, "30"), (page, "35")):
        tab.locator("[name=duration_minutes]").fill(minutes)
        save(tab)
    other.close()


PAGES: dict[str, tuple[Callable[[Page], None], int]] = {
    "helpers-listed": (listed, 200),
    "helper_new-made": (made, 200),
    "helper_new-errors": (asked, 200),
    "helper_invitation": (invited, 200),
    "helper_invitation-unknown": (invited_unknown, 200),
    "people-listed": (listing_people, 200),
    "person": (helped, 200),
    "person_log": (at("Log a session you gave"), 200),
    "person_logged": (at("20 minutes"), 200),
    "person_logged-conflict": (conflict, 409),
    "person_feet": (at("Look at the feet first"), 200),
    "person_feet-stopped": (stopped, 200),
    "person_plan": (at("The plan of today"), 200),
    "person_sessions": (at("All sessions"), 200),
    "person_ratings": (at("Ratings"), 200),
    "person_report": (at("Report"), 200),
}
"""Each begins with the name of its template, and has its status."""
