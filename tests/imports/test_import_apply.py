"""Writing what was listed: all of it or nothing, once."""

from __future__ import annotations

from datetime import date

import pytest

from journal.imports import waiting
from journal.imports.apply import JournalChangedError
from journal.imports.models import ImportFile
from journal.users.models import User
from symptoms.models import DailyRating, RatingVersion
from tests.conftest import ClientOf
from tests.imports.sending import WRITE, check, journal_of, write
from tests.makers import make_rating

FILE = b"Date,Pain,Massage minutes\n2026-01-01,7,20\n2026-01-02,8,\n"
WRITTEN = (
    [("2026-01-01", None, None, None, 7, ""), ("2026-01-02", None, None, None, 8, "")],
    [("2026-01-01", 20)],
)


def test_what_was_listed_is_written_and_the_file_forgotten(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    listing = check(client, alice, FILE)

    page = write(client, listing.seen).content.decode()

    assert "Imported: 2 days, 1 massage session." in page
    assert journal_of(alice) == WRITTEN
    assert set(DailyRating.objects.values_list("entry_method", flat=True)) == {"import"}
    assert not ImportFile.objects.exists()


def test_the_same_file_again_changes_nothing(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    write(client, check(client, alice, FILE).seen)
    revisions = list(DailyRating.objects.order_by("pk").values_list("pk", "revision"))

    listing = check(client, alice, FILE)

    assert (listing.writes, listing.refused) == (0, 0)
    assert journal_of(alice) == WRITTEN
    assert list(DailyRating.objects.order_by("pk").values_list("pk", "revision")) == revisions
    assert not RatingVersion.objects.exists()


def test_refused_rows_are_left_out_only_with_a_tick(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    listing = check(client, alice, FILE + b"2026-02-30,8,\n")

    unticked = write(client, listing.seen).content.decode()
    after_unticked = journal_of(alice)
    write(client, listing.seen, leave_out="yes")

    assert "Tick the box if the refused rows may be left out." in unticked
    assert after_unticked == ([], [])
    assert journal_of(alice) == WRITTEN


def test_a_journal_that_changed_since_gets_a_new_list(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    listing = check(client, alice, FILE)
    make_rating(alice, date(2026, 1, 1), pain=2)

    answer = write(client, listing.seen)

    assert answer.status_code == 409
    assert "so nothing was written" in answer.content.decode()
    assert journal_of(alice)[0] == [("2026-01-01", None, None, None, 2, "")]
    renewed = waiting.listing_of(ImportFile.objects.get(owner=alice))
    assert renewed is not None
    write(client, renewed.seen)
    assert journal_of(alice) == WRITTEN


def test_a_list_that_was_not_seen_is_not_written(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)
    check(client, alice, FILE)

    answers = [client.post(WRITE, {"seen": seen}) for seen in ("", "x", "ä\x00")]

    assert {answer.status_code for answer in answers} == {409}
    assert journal_of(alice) == ([], [])


def test_a_list_that_reads_alike_but_writes_something_else_is_not_written(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    start = "Date,Pain,Notes\n2026-01-01,7," + "A long day. " * 40
    seen = check(client, alice, f"{start}Fine.\n".encode())
    listing = check(client, alice, f"{start}Bad.\n".encode())

    answer = write(client, seen.seen)

    assert listing.rows == seen.rows
    assert answer.status_code == 409
    assert journal_of(alice) == ([], [])


def test_the_same_file_sent_again_has_another_list(alice: User, client_of: ClientOf, today: date) -> None:
    client = client_of(alice)

    assert check(client, alice, FILE).seen != check(client, alice, FILE).seen


def test_a_second_press_finds_no_file_and_writes_nothing(
    alice: User, client_of: ClientOf, today: date
) -> None:
    client = client_of(alice)
    listing = check(client, alice, FILE)
    write(client, listing.seen)

    page = write(client, listing.seen).content.decode()

    assert "No file is waiting." in page
    assert journal_of(alice) == WRITTEN


def test_what_goes_wrong_midway_leaves_the_journal_and_the_file(
    alice: User, client_of: ClientOf, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    client = client_of(alice)
    listing = check(client, alice, FILE)

    def broken(*_args: object, **_kwargs: object) -> None:
        make_rating(alice, date(2026, 1, 9), pain=1)
        raise JournalChangedError

    monkeypatch.setattr(waiting, "apply_import", broken)
    write(client, listing.seen)

    assert journal_of(alice) == ([], [])
    assert ImportFile.objects.filter(owner=alice).exists()


def test_bob_cannot_write_the_file_of_alice(alice: User, bob: User, client_of: ClientOf, today: date) -> None:
    listing = check(client_of(alice), alice, FILE)

    write(client_of(bob), listing.seen)

    assert journal_of(alice) == journal_of(bob) == ([], [])
