"""On a slow network what was sent twice is one entry, and what arrives late overwrites nothing."""

from __future__ import annotations

from playwright.sync_api import BrowserContext, Page, Route, expect

from tests.browser.acts import save
from tests.browser.devices import (
    CHECK_IN,
    Devices,
    choose_pain,
    expect_pain,
    rate,
    said,
    with_javascript,
    without_javascript,
)


def lose_answers(context: BrowserContext) -> None:
    """What is sent arrives, and its answer never comes: the page stays as it is."""

    def lose(route: Route) -> None:
        if route.request.method == "POST":
            route.fetch(max_redirects=0)
            route.abort("aborted")
        else:
            route.continue_()

    context.route("**/*", lose)


def save_unanswered(page: Page) -> None:
    """Presses Save; the answer is lost."""
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Save", exact=True).click(no_wait_after=True)


def hold(page: Page, address: str, held: list[Route]) -> None:
    """What is sent there from now on is on its way until the test lets it go on."""

    def keep(route: Route) -> None:
        held.append(route)

    page.route(address, keep)


def tap(page: Page, name: str, *, times: int = 1) -> None:
    """Taps a button and waits until something is sent, not for what comes of it."""
    button = page.get_by_role("button", name=name, exact=True)
    button.scroll_into_view_if_needed()
    box = button.bounding_box()
    assert box is not None
    with page.expect_event("request", lambda sent: sent.method == "POST"):
        for _ in range(times):
            page.mouse.click(box["x"] + 9, box["y"] + 9)


@without_javascript
def test_a_session_whose_answer_was_lost_is_saved_once(devices: Devices, console_is_empty: list[str]) -> None:
    phone = devices.phone
    phone.goto("/sessions/new/")
    phone.locator("[name=duration_minutes]").fill("15")
    phone.get_by_label("Basic foot rub").check()
    lose_answers(phone.context)
    save_unanswered(phone)
    save_unanswered(phone)
    phone.context.unroute_all()

    save(phone)

    console_is_empty.clear()
    devices.computer.goto("/")
    expect(devices.computer.get_by_text("1 session so far.")).to_be_visible()


@without_javascript
def test_a_rating_whose_answer_was_lost_is_saved_once(devices: Devices, console_is_empty: list[str]) -> None:
    phone = devices.phone
    phone.goto(CHECK_IN)
    choose_pain(phone, 4)
    lose_answers(phone.context)
    save_unanswered(phone)
    phone.context.unroute_all()

    save(phone)

    console_is_empty.clear()
    expect_pain(devices.computer, 4)
    expect(devices.computer.get_by_text("Earlier versions")).to_have_count(0)


@with_javascript
def test_a_save_that_arrives_late_overwrites_nothing(devices: Devices) -> None:
    held: list[Route] = []
    rate(devices.phone, 5)
    devices.phone.goto(CHECK_IN)
    choose_pain(devices.phone, 8)
    hold(devices.phone, "**/check-in/**", held)
    tap(devices.phone, "Save")
    rate(devices.computer, 2)

    with devices.phone.expect_navigation():
        held[0].continue_()

    assert said(devices.phone, "conflict-saved") == ["Pain 2"]
    expect_pain(devices.computer, 2)


@with_javascript
def test_a_second_tap_while_the_first_is_on_its_way_sends_nothing(devices: Devices) -> None:
    held: list[Route] = []
    phone = devices.phone
    rate(phone, 5)
    phone.goto(CHECK_IN)
    hold(phone, "**/delete/", held)

    tap(phone, "Delete this rating", times=2)
    expect_pain(devices.computer, 5)

    with phone.expect_navigation():
        held[0].continue_()
    assert len(held) == 1
    expect(phone.get_by_text("is deleted.")).to_be_visible()
