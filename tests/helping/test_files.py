"""What files say of helpers, and that no file lets anybody in."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from django.test import Client

from journal.helping.models import Helping
from journal.helping.ticks import Tick
from journal.users.models import User
from sessions.models import FootCheck, MassageSession
from tests.conftest import ClientOf
from tests.helping.making import make_helping, make_logged
from tests.imports.sending import check, write
from tests.makers import make_foot_check, make_user
from tests.reports.reading import csv_rows


def exported(client: Client, query: str = "?period=all") -> Any:
    answer: Any = client.get(f"/reports/journal.json{query}")
    return json.loads(b"".join(answer.streaming_content))


def test_helpers_are_named_with_their_dates_and_nothing_that_opens(
    alice: User, bob: User, client_of: ClientOf, today: date
) -> None:
    helping = make_helping(alice, bob, may=Tick.PLAN | Tick.REPORT)

    (one,) = exported(client_of(alice))["helpers"]

    assert one == {
        "label": "Maria",
        "may_see": ["plan", "report"],
        "made_at": "2026-11-01T13:00:00+01:00",
        "accepted_at": "2026-11-01T13:00:00+01:00",
        "last_seen_at": None,
        "ended_at": None,
        "ended_by": "",
    }
    assert helping.token_hash not in json.dumps(one)


def test_without_notes_they_have_no_names(helping: Helping, client_of: ClientOf, today: date) -> None:
    make_logged(helping, today)

    said = exported(client_of(helping.owner), "?period=all&notes=out")

    assert "Maria" not in json.dumps(said)
    assert said["helpers"][0]["may_see"] == []


def import_file(client_of: ClientOf, owner: User, text: str) -> None:
    client = client_of(owner)
    write(client, check(client, owner, text.encode()).seen)


@pytest.mark.parametrize("table", ["sessions", "foot-checks"])
def test_a_table_says_who_logged_it(table: str, helping: Helping, client_of: ClientOf, today: date) -> None:
    make_logged(helping, today)
    make_foot_check(helping.owner, today, logged_by="Maria")

    (row,) = csv_rows(client_of(helping.owner).get(f"/reports/{table}.csv?period=all"))

    assert row["logged_by"] == "Maria"


def test_read_back_the_sessions_say_it_and_nobody_is_let_in(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today)
    make_foot_check(helping.owner, today, logged_by="Maria")
    said = json.dumps(exported(client_of(helping.owner)))
    carol = make_user("carol")

    import_file(client_of, carol, said)

    assert MassageSession.objects.owned_by(carol).get().logged_by == "Maria"
    assert FootCheck.objects.owned_by(carol).get().logged_by == "Maria"
    assert not Helping.objects.owned_by(carol).exists()


def test_a_file_of_before_there_were_helpers_is_read(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today)
    said = exported(client_of(helping.owner))
    del said["helpers"]
    for one in said["sessions"]:
        del one["logged_by"]
    carol = make_user("carol")

    import_file(client_of, carol, json.dumps(said))

    assert MassageSession.objects.owned_by(carol).get().logged_by == ""


def test_a_file_changes_nothing_about_who_logged_it(
    helping: Helping, client_of: ClientOf, today: date
) -> None:
    make_logged(helping, today)
    said = exported(client_of(helping.owner))
    said["sessions"][0] |= {"logged_by": "Eve", "duration_minutes": 33}

    import_file(client_of, helping.owner, json.dumps(said))

    massage = MassageSession.objects.get()
    assert (massage.duration_minutes, massage.logged_by) == (33, "Maria")
