"""The earlier versions of a session can be forgotten; the session stays."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from sessions.models import MassageSession, MassageVersion
from tests.conftest import ClientOf
from tests.makers import make_massage, make_massage_version
from tests.sessions.forms import sent


def test_forgets_every_version_of_that_session_and_no_other(
    alice: User, client_of: ClientOf, today: date
) -> None:
    massage, other = make_massage(alice, today, note="secret"), make_massage_version(alice, today)
    client = client_of(alice)
    for note in ("second", "third"):
        massage.refresh_from_db()
        client.post(f"/sessions/{massage.pk}/", sent(seen_version=massage.version, note=note))
    version = MassageVersion.objects.newest_first()[0]

    page = client.post(f"/sessions/versions/{version.pk}/forget/", follow=True).content.decode()

    assert "The earlier versions of the session of 20 November 2026 are forgotten." in page
    assert list(MassageVersion.objects.all()) == [other]
    assert MassageSession.objects.get().note == "third"


def test_forgets_a_deleted_session(alice: User, client_of: ClientOf, today: date) -> None:
    version = make_massage_version(alice, today)

    client_of(alice).post(f"/sessions/versions/{version.pk}/forget/")

    assert not MassageVersion.objects.exists()


def test_bob_forgets_nothing_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    version = make_massage_version(alice, today)

    assert client_of(bob).post(f"/sessions/versions/{version.pk}/forget/").status_code == 404
    assert MassageVersion.objects.exists()
