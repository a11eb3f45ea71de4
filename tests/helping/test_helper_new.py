"""Inviting a helper: the link is shown once, and nothing is ticked by itself."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.core import serializers
from pytest_django import Settings

from journal.helping.models import HELPERS_MAX, Helping
from journal.helping.ticks import Tick
from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import ADDRESS, LIST, NEW, invited, make_invitation
from tests.makers import PASSWORD, make_user
from tests.users.two_steps import known

TOMORROW = datetime(2126, 1, 1, tzinfo=UTC)


def test_nothing_is_ticked_by_itself(alice: User, client_of: ClientOf) -> None:
    page = client_of(alice).get(NEW).content.decode()

    assert page.count('name="may"') == len(Tick)
    assert " checked" not in page


def test_a_link_works_for_fourteen_days(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    page = known(client_of(alice)).post(NEW, invited(may=["plan"])).content.decode()

    found = ADDRESS.search(page)
    assert found is not None
    assert "It is shown this once" in page
    helping = Helping.objects.get()
    assert helping.expires_at - helping.made_at == timedelta(days=14)
    assert helping.may == Tick.PLAN
    assert client_of(bob).get(found[1]).status_code == 200


def test_the_token_is_kept_nowhere(alice: User, client_of: ClientOf, today: date) -> None:
    client = known(client_of(alice))
    found = ADDRESS.search(client.post(NEW, invited()).content.decode())
    assert found is not None

    assert found[2] not in serializers.serialize("json", Helping.objects.all())
    assert found[2] not in json.dumps(dict(client.session))
    assert found[2] not in client.get(LIST).content.decode()


def test_sent_twice_it_is_one_invitation(alice: User, client_of: ClientOf, today: date) -> None:
    client, form = known(client_of(alice)), invited()

    client.post(NEW, form)
    answer = client.post(NEW, form, follow=True)

    assert Helping.objects.count() == 1
    assert "this link was made before" in answer.content.decode()


def test_it_asks_who_it_is_and_goes_on(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    asked = client.post(NEW, invited(may=["plan"]))
    n_before = Helping.objects.count()
    page = client.post(asked["Location"], {"password": PASSWORD, "next": NEW}).content.decode()

    assert asked["Location"].startswith("/accounts/reauthenticate/")
    assert n_before == 0
    assert ADDRESS.search(page)
    assert Helping.objects.get().may == Tick.PLAN


def test_both_names_are_needed_and_what_was_typed_stays(
    alice: User, client_of: ClientOf, today: date
) -> None:
    form = invited(label="", person_name="Anna B.", may=["report"])
    page = known(client_of(alice)).post(NEW, form).content.decode()

    assert "Please write a name." in page
    assert 'value="Anna B."' in page
    assert page.count(" checked") == 1
    assert not Helping.objects.exists()


def test_a_form_without_its_id_says_so_and_keeps_the_rest(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = known(client_of(alice)).post(NEW, invited(client_id="", may=["plan"])).content.decode()

    assert "Press again." in page
    assert 'value="Maria"' in page
    assert page.count(" checked") == 1


def test_there_is_an_end_to_invitations(alice: User, client_of: ClientOf, today: date) -> None:
    for number in range(HELPERS_MAX):
        make_invitation(alice, number=number + 1)

    page = known(client_of(alice)).post(NEW, invited()).content.decode()

    assert "Nobody was invited" in page
    assert Helping.objects.count() == HELPERS_MAX


def test_an_example_journal_invites_nobody(db: None, client_of: ClientOf, today: date) -> None:
    demo = make_user("demo", demo_expires_at=TOMORROW)

    page = client_of(demo).post(NEW, invited()).content.decode()

    assert "Not in the example journal" in page
    assert not Helping.objects.exists()


@pytest.mark.parametrize("policy", ["open", "invited", "closed"])
def test_where_sign_up_is_limited_the_owner_is_told_whom_to_ask(
    policy: str, alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    settings.SIGN_UP = policy
    client = known(client_of(alice))

    pages = [client.get(NEW).content.decode(), client.post(NEW, invited()).content.decode()]

    said = ["ask whoever runs this journal first" in page for page in pages]
    assert said == [policy != "open"] * 2


def test_a_tick_that_nobody_offers_is_refused(alice: User, client_of: ClientOf, today: date) -> None:
    known(client_of(alice)).post(NEW, invited(may=["everything"]))

    assert not Helping.objects.exists()
