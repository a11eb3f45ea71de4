"""A visit is removed by one press."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from tests.care.making import VISITS, make_visit, visits_of
from tests.conftest import ClientOf


def test_a_visit_is_removed_and_undo_is_offered(alice: User, client_of: ClientOf, today: date) -> None:
    make_visit(alice, date(2026, 11, 3))
    kept = make_visit(alice, date(2026, 11, 4))
    first = kept.pk - 1

    page = client_of(alice).post(f"{VISITS}{first}/remove/", follow=True).content.decode()

    assert visits_of(alice) == [("2026-11-04", "")]
    assert "The visit on 3 November 2026 is removed." in page
    assert 'action="/settings/care/visits/undo/?token=' in page


def test_a_visit_that_is_gone_already_is_not_found(alice: User, client_of: ClientOf, today: date) -> None:
    assert client_of(alice).post(f"{VISITS}1/remove/").status_code == 404


def test_bob_removes_no_visit_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    visit = make_visit(alice)

    assert client_of(bob).post(f"{VISITS}{visit.pk}/remove/").status_code == 404
    assert len(visits_of(alice)) == 1
