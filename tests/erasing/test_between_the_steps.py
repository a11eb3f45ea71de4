"""Whoever has typed a password and not yet the second step: nothing of that outlives an erased journal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from journal.core import clock
from journal.erasing import actions
from journal.users import invitations, sign_ins
from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import make_user
from tests.users.two_steps import after_password, set_up_app


@pytest.fixture
def between(alice: User, client_of: ClientOf) -> Client:
    set_up_app(client_of(alice))
    client, _answer = after_password(alice)
    Session.objects.exclude(pk=client.session.session_key).delete()
    return client


@pytest.mark.parametrize("address", ["", "/welcome/"], ids=["waiting", "gone elsewhere"])
def test_nothing_typed_is_left_of_who_is_erased(address: str, between: Client, alice: User) -> None:
    if address:
        between.get(address)
    before = [str(session.get_decoded()) for session in Session.objects.all()]

    actions.erase(alice)

    assert ["'alice'" in held for held in before] == [True]
    assert not Session.objects.exists()


def test_what_waits_is_found_by_whom_it_waits_for(between: Client, alice: User) -> None:
    session = between.session
    for name in set(session.keys()) - {"account_login"}:
        del session[name]
    session.save()

    sign_ins.end_sign_ins(alice.pk)

    assert not Session.objects.exists()


def test_it_counts_as_no_sign_in(between: Client, alice: User) -> None:
    assert sign_ins.end_sign_ins(alice.pk) == 0
    assert not Session.objects.exists()


def test_nobody_elses_ends(between: Client, bob: User) -> None:
    sign_ins.end_sign_ins(bob.pk)

    assert Session.objects.count() == 1


@pytest.mark.parametrize("is_asked_for", [False, True], ids=["at once", "when it is due"])
def test_who_signs_in_while_they_are_erased_is_signed_out(
    is_asked_for: bool, db: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    owner = make_user("carol")
    actions.close(owner=owner, now=clock.now(), signed_in_with=None)
    monkeypatch.setattr(invitations, "forget_owner", Client().force_login)

    if is_asked_for:
        actions.erase_due(now=clock.now() + timedelta(days=8))
    else:
        actions.erase(owner)

    assert not User.objects.exists()
    assert not Session.objects.exists()
