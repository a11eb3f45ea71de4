"""A journal goes out as a file and comes back without a loss."""

from __future__ import annotations

from typing import Any

import pytest
from django.apps import apps

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.rows import ENTRIES, stored_rows
from journal.files.tables import table_lines
from journal.imports.apply import apply_import
from journal.imports.own_json import own_json_records
from journal.imports.plan import Action
from journal.users.models import User
from sessions.models import MassageVersion
from symptoms.models import RatingVersion, WeeklyCheckVersion
from tests.imports.journals import (
    ALWAYS,
    NOW,
    content,
    csv_records,
    exported,
    fill_in_full,
    imported,
    json_records,
    planned,
    table,
)


@pytest.fixture
def full(alice: User) -> User:
    fill_in_full(alice)
    return alice


def everything(owner: User) -> dict[str, list[dict[str, Any]]]:
    """Every row of the owner's, ids and revisions too."""
    models = [model for model in apps.get_models() if any(f.name == "owner" for f in model._meta.fields)]
    return {
        model.__name__: list(model._default_manager.filter(owner=owner).order_by("pk").values())
        for model in models
        if model.__name__ != "ImportRun"
    }


def test_a_whole_journal_comes_back_from_its_json(full: User, bob: User) -> None:
    imported(bob, json_records(full))

    assert content(bob) == content(full)


def test_the_entries_of_a_journal_come_back_from_its_tables(full: User, bob: User) -> None:
    for kind in ENTRIES:
        imported(bob, csv_records(table(full, kind)))

    before, after = content(full), content(bob)
    assert [kind for kind in ENTRIES if after[kind.value] != before[kind.value]] == []
    names = [[word["name"] for word in said[Kind.OWN_WORD.value]] for said in (before, after)]
    assert names[0] == names[1]


@pytest.mark.parametrize("is_json", [True, False])
def test_what_is_there_already_is_not_written_again(full: User, *, is_json: bool) -> None:
    before = everything(full)
    sources = [json_records(full)] if is_json else [csv_records(table(full, kind)) for kind in ENTRIES]

    for source in sources:
        plan = planned(full, source)
        assert [row for row in plan.rows if row.action is not Action.SAME] == []
        assert apply_import(full, plan, now=NOW).total() == 0

    assert everything(full) == before


def test_a_second_import_changes_nothing(full: User, bob: User) -> None:
    imported(bob, json_records(full))
    before = everything(bob)

    imported(bob, json_records(full))

    assert everything(bob) == before
    versions = (RatingVersion, WeeklyCheckVersion, MassageVersion)
    assert [model for model in versions if model._default_manager.exists()] == []


@pytest.mark.parametrize("kind", ENTRIES)
def test_an_export_without_its_notes_takes_no_note_away(full: User, kind: Kind) -> None:
    without_notes = "".join(table_lines(kind, full, ALWAYS, has_notes=False))

    assert not planned(full, csv_records(without_notes)).writes
    assert not planned(full, own_json_records(exported(full, has_notes=False))).writes


@pytest.mark.parametrize("kind", Kind)
def test_every_value_comes_back_from_json_and_from_its_cell(full: User, kind: Kind) -> None:
    rows = list(stored_rows(kind, full))
    assert rows != []

    for row in rows:
        for key, field in FORMS[kind].items():
            plain, value = field.plain, field.get(row)
            written = plain.write(value)
            assert plain.read(written) == value, key
            cell = plain.cell(written)
            if kind in ENTRIES and cell not in {None, ""}:
                again = plain.cell(plain.write(plain.read(plain.of_cell(str(cell)))))
                # Techniques and oils stand by their slugs, which a table does not know.
                assert sorted(str(again).split("; ")) == sorted(str(cell).split("; ")), key
