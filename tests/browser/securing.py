"""A browser with a passkey inside, and what a person does with it and with codes."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.browser.acts import PASSWORD
from tests.users.codes import code_of

SECURITY = "/accounts/security/"


def with_authenticator(page: Page) -> Page:
    """As a telephone that knows its owner by finger, and says yes whenever it is asked."""
    session = page.context.new_cdp_session(page)
    session.send("WebAuthn.enable")
    options = {
        "protocol": "ctap2",
        "transport": "internal",
        "hasResidentKey": True,
        "hasUserVerification": True,
        "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }
    session.send("WebAuthn.addVirtualAuthenticator", {"options": options})
    return page


def show_password(page: Page) -> None:
    page.locator("[name=password]").fill(PASSWORD)
    press(page, "Go on")


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name, exact=True).click()


def add_passkey(page: Page) -> None:
    page.goto(f"{SECURITY}webauthn/add/")
    if "reauthenticate" in page.url:
        show_password(page)
    press(page, "Make the passkey")


def set_up_app(page: Page) -> str:
    """Gives the secret that is written beside the picture."""
    page.goto(f"{SECURITY}totp/activate/")
    if "reauthenticate" in page.url:
        show_password(page)
    secret = page.locator(".secret code").inner_text()
    page.locator("[name=code]").fill(code_of(secret))
    press(page, "Switch it on")
    return secret


def sign_out(page: Page) -> None:
    page.goto("/accounts/logout/")
    press(page, "Sign out")


def type_password(page: Page, username: str) -> None:
    """Name and password on the page of signing in; what comes then is for the test to say."""
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill(username)
    page.locator("[name=password]").fill(PASSWORD)
    press(page, "Sign in")


def broken_invitation(page: Page) -> None:
    page.goto("/join/x/")
