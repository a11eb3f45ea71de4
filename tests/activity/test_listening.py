"""What is noted of signing in and out, of exports, links, imports, and what is not."""

from __future__ import annotations

import re
from datetime import date

import pytest
from allauth.account.models import EmailAddress
from allauth.account.signals import password_reset
from allauth.socialaccount.models import SocialAccount, SocialLogin
from allauth.socialaccount.signals import social_account_added, social_account_removed
from django.core import mail
from django.core.management import call_command
from django.test import Client, TestCase
from django.urls import reverse

from journal.activity.models import Activity, Kind
from journal.users.models import User
from tests.activity.noted import kinds, noted
from tests.conftest import ClientOf
from tests.imports.sending import WIDE, check, write
from tests.makers import PASSWORD
from tests.reminders.making import MAIL
from tests.sharing.making import LIST, make, make_share, path_of
from tests.users.two_steps import known, set_up_app

LOGIN = "/accounts/login/"


def sign_in(name: str, password: str = PASSWORD) -> Client:
    client = Client()
    client.post(LOGIN, {"login": name, "password": password})
    return client


def test_signing_in_and_out(alice: User, bob: User) -> None:
    sign_in("alice").post("/accounts/logout/")

    assert kinds(alice) == [Kind.SIGNED_IN, Kind.SIGNED_OUT]
    assert kinds(bob) == []


def test_signing_up_is_the_first_line(db: None) -> None:
    Client().post("/accounts/signup/", {"username": "carol", "password1": PASSWORD})

    assert kinds(User.objects.get(username="carol")) == [Kind.SIGNED_IN]


@pytest.mark.parametrize("name", ["alice", "ALICE", "alice@example.org", "Alice@Example.org"])
def test_wrong_passwords_are_one_line_of_the_account_they_were_meant_for(
    name: str, alice: User, bob: User
) -> None:
    User.objects.filter(pk=alice.pk).update(email="alice@example.org")
    EmailAddress.objects.create(user=alice, email="alice@example.org", verified=True, primary=True)
    for _guess in range(3):
        sign_in(name, "guess-of-a-stranger")

    (line,) = Activity.objects.all()
    assert (line.owner, line.kind, line.n_times) == (alice, Kind.SIGN_IN_FAILED, 3)
    assert "guess" not in str(Activity.objects.values())


@pytest.mark.parametrize("name", ["nobody", "nobody@example.org", "", "%", "ali"])
def test_of_a_name_that_nobody_has_nothing_is_noted(name: str, alice: User) -> None:
    sign_in(name, "guess")

    assert Activity.objects.count() == 0


def test_a_changed_password(alice: User, client_of: ClientOf) -> None:
    new = "even-warmer-feet-2"
    client_of(alice).post(
        "/accounts/password/change/", {"oldpassword": PASSWORD, "password1": new, "password2": new}
    )

    assert Kind.PASSWORD_CHANGED in kinds(alice)


def test_a_password_that_was_reset(alice: User) -> None:
    password_reset.send(sender=User, request=None, user=alice)

    assert kinds(alice) == [Kind.PASSWORD_RESET]


def test_another_address_and_none(alice: User, client_of: ClientOf, settings: object) -> None:
    for name, value in MAIL.items():
        setattr(settings, name, value)
    client = known(client_of(alice))
    client.post(reverse("account_email"), {"email": "new@example.org"})
    link = re.search(r"/accounts/confirm-email/\S+/", str(mail.outbox[0].body))
    assert link is not None
    assert kinds(alice) == []

    client.post(link[0])
    client.post(reverse("account_email_remove"), {"email": "new@example.org"})

    assert kinds(alice) == [Kind.EMAIL_CHANGED, Kind.EMAIL_REMOVED]


def test_ways_to_sign_in_are_named(alice: User, client_of: ClientOf) -> None:
    with TestCase.captureOnCommitCallbacks(execute=True):
        set_up_app(client_of(alice))

    assert {(kind, detail) for kind, detail, _browser in noted(alice)} == {
        (Kind.SIGN_IN_WAY_ADDED, "codes from an app"),
        (Kind.SIGN_IN_WAY_ADDED, "codes on paper"),
    }


def test_new_codes_on_paper(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)
    set_up_app(client)

    with TestCase.captureOnCommitCallbacks(execute=True):
        client.post("/accounts/security/recovery-codes/generate/")

    assert kinds(alice) == [Kind.CODES_MADE_NEW]


def test_another_service_connected_and_taken_away(alice: User, client_of: ClientOf) -> None:
    account = SocialAccount(user=alice, provider="oidc", uid="7")
    social_account_added.send(SocialLogin, request=None, sociallogin=SocialLogin(user=alice, account=account))
    social_account_removed.send(SocialAccount, request=None, socialaccount=account)

    assert [(kind, detail) for kind, detail, _browser in noted(alice)] == [
        (Kind.SIGN_IN_WAY_ADDED, "another service"),
        (Kind.SIGN_IN_WAY_REMOVED, "another service"),
    ]


def test_a_second_step_removed_by_whoever_runs_the_journal(alice: User, client_of: ClientOf) -> None:
    set_up_app(client_of(alice))

    call_command("remove_second_step", "alice")

    assert noted(alice) == [(Kind.SECOND_STEP_REMOVED, "", "")]


def test_links_made_opened_and_revoked(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make(client, label="Dr Lang")
    make_share(alice, number=7, note="Dr Lang")
    Client().get(path_of(7))
    client.get(path_of(7))
    for share in client.get(LIST).context["page"].working:
        client.post(f"/reports/sharing/{share.share.pk}/revoke/")

    found = Activity.objects.owned_by(alice)
    assert kinds(alice) == [Kind.SHARE_MADE, Kind.SHARE_OPENED, *[Kind.SHARE_REVOKED] * 2]
    assert {line.detail for line in found} == {"Dr Lang"}
    assert [line.n_times for line in found] == [1, 1, 1, 1]


def test_imports_and_taking_one_back(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    listing = check(client, alice, WIDE, column_0="date", column_1="tingling", column_2="pain")
    write(client, listing.seen)
    client.post("/settings/data/import/undo/")

    assert kinds(alice) == [Kind.IMPORTED, Kind.IMPORT_TAKEN_BACK]


def test_looking_at_pages_is_not_noted(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    for address in ("/", "/history/", "/reports/", "/settings/activity/"):
        client.get(address)

    assert kinds(alice) == []
