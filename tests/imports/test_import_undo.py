"""Taking the last import back as a whole."""

from __future__ import annotations

from datetime import date

from journal.users.models import User
from symptoms.models import DailyRating
from tests.conftest import ClientOf
from tests.imports.sending import IMPORT, check, journal_of, write
from tests.makers import make_rating

UNDO = f"{IMPORT}undo/"
FILE = b"Date,Pain,Massage minutes\n2026-01-01,7,20\n2026-01-02,8,\n"


def test_the_journal_is_as_it_was_before(alice: User, client_of: ClientOf, today: date) -> None:
    make_rating(alice, date(2026, 1, 1), pain=2)
    before = journal_of(alice)
    client = client_of(alice)
    write(client, check(client, alice, FILE).seen)
    offered = client.get("/settings/data/").content.decode()

    page = client.post(UNDO, follow=True).content.decode()

    assert "Take back the import of 20 November 2026" in offered
    assert "The import is taken back." in page
    assert "Take back the import" not in page
    assert journal_of(alice) == before


def test_what_was_changed_since_stays(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    write(client, check(client, alice, FILE).seen)
    DailyRating.objects.filter(date=date(2026, 1, 2)).update(pain=1, revision=2)
    before = journal_of(alice)

    page = client.post(UNDO, follow=True).content.decode()

    assert "Nothing was taken back, because this was changed since: 2 January 2026." in page
    assert journal_of(alice) == before


def test_without_an_import_there_is_nothing_to_take_back(
    alice: User, client_of: ClientOf, today: date
) -> None:
    assert "There is nothing left to undo here." in client_of(alice).post(UNDO, follow=True).content.decode()


def test_bob_cannot_take_back_the_import_of_alice(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    write(client, check(client, alice, FILE).seen)

    client_of(bob).post(UNDO)

    assert len(journal_of(alice)[0]) == 2
