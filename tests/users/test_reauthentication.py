"""Before something sensitive a person shows once more who they are."""

from __future__ import annotations

import time

import pytest
from allauth.account.internal.flows.login import AUTHENTICATION_METHODS_SESSION_KEY
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from journal.users.models import User
from journal.users.reauthentication import who_is_it
from tests.conftest import ClientOf
from tests.makers import PASSWORD, make_user
from tests.users.two_steps import SECURITY, show_password

SENSITIVE = [
    f"{SECURITY}{page}"
    for page in (
        "totp/activate/",
        "webauthn/add/",
        "recovery-codes/generate/",
    )
]


def sensitive(request: HttpRequest) -> HttpResponse:
    return HttpResponse(f"did {request.POST.get('what', 'nothing')}")


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

    client.post("/accounts/reauthenticate/", {"password": "wrong"})

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


def age(client: Client, *, minutes: int) -> None:
    """As if that much time had passed since the password was shown."""
    session = client.session
    records = session[AUTHENTICATION_METHODS_SESSION_KEY]
    session[AUTHENTICATION_METHODS_SESSION_KEY] = [
        record | {"at": record["at"] - 60 * minutes} for record in records
    ]
    session.save()
    assert records[-1]["at"] <= time.time()  # noqa: TID251  allauth looks at the real clock
