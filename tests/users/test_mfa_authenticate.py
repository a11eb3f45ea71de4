"""The second step of somebody whose account has none any more, while they were asked for it."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import PASSWORD
from tests.users.two_steps import SECOND_STEP, SIGN_IN, after_password, is_inside, set_up_app

BEGIN_ANEW = "No code is needed any more."


@pytest.fixture
def waiting(alice: User, client_of: ClientOf) -> Client:
    """A browser in which Alice has typed her password, and no code yet."""
    set_up_app(client_of(alice))
    return after_password(alice)[0]


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("address", [SIGN_IN, SECOND_STEP])
def test_without_a_second_step_one_signs_in_anew(address: str, method: str, waiting: Client) -> None:
    call_command("remove_second_step", "alice")

    page: Any = getattr(waiting, method)(address, {"code": "123456"}, follow=True)
    waiting.post(SIGN_IN, {"login": "alice", "password": PASSWORD})

    assert (page.status_code, page.request["PATH_INFO"]) == (200, SIGN_IN)
    assert BEGIN_ANEW in page.content.decode()
    assert is_inside(waiting)


def test_the_password_of_before_does_not_open_it_by_itself(waiting: Client) -> None:
    call_command("remove_second_step", "alice")

    waiting.get(SIGN_IN, follow=True)

    assert not is_inside(waiting)


def test_whose_account_is_gone_signs_in_anew(waiting: Client, alice: User) -> None:
    alice.delete()

    page = waiting.get(SIGN_IN, follow=True)

    assert BEGIN_ANEW in page.content.decode()


def test_with_a_second_step_it_is_still_asked_for(waiting: Client) -> None:
    page = waiting.get(SIGN_IN, follow=True)

    assert "Your password is right." in page.content.decode()


def test_whoever_is_inside_or_has_typed_nothing_is_led_on(alice: User, client_of: ClientOf) -> None:
    answers: Any = [client.get(SECOND_STEP) for client in (client_of(alice), Client())]

    assert [answer["Location"] for answer in answers] == ["/", SIGN_IN]
