"""A journal as one JSON file."""

from __future__ import annotations

import base64
import json
from datetime import date, timedelta

from django.db import connection
from django.test.utils import CaptureQueriesContext

from journal.core.periods import Period
from journal.files.forms import FORMS
from journal.files.journal_json import journal_json
from journal.files.kinds import Kind
from journal.files.rows import ENTRIES
from journal.users.models import User
from tests.imports.journals import NOW, TODAY, content, exported, fill_in_full
from tests.makers import make_massage, make_rating
from tests.trying import make_experiment


def test_it_says_what_it_is_and_which_days_it_holds(alice: User) -> None:
    week = Period.ending(TODAY, n_days=7)

    said = json.loads("".join(journal_json(alice, week, has_notes=True, made_at=NOW)))

    assert said["format"] == "neuropathy-journal"
    assert said["version"] == 1
    assert said["made_at"] == "2026-11-20T20:00:00+01:00"
    assert (said["first"], said["last"]) == ("2026-11-14", "2026-11-20")


def test_every_kind_has_its_place_and_every_key_a_value(alice: User) -> None:
    fill_in_full(alice)

    said = content(alice)

    for kind in Kind:
        entries = said[kind.value] if isinstance(said[kind.value], list) else [said[kind.value]]
        assert entries, kind
        assert {tuple(entry) for entry in entries} == {tuple(FORMS[kind])}


def test_an_empty_journal_is_a_whole_file(alice: User) -> None:
    said = content(alice)

    assert [said[kind.value] for kind in ENTRIES] == [[], [], [], []]
    assert said["check_in"] is None
    assert said["settings"]["time_zone"] == "Europe/Berlin"


def test_notes_that_are_left_out_are_not_there_at_all(alice: User) -> None:
    make_rating(alice, TODAY, pain=3, note="private", medication_change="private")
    make_massage(alice, TODAY, note="private")

    text = exported(alice, has_notes=False)

    assert "private" not in text
    assert "note" not in json.loads(text)["ratings"][0]


def test_it_holds_nothing_of_others_and_nothing_secret(alice: User, bob: User) -> None:
    fill_in_full(bob)

    said = content(alice)

    assert [kind for kind in Kind if kind != Kind.SETTINGS and said[kind.value]] == []
    assert bob.username not in json.dumps(said)
    assert alice.username not in json.dumps(said)


def test_more_days_ask_no_more_queries(alice: User) -> None:
    n_queries = []
    for first in (date(2026, 1, 1), date(2026, 3, 1)):
        for ahead in range(10):
            make_rating(alice, first + timedelta(days=ahead))
            make_massage(alice, first + timedelta(days=ahead), drops={"lavender": 1})
        with CaptureQueriesContext(connection) as queries:
            exported(alice)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]


def test_an_experiment_without_some_of_its_rated_days_is_left_out(alice: User) -> None:
    make_experiment(alice, date(2026, 1, 5))
    make_rating(alice, date(2026, 1, 6))
    week = Period.ending(TODAY, n_days=7)

    said = json.loads("".join(journal_json(alice, week, has_notes=False, made_at=NOW)))

    assert said["experiments"] == []


def test_an_experiment_stands_in_it_with_its_order_sealed(alice: User) -> None:
    made = make_experiment(alice, date(2026, 1, 5), pauses=[(date(2026, 1, 20), None)])
    week = Period.ending(TODAY, n_days=7)

    (said,) = json.loads("".join(journal_json(alice, week, has_notes=False, made_at=NOW)))["experiments"]

    assert json.loads(base64.b64decode(said["sealed"])) == {"order": made.order, "nonce": made.nonce}
    assert said["commitment"] == made.commitment
    assert said["pauses"] == [{"paused_on": "2026-01-20", "resumed_on": None}]


def test_more_experiments_ask_no_more_queries(alice: User) -> None:
    n_queries = []
    for first in (date(2025, 1, 6), date(2026, 1, 5)):
        pauses = [(first + timedelta(days=8), first + timedelta(days=9))]
        make_experiment(alice, first, pauses=pauses)
        with CaptureQueriesContext(connection) as queries:
            exported(alice)
        n_queries.append(len(queries))

    assert n_queries[0] == n_queries[1]
