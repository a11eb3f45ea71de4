"""How somebody signed in, and who typed a wrong code after the right password."""

from __future__ import annotations

import pytest
from allauth.account.internal.flows.login import record_authentication
from allauth.account.signals import user_logged_in
from allauth.mfa.models import Authenticator
from django.contrib.sessions.backends.db import SessionStore
from django.test import Client, RequestFactory

from journal.activity.models import Activity, Kind
from journal.users.models import User
from tests.activity.noted import kinds, noted
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.reports.reading import words_of
from tests.users.codes import code_of
from tests.users.letters import make_ann
from tests.users.two_steps import SECOND_STEP, SIGN_IN, after_password, paper_codes, set_up_app, show_password


@pytest.fixture
def owner(alice: User, client_of: ClientOf) -> Client:
    return client_of(alice)


@pytest.fixture
def secret(owner: Client, cache_keeps: None) -> str:
    return set_up_app(owner)


def test_by_password(alice: User) -> None:
    after_password(alice)

    assert [line[:2] for line in noted(alice)] == [(Kind.SIGNED_IN, "by password")]


def test_with_a_code(alice: User, owner: Client, secret: str) -> None:
    show_password(owner)
    for code in (code_of(secret), paper_codes(owner)[0]):
        after_password(alice)[0].post(SECOND_STEP, {"code": code})

    found = [line[:2] for line in noted(alice) if line[0] == Kind.SIGNED_IN]
    assert found == [(Kind.SIGNED_IN, "with a code from an app"), (Kind.SIGNED_IN, "with a code on paper")]


@pytest.mark.parametrize(
    ("method", "of_which", "way"),
    [
        ("mfa", Authenticator.Type.WEBAUTHN, "by passkey"),
        ("socialaccount", None, "by another service"),
        ("something new", None, ""),
    ],
)
def test_in_other_ways(method: str, of_which: str | None, way: str, alice: User, rf: RequestFactory) -> None:
    request = rf.post("/")
    request.user, request.session = alice, SessionStore()
    request.session.create()
    record_authentication(request, alice, method, type=of_which)

    user_logged_in.send(User, request=request, user=alice)

    assert [line[:2] for line in noted(alice)] == [(Kind.SIGNED_IN, way)]


def test_wrong_codes_are_one_line_that_warns(alice: User, owner: Client, secret: str) -> None:
    client, _answer = after_password(alice)
    for code in ("000000", "1111 1111"):
        client.post(SECOND_STEP, {"code": code})

    line = Activity.objects.get(kind=Kind.CODE_FAILED)
    page = owner.get("/settings/activity/")
    assert (line.owner, line.n_times, line.detail) == (alice, 2, "")
    assert "Somebody with the right password typed a wrong code" in words_of(page)
    assert "happened-warning" in page.content.decode()


def test_who_is_inside_already_is_nobody_else(alice: User, owner: Client, secret: str) -> None:
    owner.post("/accounts/security/reauthenticate/", {"code": "000000"})

    assert not Activity.objects.filter(kind=Kind.CODE_FAILED).exists()


def test_a_wrong_password_is_of_whoever_has_the_address_and_not_of_whose_name_it_is(
    alice: User, caplog: pytest.LogCaptureFixture
) -> None:
    named = make_user("ann@example.org")
    make_user("old", email="ann@example.org")
    ann = make_ann()

    Client().post(SIGN_IN, {"login": "ann@example.org", "password": "wrong"})

    assert [kinds(person) for person in (named, ann)] == [[], [Kind.SIGN_IN_FAILED]]
    assert Activity.objects.count() == 1
    assert f"A wrong password of account {ann.pk}" in caplog.messages
