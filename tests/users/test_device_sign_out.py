"""Signing one device out from another."""

from __future__ import annotations

from allauth.usersessions.models import UserSession

from journal.activity.models import Kind
from journal.users.models import User
from tests.activity.noted import kinds, noted
from tests.makers import PASSWORD
from tests.users.sign_ins import COMPUTER, DEVICES, TELEPHONE, known, names, signed_in
from tests.users.two_steps import is_inside


def sign_out_address(user_agent: str) -> str:
    return f"{DEVICES}{UserSession.objects.get(user_agent=user_agent).pk}/sign-out/"


def test_the_device_is_signed_out_at_once(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), known(alice)

    page = computer.post(sign_out_address(TELEPHONE), follow=True).content.decode()

    assert "That device is signed out." in page
    assert names(computer) == ["Chrome, Linux (this)"]
    assert not is_inside(telephone)


def test_the_password_is_asked_for_once_and_then_it_is_done(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), signed_in(alice)
    address = sign_out_address(TELEPHONE)

    asked = computer.post(address)
    is_in_before = is_inside(telephone)
    wrong = computer.post(asked["Location"], {"password": "wrong", "next": address})
    page = computer.post(asked["Location"], {"password": PASSWORD, "next": address}, follow=True)

    assert asked["Location"].startswith("/accounts/reauthenticate/?next=")
    assert (is_in_before, wrong.status_code) == (True, 200)
    assert "That device is signed out." in page.content.decode()
    assert not is_inside(telephone)


def test_it_is_noted_which_device(alice: User) -> None:
    signed_in(alice, TELEPHONE)
    computer = known(alice)

    computer.post(sign_out_address(TELEPHONE))

    line = (Kind.SIGNED_OUT_ELSEWHERE, "Firefox, Android", "Chrome, Linux")
    assert noted(alice)[-1] == line


def test_signing_out_this_one_asks_nothing_and_leads_to_the_landing_page(alice: User) -> None:
    computer = signed_in(alice)

    answer = computer.post(sign_out_address(COMPUTER))

    assert answer["Location"] == "/welcome/"
    assert kinds(alice) == [Kind.SIGNED_IN, Kind.SIGNED_OUT]
    assert not is_inside(computer)


def test_nobody_elses_device_is_signed_out(alice: User, bob: User) -> None:
    telephone, computer = signed_in(bob, TELEPHONE), signed_in(alice)

    answer = computer.post(sign_out_address(TELEPHONE))

    assert answer.status_code == 404
    assert Kind.SIGNED_OUT_ELSEWHERE not in kinds(alice) + kinds(bob)
    assert is_inside(telephone)


def test_opened_without_a_form_it_leads_to_the_list(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), known(alice)

    answers = [computer.get(sign_out_address(which)) for which in (TELEPHONE, COMPUTER)]

    assert [answer["Location"] for answer in answers] == [DEVICES, DEVICES]
    assert is_inside(telephone)
    assert is_inside(computer)
