"""Today leads whoever helps somebody to that person's journal."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import ended, invitation_path, make_helping, make_invitation
from tests.makers import make_foot_check, make_rating, make_routine, make_user
from tests.sharing.making import words

ACCEPT, OWN = {"answer": "accept"}, "Keep a journal of your own feet too"


def make_helper(name: str = "maria") -> User:
    return make_user(name, has_helped=True)


def test_once_accepted_an_empty_today_is_about_the_person(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    helping, client = make_invitation(alice), client_of(bob)
    client.post(invitation_path(), ACCEPT)

    page = client.get("/").content.decode()

    assert "You help <bdi>Anna</bdi>" in page
    assert f'href="/helping/{helping.pk}/log/"' in page
    assert page.index(f'href="/helping/{helping.pk}/"') < page.index(OWN) < page.index('type="radio"')
    assert "Massage this week" not in page


def test_beside_a_journal_of_ones_own_it_is_one_line(alice: User, client_of: ClientOf, today: date) -> None:
    maria = make_helper()
    helping = make_helping(alice, maria)
    make_rating(maria, today, pain=2)

    page = client_of(maria).get("/").content.decode()

    assert "You help Anna: log a session for them" in words(page).replace(" :", ":")
    assert f'href="/helping/{helping.pk}/"' in page
    assert "Massage this week" in page
    assert OWN not in page


def test_a_plan_is_a_journal_too(alice: User, client_of: ClientOf, today: date) -> None:
    maria = make_helper()
    make_helping(alice, maria)
    make_routine(maria, today)

    assert OWN not in client_of(maria).get("/").content.decode()


def test_what_was_found_on_ones_own_feet_is_not_put_away(
    alice: User, client_of: ClientOf, today: date
) -> None:
    maria = make_helper()
    make_helping(alice, maria)
    make_foot_check(maria, today, left=["wound"])

    assert "Please leave your left foot in peace" in client_of(maria).get("/").content.decode()


def test_several_people_stand_behind_one_line(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    maria = make_helper()
    for number, owner in enumerate((alice, bob)):
        make_helping(owner, maria, number=number)

    page = client_of(maria).get("/").content.decode()

    assert 'href="/helping/"' in page
    assert "Anna" not in page


def test_after_the_end_today_is_ones_own_again(alice: User, client_of: ClientOf, today: date) -> None:
    maria = make_helper()
    ended(make_helping(alice, maria))

    page = client_of(maria).get("/").content.decode()

    assert "You help" not in page
    assert OWN not in page


def test_who_never_helped_is_asked_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    client.get("/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/")

    assert not [query for query in asked.captured_queries if "helping_helping" in query["sql"]]


def test_ten_people_are_one_question(db: None, client_of: ClientOf, today: date) -> None:
    maria = make_helper()
    client = client_of(maria)
    for number in range(10):
        make_helping(make_user(f"person-{uuid4().hex[:8]}"), maria, number=number)
    client.get("/")
    with CaptureQueriesContext(connection) as asked:
        client.get("/")

    assert len([query for query in asked.captured_queries if "helping_helping" in query["sql"]]) == 1
