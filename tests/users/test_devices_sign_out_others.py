"""Signing out everywhere else."""

from __future__ import annotations

from journal.users.models import User
from tests.users.sign_ins import DEVICES, TELEPHONE, names, signed_in
from tests.users.two_steps import is_inside


def test_this_browser_stays_and_every_other_is_signed_out(alice: User, bob: User) -> None:
    others = [signed_in(alice, TELEPHONE), signed_in(alice)]
    stranger, computer = signed_in(bob), signed_in(alice)

    page = computer.post(f"{DEVICES}sign-out-others/", follow=True).content.decode()

    assert "You are signed out everywhere else." in page
    assert names(computer) == ["Chrome, Linux (this)"]
    assert not any(is_inside(other) for other in others)
    assert is_inside(stranger)
