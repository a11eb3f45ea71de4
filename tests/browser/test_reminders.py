"""Reminders on a device: the button, what stands in its way, and what a message shows."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE
from tests.reminders.making import Browser

ADDRESS = "/settings/reminders/"
ADD = "Remind me on this device"
# A real browser asks the push service of its maker, on the internet, for its address.
SUBSCRIBED = """said => {
  const bytes = (text) => Uint8Array.from(
    atob(text.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
  const made = () => JSON.parse(localStorage.getItem('subscribed'));
  const subscription = () => made() && {
    endpoint: said.endpoint,
    options: { applicationServerKey: bytes(made().key).buffer },
    toJSON: () => ({ endpoint: said.endpoint, keys: { p256dh: said.p256dh, auth: said.auth } }),
    unsubscribe: async () => localStorage.removeItem('subscribed'),
  };
  PushManager.prototype.getSubscription = async () => subscription();
  PushManager.prototype.subscribe = async ({ applicationServerKey }) => {
    const key = btoa(String.fromCharCode(...applicationServerKey));
    localStorage.setItem('subscribed', JSON.stringify({ key }));
    return subscription();
  };
}"""


@pytest.fixture
def context(new_context: NewContext) -> BrowserContext:
    context = new_context(**PHONE)
    context.add_init_script(f"({SUBSCRIBED})({json.dumps(Browser().said)})")
    return context


@pytest.fixture
def page(context: BrowserContext, sign_up: Callable[[Page], str]) -> Page:
    page = context.new_page()
    sign_up(page)
    return page


def press_add(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=ADD).click()


def test_a_device_is_added_known_again_and_taken_off(
    page: Page, context: BrowserContext, axe: Callable[[Page], None]
) -> None:
    context.grant_permissions(["notifications"])
    page.goto(ADDRESS)

    press_add(page)

    expect(page.get_by_text("Reminders now come to this device")).to_be_visible()
    expect(page.locator("[data-this-device]")).to_be_visible()
    expect(page.get_by_role("button", name=ADD)).to_be_hidden()
    axe(page)

    with page.expect_navigation():
        page.get_by_role("button", name="Take off").click()

    expect(page.get_by_text("No more reminders come to this device")).to_be_visible()
    expect(page.get_by_role("button", name=ADD)).to_be_visible()


def test_a_subscription_for_another_key_is_made_anew(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["notifications"])
    page.goto(ADDRESS)
    page.evaluate("localStorage.setItem('subscribed', JSON.stringify({ key: btoa('old') }))")

    press_add(page)

    key = page.evaluate("JSON.parse(localStorage.getItem('subscribed')).key")
    shown = page.locator("[data-push]").get_attribute("data-key") or ""
    assert key.replace("+", "-").replace("/", "_").rstrip("=") == shown


def test_a_message_is_shown_and_leads_to_the_check_in(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["notifications"])
    page.goto(ADDRESS)
    press_add(page)

    deliver(
        page,
        {"title": "Your evening check-in is waiting", "body": "A minute.", "path": "/check-in/2026-01-05/"},
    )

    shown = page.evaluate(
        """async () => {
          const registration = await navigator.serviceWorker.getRegistration('/');
          for (let n = 0; n < 600; n += 1) {
            const [one] = await registration.getNotifications();
            if (one) return { title: one.title, body: one.body, path: one.data.path };
            await new Promise(requestAnimationFrame);
          }
        }"""
    )
    assert shown == {
        "title": "Your evening check-in is waiting",
        "body": "A minute.",
        "path": "/check-in/2026-01-05/",
    }


def deliver(page: Page, message: dict[str, Any]) -> None:
    """As the browser does when its push service has something for this journal."""
    tools = page.context.new_cdp_session(page)
    found: list[str] = []
    tools.on(
        "ServiceWorker.workerRegistrationUpdated",
        lambda event: found.extend(one["registrationId"] for one in event["registrations"]),
    )
    tools.send("ServiceWorker.enable")
    origin = page.evaluate("navigator.serviceWorker.ready.then(() => location.origin)")
    given = {"origin": origin, "registrationId": found[0], "data": json.dumps(message)}
    tools.send("ServiceWorker.deliverPushMessage", given)


def test_a_browser_that_blocks_messages_is_told_how_to_allow_them(
    page: Page, context: BrowserContext, axe: Callable[[Page], None]
) -> None:
    context.add_init_script("Object.defineProperty(Notification, 'permission', { value: 'denied' })")

    page.goto(ADDRESS)

    expect(page.get_by_text("This browser blocks messages from the journal.")).to_be_visible()
    expect(page.get_by_role("button", name=ADD)).to_be_hidden()
    axe(page)


def test_an_iphone_is_told_of_its_home_screen(
    new_context: NewContext, sign_up: Callable[[Page], str]
) -> None:
    agent = "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1"
    context = new_context(**PHONE, user_agent=agent)
    context.add_init_script("delete window.PushManager")
    page = context.new_page()
    sign_up(page)

    page.goto(ADDRESS)

    expect(page.get_by_text("first put the journal on your home screen")).to_be_visible()


def test_what_did_not_work_is_said_and_can_be_tried_again(page: Page, context: BrowserContext) -> None:
    context.grant_permissions(["notifications"])
    context.add_init_script(
        "PushManager.prototype.subscribe = async () => { throw new Error('no network'); }"
    )
    page.goto(ADDRESS)

    page.get_by_role("button", name=ADD).click()

    expect(page.get_by_text("That did not work, and nothing was changed.")).to_be_visible()
    expect(page.get_by_role("button", name=ADD)).to_be_enabled()


def test_without_javascript_the_choices_can_be_saved(
    no_javascript: BrowserContext, sign_up: Callable[[Page], str]
) -> None:
    page = no_javascript.new_page()
    sign_up(page)
    page.goto(ADDRESS)

    page.get_by_label("Remind me of the evening check-in").check()
    page.get_by_label("Evening time").fill("21:30")
    page.get_by_role("button", name="Save").click()

    expect(page.get_by_text("Your reminders are saved.")).to_be_visible()
    expect(page.get_by_label("Evening time")).to_have_value("21:30")
    expect(page.get_by_text("turn on JavaScript in this browser")).to_be_visible()
    expect(page.get_by_role("button", name=ADD)).to_be_hidden()
