"""Ending a link: at once, for good, and by its owner only."""

from __future__ import annotations

from datetime import date, timedelta

from django.test import Client

from journal.users.models import User
from tests.conftest import ClientOf
from tests.makers import noon
from tests.sharing.making import make_share, path_of


def test_a_revoked_link_shows_nothing_from_then_on(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice)
    before = Client().get(path_of()).status_code

    page = client_of(alice).post(f"/reports/sharing/{share.pk}/revoke/", follow=True).content.decode()

    assert before == 200
    assert "The link is revoked. Whoever opens it now finds nothing." in page
    assert Client().get(path_of()).status_code == 404
    assert Client().get(f"{path_of()}report.pdf").status_code == 404


def test_other_links_go_on(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice)
    make_share(alice, number=2)

    client_of(alice).post(f"/reports/sharing/{share.pk}/revoke/")

    assert Client().get(path_of(2)).status_code == 200


def test_revoking_twice_keeps_the_first_time(alice: User, client_of: ClientOf, today: date) -> None:
    revoked_at = noon(today) + timedelta(hours=1)
    share = make_share(alice, revoked_at=revoked_at)

    page = client_of(alice).post(f"/reports/sharing/{share.pk}/revoke/", follow=True).content.decode()

    share.refresh_from_db()
    assert "This link had ended already" in page
    assert share.revoked_at == revoked_at


def test_bob_cannot_revoke_what_alice_shares(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    share = make_share(alice)

    answer = client_of(bob).post(f"/reports/sharing/{share.pk}/revoke/")

    assert answer.status_code == 404
    assert Client().get(path_of()).status_code == 200


def test_opening_the_address_revokes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    share = make_share(alice)

    answer = client_of(alice).get(f"/reports/sharing/{share.pk}/revoke/")

    share.refresh_from_db()
    assert answer.status_code == 405
    assert share.revoked_at is None


def test_a_form_from_elsewhere_revokes_nothing(alice: User, today: date) -> None:
    share = make_share(alice)
    client = Client(enforce_csrf_checks=True)
    client.force_login(alice)

    assert client.post(f"/reports/sharing/{share.pk}/revoke/").status_code == 403
    assert Client().get(path_of()).status_code == 200
