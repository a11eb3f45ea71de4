"""A foot check can be deleted, and the deleting taken back."""

from __future__ import annotations

from datetime import date

from django.forms.models import model_to_dict

from journal.users.models import User
from sessions.models import FootCheck
from tests.conftest import ClientOf
from tests.makers import make_foot_check
from tests.undoing import undo


def test_deletes_the_check_and_says_so(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_foot_check(alice, today, left=["wound"])

    answer = client_of(alice).post(f"/sessions/guided/check/{check.pk}/delete/", follow=True)

    assert "The foot check of 20 November 2026 is deleted." in answer.content.decode()
    assert answer.redirect_chain[0][0] == "/history/"
    assert not FootCheck.objects.exists()


def test_goes_back_to_the_page_it_came_from(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_foot_check(alice, today)

    sent = {"next": "/calendar/?day=2026-11-20"}
    answer = client_of(alice).post(f"/sessions/guided/check/{check.pk}/delete/", sent)

    assert answer["Location"] == "/calendar/?day=2026-11-20"


def test_undoing_brings_everything_back(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_foot_check(alice, today, left=["wound"], right=["heat"], note="left heel")
    before, client = model_to_dict(check), client_of(alice)
    client.post(f"/sessions/guided/check/{check.pk}/delete/")

    undo(client)

    restored = FootCheck.objects.owned_by(alice).get()
    assert model_to_dict(restored) == before
    assert restored.entered_at == check.entered_at
    assert restored.version != check.version


def test_reading_the_address_deletes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    check = make_foot_check(alice, today)

    answer = client_of(alice).get(f"/sessions/guided/check/{check.pk}/delete/")

    assert answer.status_code == 405
    assert FootCheck.objects.exists()
