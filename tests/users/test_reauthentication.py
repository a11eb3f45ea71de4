"""Before something sensitive a person shows once more who they are."""

from __future__ import annotations

import pytest
from allauth.socialaccount.models import SocialAccount
from django.http import HttpRequest, HttpResponse
from django.test import override_settings
from django.urls import path
from pytest_django import Settings

from journal.users.models import User
from journal.users.reauthentication import who_is_it
from tests.conftest import ClientOf
from tests.house.test_public_pages import PUBLIC
from tests.house.tree import Address, addresses
from tests.makers import PASSWORD, make_user
from tests.users.sign_ins import make_passkey
from tests.users.two_steps import SECURITY, age, set_up_app, show_password

SIGNING_IN = ("account_", "mfa_", "socialaccount_", "device")
ASKS_NOTHING = {
    # Takes the old password with the new one.
    "account_change_password",
    "account_logout",
    # Where it is asked.
    "account_reauthenticate",
    "mfa_reauthenticate",
    "mfa_reauthenticate_webauthn",
    # Only shown: what each leads to asks.
    "mfa_index",
    "mfa_list_webauthn",
    # Ends sign-ins, and makes none.
    "devices",
    "device_sign_out",
    "devices_sign_out_others",
}
"""Every other page of signing in, also one that is made later, asks who it is."""
ASK = [
    address
    for address in addresses()
    if address.name.startswith(SIGNING_IN) and address.name not in PUBLIC | ASKS_NOTHING
]
ONLY_WITH_AN_APP = {"mfa_deactivate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes"}
NOT_WITH_AN_APP = {"mfa_activate_totp"}
DOORS = ("/accounts/reauthenticate/", f"{SECURITY}reauthenticate/")
SENSITIVE = [f"{SECURITY}{page}" for page in ("totp/activate/", "webauthn/add/", "recovery-codes/generate/")]


def sensitive(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"did {request.POST.get('what', 'nothing')}")


@pytest.mark.parametrize("has_app", [True, False])
@pytest.mark.parametrize("address", ASK, ids=lambda address: address.name)
def test_every_page_that_changes_signing_in_asks(
    address: Address, has_app: bool, alice: User, client_of: ClientOf, settings: Settings
) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    form = {"email": "new@example.org", "account": SocialAccount.objects.create(user=alice, uid="1").pk}
    if has_app:
        set_up_app(client_of(alice))

    path_of_own = address.path(**({"pk": make_passkey(alice).pk} if "pk" in address.captures else {}))
    answers = [client_of(alice).get(path_of_own), client_of(alice).post(path_of_own, form)]

    # Some are there only for those who have an app, or only for those who have none.
    asked = [answer.get("Location", "").startswith(DOORS) for answer in answers]
    assert any(asked) or is_of_others(address, has_app=has_app)
    assert SocialAccount.objects.filter(user=alice).exists()


def is_of_others(address: Address, *, has_app: bool) -> bool:
    return address.name in (NOT_WITH_AN_APP if has_app else ONLY_WITH_AN_APP)


def test_every_exception_is_a_page() -> None:
    assert ASKS_NOTHING - {address.name for address in addresses()} == set()


@pytest.mark.parametrize("address", SENSITIVE)
def test_the_password_is_asked_for_first(address: str, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    asked = client.get(address)
    page = client.get(asked["Location"]).content.decode()
    answer = client.post(asked["Location"], {"password": PASSWORD, "next": address})

    assert asked["Location"].startswith("/accounts/reauthenticate/?next=")
    assert "Is it you?" in page
    assert answer["Location"] == address
    assert client.get(address).status_code == 200


def test_a_wrong_password_does_not_do(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    answer = client.post("/accounts/reauthenticate/", {"password": "wrong"})

    assert "Not done yet: please look at the password." in answer.content.decode()
    assert client.get(SENSITIVE[0]).status_code == 302


def test_after_a_quarter_of_an_hour_it_is_asked_for_again(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    show_password(client)
    age(client, minutes=14)
    soon = client.get(SENSITIVE[0]).status_code
    age(client, minutes=2)

    assert soon == 200
    assert client.get(SENSITIVE[0]).status_code == 302


def test_an_example_journal_has_nothing_to_show(db: None, client_of: ClientOf) -> None:
    demo = make_user("demo")
    demo.set_unusable_password()
    demo.save()

    assert client_of(demo).get(SENSITIVE[0]).status_code == 200


def test_a_form_that_was_sent_goes_on_where_it_stopped(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    with override_settings(ROOT_URLCONF=with_sensitive_page()):
        asked = client.post("/sensitive/", {"what": "the great thing"})
        answer = client.post(asked["Location"], {"password": PASSWORD, "next": "/sensitive/"})

    assert answer.content.decode() == "did the great thing"


def with_sensitive_page() -> type:
    """Addresses of our own and one more."""
    from journal import urls

    return type("Urls", (), {"urlpatterns": [*urls.urlpatterns, path("sensitive/", who_is_it(sensitive))]})
