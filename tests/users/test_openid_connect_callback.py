"""Back from the service: who is let in, what is believed, and that nobody opens another's journal by it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from allauth.socialaccount.models import SocialAccount
from cryptography.hazmat.primitives.asymmetric import rsa
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.users.issuer import CLIENT_ID, LOGIN, Issuer, begin, running_issuer, sign_in
from tests.users.letters import letters, make_ann
from tests.users.two_steps import is_inside, known, show_password

ANNA = {
    "sub": "anna-1",
    "preferred_username": "anna",
    "email": "anna@example.org",
    "email_verified": True,
}


@pytest.fixture
def issuer(db: None, settings: Settings) -> Iterator[Issuer]:
    with running_issuer() as service:
        settings.SOCIALACCOUNT_PROVIDERS = service.settings()
        service.claims = dict(ANNA)
        yield service


def test_somebody_new_gets_a_journal(issuer: Issuer) -> None:
    client = Client()

    answer = sign_in(client, issuer, "?next=/trends/")

    anna = User.objects.get()
    assert answer.redirect_chain[-1][0] == "/trends/"
    assert (anna.username, anna.email) == ("anna", "anna@example.org")
    assert not anna.has_usable_password()
    assert is_inside(client)


def test_somebody_known_comes_back_to_the_same(issuer: Issuer) -> None:
    sign_in(Client(), issuer)
    issuer.claims |= {"preferred_username": "anna-new", "email": "other@example.org"}
    client = Client()

    sign_in(client, issuer)

    assert User.objects.count() == 1
    assert is_inside(client)


@pytest.mark.parametrize("verified", [True, False])
def test_an_address_opens_nobody_elses_journal(verified: bool, issuer: Issuer) -> None:
    victim = make_user("victim", email="anna@example.org")
    EmailAddress.objects.create(user=victim, email="anna@example.org", verified=True, primary=True)
    issuer.claims["email_verified"] = verified
    client = Client()

    sign_in(client, issuer)

    assert client.get("/settings/").context["user"].username == "anna"
    assert User.objects.get(username="anna").email == ""
    assert not SocialAccount.objects.filter(user=victim).exists()


def test_an_address_that_is_not_verified_is_not_taken_over(issuer: Issuer) -> None:
    issuer.claims["email_verified"] = False

    sign_in(Client(), issuer)

    assert User.objects.get().email == ""
    assert not EmailAddress.objects.exists()


def test_an_address_that_somebody_waits_for_keeps_nobody_out(issuer: Issuer, alice: User) -> None:
    EmailAddress.objects.create(user=alice, email="anna@example.org", verified=False)
    client = Client()

    sign_in(client, issuer)

    assert client.get("/settings/").context["user"].username == "anna"
    assert User.objects.get(username="anna").email == ""
    assert list(EmailAddress.objects.values_list("user__username", flat=True)) == ["alice"]


def test_a_taken_name_gets_another(issuer: Issuer, alice: User) -> None:
    issuer.claims["preferred_username"] = "alice"

    sign_in(Client(), issuer)

    assert User.objects.count() == 2
    assert not SocialAccount.objects.filter(user=alice).exists()


@pytest.mark.parametrize("policy", ["invited", "closed"])
def test_where_signing_up_is_closed_nobody_new_comes_in(
    policy: str, issuer: Issuer, settings: Settings
) -> None:
    settings.SIGN_UP = policy

    answer = sign_in(Client(), issuer)

    assert "cannot make a journal here yourself" in answer.content.decode()
    assert not User.objects.exists()


def test_one_who_is_in_connects_the_two(issuer: Issuer, alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    show_password(client)

    sign_in(client, issuer, "?process=connect")

    elsewhere = Client()
    sign_in(elsewhere, issuer)
    assert User.objects.get() == alice
    assert elsewhere.get("/settings/").context["user"] == alice


def test_a_connection_made_and_taken_away_is_told_by_letter(
    issuer: Issuer, client_of: ClientOf, settings: Settings
) -> None:
    settings.EMAIL_URL = "smtp://mail.example"
    client = known(client_of(make_ann()))
    sign_in(client, issuer, "?process=connect")

    client.post(reverse("socialaccount_connections"), {"account": SocialAccount.objects.get().pk})

    assert letters() == [
        (["ann@example.org"], "Another way to sign in was added"),
        (["ann@example.org"], "A way to sign in was removed"),
    ]


BAD_TOKENS: dict[str, dict[str, Any]] = {
    "signed by another": {"signs_with": rsa.generate_private_key(65537, 2048)},
    "not signed": {"header": {"alg": "none", "kid": "one"}},
    "signed with a shared secret": {"header": {"alg": "HS256", "kid": "one"}},
    "an unknown key": {"header": {"alg": "RS256", "kid": "two"}},
    "no key named": {"header": {"alg": "RS256"}},
    "for another": {"claims": ANNA | {"aud": "another"}},
    "by another": {"claims": ANNA | {"iss": "https://evil.example"}},
    "old": {"claims": ANNA | {"exp": 1}},
    "of nobody": {"claims": {"aud": CLIENT_ID}},
    "another service": {"calls_itself": "https://evil.example"},
}


@pytest.mark.parametrize("name", BAD_TOKENS)
def test_what_is_not_to_be_believed_lets_nobody_in(name: str, issuer: Issuer) -> None:
    client = Client()
    sent = begin(client)
    for attribute, value in BAD_TOKENS[name].items():
        setattr(issuer, attribute, value)

    code = issuer.code_for(sent["code_challenge"])
    page = client.get(f"{LOGIN}callback/", {"code": code, "state": sent["state"]})

    assert "The other service did not let you in" in page.content.decode()
    assert not User.objects.exists()
    assert not is_inside(client)


def test_a_code_is_of_use_only_to_the_browser_that_asked(issuer: Issuer) -> None:
    asked, thief = Client(), Client()
    code = issuer.code_for(begin(asked)["code_challenge"])

    other = thief.get(f"{LOGIN}callback/", {"code": code, "state": begin(thief)["state"]})
    without = thief.get(f"{LOGIN}callback/", {"code": code, "state": "made-up"})

    assert issuer.refused == ["/token"]
    assert not is_inside(thief)
    assert {other.status_code, without.status_code} <= {200, 401, 403, 502}


def test_who_stops_on_the_way_is_told_so(issuer: Issuer) -> None:
    client = Client()
    sent = begin(client)

    answer = client.get(f"{LOGIN}callback/", {"error": "access_denied", "state": sent["state"]}, follow=True)

    assert "You stopped on the way" in answer.content.decode()
