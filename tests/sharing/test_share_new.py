"""Making a link: what it shares, for how long, and that it is shown once."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta

import pytest
from django.contrib.auth.hashers import check_password
from django.core import serializers
from django.test import Client
from pytest_django import Settings

from journal.core.tokens import digest_of
from journal.sharing.models import SHARES_MAX, SharedReport
from journal.users.models import User
from tests.conftest import ClientOf, ClockAt
from tests.makers import make_massage, make_rating, make_user, noon
from tests.sharing.making import ADDRESS, LIST, NEW, PIN, make, make_share, said


def test_a_link_works_for_thirty_days_unless_told_otherwise(
    alice: User, client_of: ClientOf, today: date
) -> None:
    page = client_of(alice).get(NEW).content.decode()

    assert 'value="30" id="id_days_2" checked' in page
    make(client_of(alice))
    share = SharedReport.objects.get()
    assert share.expires_at - share.made_at == timedelta(days=30)
    assert share.pin_hash == ""


@pytest.mark.parametrize("days", ["1", "7", "30", "90"])
def test_it_works_for_as_long_as_was_chosen(days: str, alice: User, client_of: ClientOf, today: date) -> None:
    make(client_of(alice), days=days)

    share = SharedReport.objects.get()
    assert share.expires_at - share.made_at == timedelta(days=int(days))


def test_the_new_link_is_shown_and_works(alice: User, client_of: ClientOf, today: date) -> None:
    page = make(client_of(alice), label="Dr Lang")

    found = ADDRESS.search(page)
    assert found is not None
    assert "<title>Your link is made " in page
    assert "It is shown this once" in page
    assert "js/pages/copy_address.js" in page
    assert Client().get(found[1]).status_code == 200


def test_the_token_is_kept_nowhere(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    found = ADDRESS.search(make(client, pin_code=PIN))
    assert found is not None
    token = found[2]

    kept = serializers.serialize("json", SharedReport.objects.all())
    assert token not in kept
    assert PIN not in kept.replace(SharedReport.objects.get().pin_hash, "")
    assert SharedReport.objects.get().token_hash == digest_of(token)
    assert token not in json.dumps(dict(client.session))
    for address in (NEW, LIST, "/reports/", "/settings/"):
        assert token not in client.get(address).content.decode()


def test_every_link_is_another_of_128_bits(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    pages = [
        make(client, client_id=f"5b3b6a0e-52ae-4f36-8a86-0c1d0a6c9a{number:02}") for number in range(1, 4)
    ]

    tokens = {found[2] for page in pages if (found := ADDRESS.search(page))}
    assert len(tokens) == 3
    assert {len(token) for token in tokens} == {22}


def test_it_shares_the_report_as_it_stands(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, today - timedelta(days=400))

    make(client_of(alice), "name=Ana+%26+Co&born=1950&size=letter&notes=in&experiments=out&period=30d")

    share = SharedReport.objects.get()
    assert (share.first_day, share.last_day) == (date(2026, 10, 22), date(2026, 11, 20))
    asked = {"name": "Ana & Co", "born": "1950", "size": "letter", "notes": "in", "experiments": "out"}
    assert asked.items() <= share.choices.items()
    assert not {"period", "first", "last"} & share.choices.keys()


def test_notes_stay_out_unless_they_are_chosen(alice: User, client_of: ClientOf, today: date) -> None:
    make(client_of(alice))

    assert SharedReport.objects.get().choices["notes"] == "out"


def test_the_name_is_settled_when_the_link_is_made(alice: User, client_of: ClientOf, today: date) -> None:
    make(client_of(alice))

    assert SharedReport.objects.get().choices["name"] == "Not named"


def test_a_pin_is_kept_as_a_slow_hash(
    alice: User, client_of: ClientOf, today: date, settings: Settings
) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.PBKDF2PasswordHasher"]
    make(client_of(alice), pin_code=" 28 46 ")

    pin_hash = SharedReport.objects.get().pin_hash
    assert pin_hash.startswith("pbkdf2_sha256$")
    assert check_password(PIN, pin_hash)


def test_sending_the_form_again_changes_nothing_and_says_what_there_is(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    make(client)

    page = client.post(NEW, said(pin_code=PIN, days="90"), follow=True).content.decode()

    assert "Nothing was changed: this link was made before, and shown then. It asks for no PIN." in page
    assert "Works until 20 December 2026, 20:00. To change anything, revoke it here and make another." in page
    assert not SharedReport.objects.get().has_pin


def test_and_says_so_when_that_one_has_ended(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    make(client, pin_code=PIN)
    SharedReport.objects.update(revoked_at=noon(today))

    page = client.post(NEW, said(), follow=True).content.decode()

    assert "It asks for a PIN. You revoked it at 13:00. Make another." in page


def test_the_same_form_id_of_two_people_makes_two_links(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    for person in (alice, bob):
        make(client_of(person))

    assert SharedReport.objects.count() == 2


def test_only_so_many_links_of_a_person_work_at_a_time(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    for number in range(SHARES_MAX):
        make_share(alice, number=number)

    page = make(client_of(alice), label="One more")

    assert "20 of your links work already" in page
    assert "One more" in page
    assert SharedReport.objects.count() == SHARES_MAX
    assert "Your link is made" in make(client_of(bob))


def test_a_link_that_ended_leaves_room_for_another(alice: User, client_of: ClientOf, today: date) -> None:
    for number in range(2, SHARES_MAX + 1):
        make_share(alice, number=number)
    make_share(alice, number=0, revoked_at=noon(today))
    make_share(alice, today - timedelta(days=2), n_days=1)

    assert "Your link is made" in make(client_of(alice))


def test_an_example_journal_may_share_and_its_links_go_with_it(
    client_of: ClientOf, today: date, db: None
) -> None:
    person = make_user("example", demo_expires_at=datetime(2026, 11, 21, tzinfo=UTC))
    found = ADDRESS.search(make(client_of(person)))
    assert found is not None
    assert "Example person" in SharedReport.objects.get().choices["name"]

    person.delete()

    assert Client().get(found[1]).status_code == 404
    assert not SharedReport.objects.exists()


def test_the_report_leads_here_with_its_choices(alice: User, client_of: ClientOf, today: date) -> None:
    make_massage(alice, today)
    page = client_of(alice).get("/reports/?name=Ana&period=30d").content.decode()

    assert f'formaction="{NEW}"' in page


def test_nobody_keeps_the_page_with_the_link(alice: User, client_of: ClientOf, clock_at: ClockAt) -> None:
    clock_at(noon(date(2026, 11, 20)))

    answer = client_of(alice).post(NEW, said())

    assert "no-store" in answer["Cache-Control"]
    assert client_of(alice).put(NEW).status_code == 405
