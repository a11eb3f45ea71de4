"""Signing out everywhere else."""

from __future__ import annotations

from allauth.usersessions.models import UserSession

from journal.activity.models import Kind
from journal.users.models import User
from tests.activity.noted import kinds, noted
from tests.users.sign_ins import DEVICES, TELEPHONE, known, names, signed_in
from tests.users.two_steps import is_inside


def test_this_browser_stays_and_every_other_is_signed_out(alice: User, bob: User) -> None:
    others = [signed_in(alice, TELEPHONE), signed_in(alice)]
    stranger, computer = signed_in(bob), known(alice)

    page = computer.post(f"{DEVICES}sign-out-others/", follow=True).content.decode()

    assert "You are signed out everywhere else." in page
    assert names(computer) == ["Chrome, Linux (this)"]
    assert not any(is_inside(other) for other in others)
    assert is_inside(stranger)


def test_one_that_is_not_on_the_list_is_signed_out_too(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), known(alice)
    UserSession.objects.filter(user_agent=TELEPHONE).delete()

    computer.post(f"{DEVICES}sign-out-others/")

    assert not is_inside(telephone)
    assert is_inside(computer)
    assert Kind.SIGNED_OUT_ELSEWHERE in kinds(alice)


def test_it_is_noted_once_however_many_there_were(alice: User) -> None:
    computer = [signed_in(alice, TELEPHONE), signed_in(alice, TELEPHONE), known(alice)][-1]

    computer.post(f"{DEVICES}sign-out-others/")

    assert noted(alice)[3:] == [(Kind.SIGNED_OUT_ELSEWHERE, "", "Chrome, Linux")]


def test_without_others_there_is_nothing_to_note(alice: User) -> None:
    known(alice).post(f"{DEVICES}sign-out-others/")

    assert kinds(alice) == [Kind.SIGNED_IN]


def test_the_password_is_asked_for_first(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), signed_in(alice)

    asked = computer.post(f"{DEVICES}sign-out-others/")

    assert asked["Location"].startswith("/accounts/reauthenticate/?next=")
    assert is_inside(telephone)


def test_opened_without_a_form_it_leads_to_the_list(alice: User) -> None:
    telephone, computer = signed_in(alice, TELEPHONE), known(alice)

    assert computer.get(f"{DEVICES}sign-out-others/")["Location"] == DEVICES
    assert is_inside(telephone)
