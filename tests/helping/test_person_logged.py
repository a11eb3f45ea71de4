"""Correcting what one has logged, and what happens when the owner corrects it too."""

from __future__ import annotations

from datetime import date

import pytest
from django.test import Client

from journal.helping.models import Helping
from sessions.actions import delete_massage
from sessions.models import GivenBy, MassageSession, MassageVersion
from tests.conftest import ClientOf
from tests.helping.making import make_helping, make_logged
from tests.makers import make_massage, make_user, noon
from tests.sessions.forms import as_it_opens
from tests.sharing.making import words


@pytest.fixture
def massage(helping: Helping, today: date) -> MassageSession:
    return make_logged(helping, today, given_by=GivenBy.OTHER)


@pytest.fixture
def client(helping: Helping, client_of: ClientOf) -> Client:
    assert helping.helper
    return client_of(helping.helper)


def path_of(helping: Helping, massage: MassageSession) -> str:
    return f"/helping/{helping.pk}/logged/{massage.pk}/"


def test_it_is_corrected_and_the_version_before_says_who_logged_it(
    helping: Helping, massage: MassageSession, client: Client, client_of: ClientOf
) -> None:
    form = as_it_opens(client, path_of(helping, massage))

    client.post(path_of(helping, massage), form | {"duration_minutes": "35"})

    massage.refresh_from_db()
    assert (massage.duration_minutes, massage.logged_by) == (35, "Maria")
    assert MassageVersion.objects.get().values["logged_by"] == "Maria"
    versions = client_of(helping.owner).get(f"/sessions/{massage.pk}/versions/").content.decode()
    assert words(versions).count("Logged by Maria") == 2


def test_the_owner_corrects_it_and_it_still_says_who_logged_it(
    helping: Helping, massage: MassageSession, client_of: ClientOf
) -> None:
    owner, path = client_of(helping.owner), f"/sessions/{massage.pk}/"

    assert "While they help you, they see this session" in owner.get(path).content.decode()
    owner.post(path, as_it_opens(owner, path) | {"duration_minutes": "35"})

    massage.refresh_from_db()
    assert (massage.duration_minutes, massage.logged_by) == (35, "Maria")


def test_both_at_once_and_the_second_chooses(
    helping: Helping, massage: MassageSession, client: Client, client_of: ClientOf
) -> None:
    form = as_it_opens(client, path_of(helping, massage))
    owner, own_path = client_of(helping.owner), f"/sessions/{massage.pk}/"
    owner.post(own_path, as_it_opens(owner, own_path) | {"duration_minutes": "35"})

    answer = client.post(path_of(helping, massage), form | {"duration_minutes": "15"})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "What is saved says something else, so nothing was overwritten." in words(page)
    massage.refresh_from_db()
    assert massage.duration_minutes == 35
    # The second form has seen what is saved, so sending it is a choice.
    client.post(path_of(helping, massage), form | {"seen_version": massage.version, "duration_minutes": "15"})
    massage.refresh_from_db()
    assert massage.duration_minutes == 15


def test_the_owner_deleted_it_meanwhile_and_nothing_typed_is_lost(
    helping: Helping, massage: MassageSession, client: Client, today: date
) -> None:
    form = as_it_opens(client, path_of(helping, massage))
    delete_massage(massage=massage, now=noon(today))

    answer = client.post(path_of(helping, massage), form | {"note": ["warm hands"]})

    page = answer.content.decode()
    assert answer.status_code == 409
    assert "This session was deleted meanwhile" in page
    assert "warm hands" in page
    client.post(f"/helping/{helping.pk}/log/", form | {"note": ["warm hands"], "seen_version": [""]})
    assert MassageSession.objects.get().note == "warm hands"


def test_a_session_of_the_owner_is_not_there(helping: Helping, client: Client, today: date) -> None:
    own = make_massage(helping.owner, today, note="secret", logged_by="Maria")
    form = {"client_id": str(own.client_id), "note": "mine"}

    assert client.get(path_of(helping, own)).status_code == 404
    assert client.post(path_of(helping, own), form).status_code == 404


def test_a_session_of_another_helper_is_not_there(helping: Helping, client: Client, today: date) -> None:
    other = make_helping(helping.owner, make_user("carol"), number=2)

    assert client.get(path_of(helping, make_logged(other, today))).status_code == 404


def test_nobody_comes_to_it_through_another_person(
    helping: Helping, massage: MassageSession, client: Client
) -> None:
    assert helping.helper
    elsewhere = make_helping(make_user("ida"), helping.helper, number=2)

    assert client.get(path_of(elsewhere, massage)).status_code == 404
