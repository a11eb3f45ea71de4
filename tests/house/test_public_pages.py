"""Rule 4: signing in is the default; what anybody may see is this list."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from tests.house.tree import Address, addresses

PUBLIC = {
    "welcome",
    "demo_open",
    "healthz",
    "calendar_feed",
    "reminders_confirm",
    "reminders_off",
    "shared_report",
    "shared_report_pdf",
    "shared_pin",
    "shared_gone",
    "invitation",
    "helper_invitation",
    "service_worker",
    "web_manifest",
    "no_email_pages",
    "password_reset_by_hand",
    # Signing in by passkey; the second step, which sends away whoever has not done the first.
    "mfa_login_webauthn",
    "mfa_authenticate",
    # By a service that the operator names; 404 without one.
    "openid_connect_login",
    "openid_connect_callback",
    "socialaccount_login_cancelled",
    "socialaccount_login_error",
    # Signing up, signing in, and a new password by mail, as allauth makes them.
    "account_login",
    "account_signup",
    "account_confirm_email",
    "account_email_verification_sent",
    "account_inactive",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    # Closed: `no_email_pages` stands before them.
    "account_confirm_login_code",
    "socialaccount_signup",
}


@pytest.mark.django_db
@pytest.mark.parametrize(
    "address",
    [address for address in addresses() if address.name not in PUBLIC],
    ids=lambda address: address.name,
)
@pytest.mark.parametrize("method", ["get", "post"])
def test_a_visitor_is_sent_to_sign_in(address: Address, method: str, client: Client) -> None:
    answer = getattr(client, method)(address.path())

    doors = (reverse("account_login"), reverse("welcome"))
    is_sent_away = answer.status_code == 302 and answer["Location"].split("?")[0] in doors
    # A form sent after the sign-in has ended is answered with what was typed.
    assert is_sent_away or (method == "post" and answer.status_code in {403, 405})


def test_public_pages_exist() -> None:
    assert PUBLIC - {address.name for address in addresses()} == set()
