"""`manage.py tidy_up` does what `make run` does by itself: it deletes what is over."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command
from django.db import OperationalError, connection

from journal.activity.models import Activity, Kind
from journal.activity.notes import note
from journal.erasing import actions, sweeping, unreachable
from journal.imports import progress
from journal.imports.progress import Phase, Progress
from journal.management import tidying
from journal.users import invitations
from journal.users.models import Invitation, User
from tests.conftest import ClockAt
from tests.makers import make_user

Logged = pytest.LogCaptureFixture
NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)


@pytest.fixture(autouse=True)
def kept_connection(monkeypatch: pytest.MonkeyPatch, clock_at: ClockAt) -> None:
    clock_at(NOW)
    # The connection is the test's, and within its transaction no file is written anew.
    monkeypatch.setattr("journal.core.serving.let_go_of_database", lambda: None)
    monkeypatch.setattr(sweeping, "sweep", lambda: True)


def tidy_up() -> str:
    said = StringIO()
    call_command("tidy_up", stdout=said)
    return said.getvalue()


def test_closed_journals_are_erased_when_their_days_are_over(
    alice: User, bob: User, clock_at: ClockAt, cache_keeps: None
) -> None:
    clock_at(NOW + timedelta(days=6))
    tidy_up()
    actions.close(owner=alice, now=NOW, signed_in_with=None)
    said = []
    for hours in (7 * 24 - 1, 7 * 24):
        clock_at(NOW + timedelta(hours=hours))
        said.append(tidy_up())

    assert said == ["Tidied up. Journals erased: 0.\n", "Tidied up. Journals erased: 1.\n"]
    assert list(User.objects.values_list("username", flat=True)) == ["bob"]


def test_one_journal_that_cannot_be_erased_holds_up_no_other(
    alice: User, bob: User, monkeypatch: pytest.MonkeyPatch, clock_at: ClockAt, caplog: Logged
) -> None:
    for owner in (alice, bob):
        actions.close(owner=owner, now=NOW - timedelta(days=7), signed_in_with=None)
    note(make_user("carol"), Kind.SIGNED_IN)
    clock_at(NOW + timedelta(days=365))
    # As if the journal had served all the time.
    monkeypatch.setattr(unreachable, "give_more_time", lambda *, now: None)

    def broken_for_alice(owner: User) -> None:
        if owner.pk == alice.pk:
            raise ValueError("a row of alice")

    monkeypatch.setattr(invitations, "forget_owner", broken_for_alice)
    with pytest.raises(CommandError, match="1 steps"):
        tidy_up()

    assert sorted(User.objects.values_list("username", flat=True)) == ["alice", "carol"]
    assert Activity.objects.count() == 0
    assert "a journal to be erased (ValueError)" in caplog.text
    assert "a row of alice" not in caplog.text


@pytest.mark.parametrize("broken", ["delete_expired", "forget_deleted", "forget_ended"])
def test_one_step_that_fails_holds_up_no_other(
    broken: str, alice: User, monkeypatch: pytest.MonkeyPatch, clock_at: ClockAt, caplog: Logged
) -> None:
    note(alice, Kind.SIGNED_IN)
    clock_at(NOW + timedelta(days=365))

    def fail(*, now: datetime) -> None:
        raise OperationalError("a row of alice")

    monkeypatch.setattr(tidying, broken, fail)
    with pytest.raises(CommandError, match="1 steps"):
        tidy_up()

    assert Activity.objects.count() == 0
    assert "(OperationalError)" in caplog.text
    assert "a row of alice" not in caplog.text


def test_old_lines_of_what_happened_go(alice: User, clock_at: ClockAt) -> None:
    note(alice, Kind.SIGNED_IN)
    clock_at(NOW + timedelta(days=365))

    tidy_up()

    assert Activity.objects.count() == 0


def test_invitations_that_nobody_can_use_go(db: None) -> None:
    invitations.invite(email="old@example.org", now=NOW - invitations.GOOD_FOR)
    invitations.invite(email="used@example.org", now=NOW)
    Invitation.objects.filter(email="used@example.org").update(used_at=NOW)
    invitations.invite(email="new@example.org", now=NOW - timedelta(days=13))

    tidy_up()

    assert [row.email for row in Invitation.objects.all()] == ["new@example.org"]


def test_what_a_check_of_a_file_left_on_the_disk_goes(settings: Any, tmp_path: Path, db: None) -> None:
    settings.CACHES = settings.CACHES | {
        "progress": settings.CACHES["progress"] | {"LOCATION": str(tmp_path)}
    }
    for number in (1, 2):
        progress.tell(number, Progress(Phase.READING, 1, 2))
    old, new = sorted(tmp_path.glob("*.djcache"))
    for path, minutes in ((old, 11), (new, 9)):
        at = (NOW - timedelta(minutes=minutes)).timestamp()
        os.utime(path, (at, at))

    tidy_up()

    assert list(tmp_path.glob("*.djcache")) == [new]


def test_a_file_that_cannot_be_swept_is_asked_for_again(
    monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.undo()
    settings.VAR_DIR = tmp_path

    class Broken:
        vendor = "sqlite"

        def cursor(self) -> None:
            raise OperationalError("database or disk is full")

    monkeypatch.setattr(sweeping, "connection", Broken())
    sweeping.ask()

    assert sweeping.sweep() is False
    assert len(list(tmp_path.glob("sweep.asked*"))) == 1
    assert "not swept yet: django.db.utils.OperationalError" in caplog.text


def test_what_is_deleted_is_written_over(db: None) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL has no such switch")
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA secure_delete")
        assert cursor.fetchone() == (1,)
