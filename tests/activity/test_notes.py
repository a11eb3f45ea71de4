"""A line of the list: what is kept and how long, and that writing it gets in nobody's way."""

from __future__ import annotations

import sqlite3
import time
from contextlib import closing
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import RequestFactory

from journal.activity import notes
from journal.activity.models import DETAIL_LENGTH_MAX, ONE_A_DAY, Activity, Kind
from journal.activity.notes import BROWSERS_A_DAY, KEPT, forget_old, note
from journal.users.models import User
from tests.conftest import ClockAt

NOW = datetime(2026, 11, 20, 19, tzinfo=UTC)
FIREFOX = "Mozilla/5.0 (Android 14; Mobile; rv:132.0) Gecko/132.0 Firefox/132.0"


@pytest.fixture(autouse=True)
def clock(clock_at: ClockAt) -> None:
    clock_at(NOW)


def kept(owner: User) -> list[tuple[str, int]]:
    return [(line.detail, line.n_times) for line in Activity.objects.owned_by(owner).newest_first()]


def test_no_address_is_kept(alice: User, rf: RequestFactory) -> None:
    request = rf.get("/", headers={"user-agent": "curl/8", "x-forwarded-for": "203.0.113.9"})
    request.META["REMOTE_ADDR"] = "203.0.113.9"

    note(alice, Kind.SIGNED_IN, request)

    assert "203.0.113" not in str(Activity.objects.values())


def test_whatever_a_file_or_a_browser_calls_itself_can_be_kept(alice: User, rf: RequestFactory) -> None:
    note(alice, Kind.IMPORTED, rf.get("/", headers={"user-agent": "a\0b" * 500}), detail="x\0" * 500)

    line = Activity.objects.get()
    assert len(line.detail) == DETAIL_LENGTH_MAX
    assert "\0" not in line.detail + line.browser


@pytest.mark.parametrize("kind", sorted(ONE_A_DAY))
def test_what_others_can_do_again_and_again_is_one_line_a_day(
    kind: Kind, alice: User, clock_at: ClockAt
) -> None:
    for hours in (0, 1, 23, 25):
        clock_at(NOW + timedelta(hours=hours))
        note(alice, kind)

    assert kept(alice) == [("", 1), ("", 3)]


def browsers(owner: User) -> dict[str, int]:
    return {line.browser: line.n_times for line in Activity.objects.owned_by(owner)}


def test_a_stranger_stays_in_sight_beside_the_owner(alice: User, rf: RequestFactory) -> None:
    for said in [FIREFOX, "python-requests/2.32", "python-requests/2.32", FIREFOX, FIREFOX]:
        note(alice, Kind.SIGN_IN_FAILED, rf.post("/", headers={"user-agent": said}))

    assert browsers(alice) == {"Firefox, Android": 3, "A program, no browser": 2}


def test_another_name_at_each_try_does_not_fill_the_list(alice: User, rf: RequestFactory) -> None:
    systems = ["iPhone", "iPad", "Android", "CrOS", "Windows", "Macintosh", "Linux"]
    for system in systems:
        note(alice, Kind.SIGN_IN_FAILED, rf.post("/", headers={"user-agent": f"{system} Chrome/140"}))

    found = browsers(alice)
    assert len(found) == BROWSERS_A_DAY + 1
    assert found["Other browsers"] == len(systems) - BROWSERS_A_DAY


def test_only_a_link_may_have_been_opened_by_a_chat(alice: User, rf: RequestFactory) -> None:
    for kind in (Kind.SHARE_OPENED, Kind.SIGNED_IN, Kind.DOWNLOADED):
        note(alice, kind, rf.get("/", headers={"user-agent": "WhatsApp/2.23"}))

    chat = {line.kind: "chat" in line.browser for line in Activity.objects.all()}
    assert chat == {Kind.SHARE_OPENED: True, Kind.SIGNED_IN: False, Kind.DOWNLOADED: False}


def test_each_link_has_a_line_of_its_own(alice: User, bob: User) -> None:
    for owner, name in ((alice, "one"), (alice, "two"), (bob, "one"), (alice, "one")):
        note(owner, Kind.SHARE_OPENED, detail=name)

    assert sorted(kept(alice)) == [("one", 2), ("two", 1)]


def test_the_newest_500_are_kept(alice: User, bob: User, clock_at: ClockAt) -> None:
    note(bob, Kind.SIGNED_IN)
    many = [
        Activity(owner=alice, kind=Kind.SIGNED_IN, detail=f"{number}", first_at=at, happened_at=at)
        for number in range(KEPT + 5)
        for at in [NOW - timedelta(minutes=KEPT + 5 - number)]
    ]
    Activity.objects.bulk_create(many)

    note(alice, Kind.SIGNED_IN, detail="new")

    found = kept(alice)
    assert len(found) == KEPT
    assert (found[0][0], found[-1][0]) == ("new", "6")
    assert len(kept(bob)) == 1


def test_after_a_year_a_line_is_forgotten(alice: User, clock_at: ClockAt) -> None:
    for days in (366, 364):
        clock_at(NOW - timedelta(days=days))
        note(alice, Kind.SIGNED_IN, detail=f"{days}")

    forget_old(now=NOW)

    assert kept(alice) == [("364", 1)]


def test_a_line_that_cannot_be_written_stops_nothing(
    alice: User, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(line: Any, now: Any) -> None:
        raise IntegrityError("of alice")

    monkeypatch.setattr(notes, "_write", broken)
    with transaction.atomic():
        note(alice, Kind.SIGNED_IN)
        User.objects.filter(pk=alice.pk).update(theme="dark")

    alice.refresh_from_db()
    assert alice.theme == "dark"
    assert "alice" not in caplog.text
    assert "could not be noted (IntegrityError)" in caplog.text


@pytest.mark.django_db(transaction=True)
def test_of_somebody_who_is_gone_nothing_is_noted(alice: User) -> None:
    alice.delete()

    note(987_654_321, Kind.SIGNED_IN)

    assert Activity.objects.count() == 0


@pytest.mark.django_db(transaction=True)
def test_it_waits_a_moment_for_the_database_and_no_longer(
    alice: User, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("only SQLite has one lock for all who write")
    monkeypatch.setattr(notes, "WAIT_SECONDS", 0)
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        usual = cursor.fetchone()
    address = connection.get_connection_params()["database"]
    with closing(sqlite3.connect(address, uri=True)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        began = time.monotonic()
        note(alice, Kind.SIGNED_IN)
        lasted = time.monotonic() - began

    with connection.cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout")
        assert cursor.fetchone() == usual
    assert lasted < 5
    assert kept(alice) == []


@pytest.mark.parametrize(
    "broken",
    [
        {"kind": "unheard-of"},
        {"n_times": 0},
        {"first_at": NOW + timedelta(seconds=1)},
    ],
)
def test_the_database_knows_what_a_line_may_say(broken: dict[str, Any], alice: User) -> None:
    sound = {"owner": alice, "kind": Kind.SIGNED_IN, "first_at": NOW, "happened_at": NOW}
    Activity.objects.create(**sound)

    with pytest.raises(IntegrityError), transaction.atomic():
        Activity.objects.create(**sound | broken)
