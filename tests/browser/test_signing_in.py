"""Passkeys, an app's codes and codes on paper, in a real browser with a passkey inside."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Page, expect

from tests.browser.acts import assert_good_to_read, sign_up
from tests.browser.conftest import NewContext
from tests.browser.pages import PHONE
from tests.browser.securing import (
    SECURITY,
    add_passkey,
    press,
    set_up_app,
    sign_out,
    type_password,
    with_authenticator,
)
from tests.users.codes import code_of


@pytest.fixture
def owner(phone: Page) -> str:
    """Somebody with a telephone that makes passkeys; gives the name."""
    return sign_up(with_authenticator(phone))


def test_a_passkey_opens_the_journal_without_a_password(phone: Page, owner: str) -> None:
    add_passkey(phone)
    expect(phone.get_by_role("heading", level=1)).to_have_text("Codes on paper")
    sign_out(phone)

    phone.goto("/accounts/login/?next=/trends/")
    press(phone, "Sign in with a passkey")

    expect(phone).to_have_url(re.compile("/trends/$"))


def test_a_passkey_is_the_second_step_after_a_password(phone: Page, owner: str) -> None:
    add_passkey(phone)
    sign_out(phone)

    type_password(phone, owner)
    expect(phone.get_by_role("heading", level=1)).to_have_text("One more step")
    press(phone, "Use my passkey")

    expect(phone).to_have_url(re.compile("://[^/]+/$"))


def test_a_passkey_shows_who_it_is_before_something_sensitive(phone: Page, owner: str) -> None:
    add_passkey(phone)
    sign_out(phone)
    phone.goto("/accounts/login/")
    press(phone, "Sign in with a passkey")

    phone.goto(f"{SECURITY}totp/activate/")
    phone.get_by_role("link", name="Use a passkey").click()
    press(phone, "Use my passkey")

    expect(phone.get_by_role("heading", level=1)).to_have_text("Codes from an app")


def test_the_same_device_makes_no_second_passkey(phone: Page, owner: str) -> None:
    add_passkey(phone)

    phone.goto(f"{SECURITY}webauthn/add/")
    phone.get_by_role("button", name="Make the passkey").click()

    expect(phone.get_by_text("has a passkey of your journal already")).to_be_visible()


def test_a_passkey_is_renamed_and_removed(phone: Page, owner: str) -> None:
    add_passkey(phone)
    phone.goto(f"{SECURITY}webauthn/")
    phone.get_by_role("link", name="Rename").click()
    phone.locator("[name=name]").fill("My telephone")
    press(phone, "Save")
    expect(phone.get_by_role("heading", level=2)).to_have_text("My telephone")

    phone.get_by_role("link", name="Remove").click()
    press(phone, "Remove it")

    expect(phone.get_by_text("There is none yet.")).to_be_visible()


def test_codes_of_an_app_and_on_paper(phone: Page, owner: str, new_context: NewContext) -> None:
    secret = set_up_app(phone)
    paper = phone.locator(".codes code").first.inner_text()
    elsewhere = new_context(**PHONE).new_page()

    type_password(elsewhere, owner)
    # The next code, because the one of now was typed when the app was set up; both are taken.
    elsewhere.locator("[name=code]").fill(code_of(secret, at=time.time() + 30))  # noqa: TID251
    press(elsewhere, "Sign in")
    expect(elsewhere).to_have_url(re.compile("://[^/]+/$"))
    sign_out(elsewhere)

    type_password(elsewhere, owner)
    elsewhere.locator("[name=code]").fill(paper)
    press(elsewhere, "Sign in")
    expect(elsewhere).to_have_url(re.compile("://[^/]+/$"))
    sign_out(elsewhere)

    type_password(elsewhere, owner)
    elsewhere.locator("[name=code]").fill(paper)
    press(elsewhere, "Sign in")
    expect(elsewhere.get_by_text("This did not fit.")).to_be_visible()


def test_pages_of_the_second_step_are_good_to_read(phone: Page, owner: str) -> None:
    phone.goto(f"{SECURITY}totp/activate/")
    assert_good_to_read(phone)  # asks for the password
    set_up_app(phone)
    add_passkey(phone)
    pages = (
        "",
        "webauthn/",
        "recovery-codes/",
        "recovery-codes/generate/",
        "totp/deactivate/",
        "reauthenticate/",
    )
    for page in (*pages, "webauthn/reauthenticate/"):
        phone.goto(f"{SECURITY}{page}")
        assert_good_to_read(phone)
    sign_out(phone)
    type_password(phone, owner)
    assert_good_to_read(phone)
