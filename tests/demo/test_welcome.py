"""The landing page."""

from __future__ import annotations

import re

from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from journal.demo.people import PEOPLE
from journal.users.models import User
from tests.conftest import ClientOf


def test_a_stranger_is_offered_the_three_ways_in(db: None, client: Client) -> None:
    page = client.get(reverse("welcome")).content.decode()

    assert reverse("account_signup") in page
    assert reverse("account_login") in page
    assert f'action="{reverse("demo_open")}"' in page
    assert "csrfmiddlewaretoken" in page


def test_says_in_plain_words_what_can_be_done_here(db: None, client: Client) -> None:
    page = client.get(reverse("welcome")).content.decode()

    assert "Note your massages: technique, oil, minutes." in page
    assert "See both on one chart; gaps stay gaps." in page


def test_every_invented_person_is_offered(db: None, client: Client) -> None:
    page = client.get(reverse("welcome")).content.decode()

    offered = re.findall(r'<button[^>]* name="person" value="(\w+)"', page)
    assert offered == list(PEOPLE)


def test_without_examples_the_page_does_not_offer_one(client: Client, settings: Settings) -> None:
    settings.DEMO_IS_OFFERED = False

    page = client.get(reverse("welcome")).content.decode()

    assert reverse("demo_open") not in page
    assert reverse("account_signup") in page


def test_somebody_signed_in_goes_to_today(alice: User, client_of: ClientOf) -> None:
    response = client_of(alice).get(reverse("welcome"))

    assert response.status_code == 302
    assert response["Location"] == reverse("today")
