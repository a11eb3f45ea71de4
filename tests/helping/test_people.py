"""The list of those whom one helps."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.conftest import ClientOf
from tests.helping.making import ended, make_helping, make_invitation
from tests.makers import make_user


def test_a_helper_can_help_several(bob: User, client_of: ClientOf, today: date) -> None:
    make_helping(make_user("ida"), bob, person_name="Ida")
    make_helping(make_user("anna"), bob, number=2, person_name="Anna")

    page = client_of(bob).get("/helping/").content.decode()

    assert page.index("Anna") < page.index("Ida")


def test_who_has_ended_it_or_was_not_answered_is_not_there(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    ended(make_helping(alice, bob))
    make_invitation(alice, number=2)

    assert "You help nobody" in client_of(bob).get("/helping/").content.decode()


def test_an_owner_who_was_locked_out_is_helped_no_more(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    helping = make_helping(alice, bob)
    User.objects.filter(pk=alice.pk).update(is_active=False)

    assert client_of(bob).get(f"/helping/{helping.pk}/").status_code == 404
    assert "You help nobody" in client_of(bob).get("/helping/").content.decode()
