"""One tap opens an example journal."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from journal.core import clock
from journal.demo.actions import delete_expired
from journal.users.models import User
from sessions.models import Routine
from tests.conftest import ClientOf


def test_one_tap_signs_a_stranger_in_to_an_example_of_their_own(db: None, client: Client) -> None:
    response = client.post(reverse("demo_open"), {"time_zone": "Asia/Tokyo"})

    user = User.objects.get()
    assert response["Location"] == reverse("today")
    assert client.session["_auth_user_id"] == str(user.pk)
    assert (user.is_demo, user.time_zone) == (True, "Asia/Tokyo")


@pytest.mark.parametrize(("person", "n_routines"), [("anna", 2), ("paul", 1), ("", 2), ("<script>", 2)])
def test_it_is_the_journal_of_the_person_who_was_chosen(
    db: None, client: Client, person: str, n_routines: int
) -> None:
    client.post(reverse("demo_open"), {"person": person})

    assert Routine.objects.owned_by(User.objects.get()).count() == n_routines


def test_a_time_zone_nobody_knows_is_left_out(db: None, client: Client) -> None:
    client.post(reverse("demo_open"), {"time_zone": "Mars/Olympus <script>"})

    assert User.objects.get().time_zone == ""


def test_two_taps_of_two_strangers_are_two_journals(db: None) -> None:
    Client().post(reverse("demo_open"))
    Client().post(reverse("demo_open"))

    assert User.objects.count() == 2


def test_the_sign_in_ends_with_the_journal_and_visits_do_not_prolong_it(db: None, client: Client) -> None:
    client.post(reverse("demo_open"))
    expires_at = User.objects.get().demo_expires_at

    session = client.session
    session["touched"] = True
    session.save()

    assert expires_at is not None
    assert abs(Session.objects.get().expire_date - expires_at) < timedelta(seconds=2)


def test_after_its_day_a_visitor_is_a_stranger_again(db: None, client: Client) -> None:
    client.post(reverse("demo_open"))

    delete_expired(now=clock.now() + timedelta(hours=25))

    assert User.objects.count() == 0
    assert client.get(reverse("welcome")).status_code == 200


def test_where_examples_are_switched_off_the_address_does_not_exist(
    db: None, client: Client, settings: Settings
) -> None:
    settings.DEMO_IS_OFFERED = False

    assert client.post(reverse("demo_open")).status_code == 404
    assert User.objects.count() == 0


def test_when_all_are_in_use_the_landing_page_says_so(db: None, client: Client, settings: Settings) -> None:
    settings.DEMO_JOURNALS_AT_ONCE = 0

    response = client.post(reverse("demo_open"))

    assert response.status_code == 503
    assert "try again later" in response.content.decode()


def test_a_person_with_a_journal_is_never_signed_out_by_it(alice: User, client_of: ClientOf) -> None:
    client = client_of(alice)

    response = client.post(reverse("demo_open"))

    assert response["Location"] == reverse("today")
    assert client.session["_auth_user_id"] == str(alice.pk)
    assert User.objects.count() == 1


def test_reading_the_address_opens_nothing(db: None, client: Client) -> None:
    assert client.get(reverse("demo_open"))["Location"] == reverse("welcome")
    assert User.objects.count() == 0


def test_a_form_from_elsewhere_opens_nothing(db: None) -> None:
    response = Client(enforce_csrf_checks=True).post(reverse("demo_open"))

    assert response.status_code == 403
    assert User.objects.count() == 0


@pytest.mark.usefixtures("cache_keeps")
def test_one_address_opens_only_so_many_an_hour(db: None, settings: Settings) -> None:
    settings.ACCOUNT_RATE_LIMITS = {"demo_open": "2/h/ip"}

    answers = [Client().post(reverse("demo_open")) for _ in range(3)]

    assert [answer.status_code for answer in answers] == [302, 302, 429]
    assert User.objects.count() == 2
