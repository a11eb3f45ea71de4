"""Every kind of entry is saved, deleted and taken back alike, also when two requests come at one moment."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError

from journal.core.entries import ChangedSinceError, Conflict, Entry, Saved
from journal.core.entry_store import EntryStore
from journal.users.models import User
from sessions.actions import MASSAGES
from symptoms.actions import RATINGS
from symptoms.details import NOTHING_SAID
from symptoms.weekly_actions import WEEKLY_CHECKS
from tests.makers import make_massage, make_rating, make_weekly_check, noon

DAY = date(2026, 11, 1)
NOW = noon(DAY + timedelta(days=1))
MAKERS = [(RATINGS, make_rating), (WEEKLY_CHECKS, make_weekly_check), (MASSAGES, make_massage)]


@dataclass(frozen=True)
class Kind:
    """One store, and entries of it that differ in their note."""

    store: EntryStore[Any, Any]
    make: Callable[..., Entry]
    owner: User

    def made(self, note: str, **fields: Any) -> Entry:
        return self.make(self.owner, DAY, note=note, **fields)

    def save(self, entry: Entry, note: str, seen_version: str) -> Saved[Any] | Conflict[Any]:
        """Says of an entry, which may be gone, all that it says and this note."""
        details = replace(self.store.details_of(entry), note=note)
        return self.store.save(
            owner=self.owner, key=self.key(entry), details=details, seen_version=seen_version, now=NOW
        )

    def delete(self, entry: Entry) -> dict[str, Any]:
        before = self.store.delete(owner=self.owner, key=self.key(entry), now=NOW)
        assert before is not None
        return before

    def restore(self, before: dict[str, Any]) -> dict[str, Any]:
        return self.store.restore(owner=self.owner, before=before, now=NOW)

    def key(self, entry: Entry) -> Any:
        return getattr(entry, self.store.versions.key)

    @property
    def notes(self) -> list[str]:
        """What is stored."""
        return list(self.store.model._default_manager.values_list("note", flat=True))

    @property
    def kept(self) -> list[tuple[str, int]]:
        """The notes and revisions of the earlier versions, in the order in which they were kept."""
        versions = self.store.versions._default_manager.order_by("pk")
        return [(version.values["note"], version.revision) for version in versions]


@pytest.fixture(params=MAKERS, ids=lambda pair: pair[0].model.__name__)
def kind(request: pytest.FixtureRequest, alice: User) -> Kind:
    store, make = request.param
    return Kind(store, make, alice)


def blind(monkeypatch: pytest.MonkeyPatch, *, n_times: int) -> None:
    """So many looks find no entry, as if another request made it right after them."""
    real, asked = EntryStore.locked, []

    def locked(*args: Any) -> Any:
        asked.append(args)
        return None if len(asked) <= n_times else real(*args)

    monkeypatch.setattr(EntryStore, "locked", locked)


def test_a_first_save_of_what_is_already_there_changes_nothing(kind: Kind) -> None:
    first = kind.made("first")

    result = kind.save(first, "first", "")

    assert result == Saved(first, before=None)
    assert kind.kept == []


def test_a_first_save_where_there_is_another_one_is_a_conflict(kind: Kind) -> None:
    first = kind.made("first")

    result = kind.save(first, "second", "")

    assert result == Conflict(first)
    assert kind.notes == ["first"]


def test_a_change_keeps_what_it_replaced_once(kind: Kind) -> None:
    first = kind.made("first")

    results = [kind.save(first, "second", first.version) for _ in range(2)]

    assert [isinstance(one, Saved) and one.before is not None for one in results] == [True, False]
    assert (kind.notes, kind.kept) == (["second"], [("first", 1)])


def test_a_change_of_what_was_changed_since_is_a_conflict(kind: Kind) -> None:
    first = kind.made("first")
    kind.save(first, "second", first.version)

    result = kind.save(first, "third", first.version)

    assert isinstance(result, Conflict)
    assert kind.notes == ["second"]


def test_a_change_of_what_is_deleted_at_this_moment_is_not_lost(kind: Kind) -> None:
    first = kind.made("first")
    kind.delete(first)

    result = kind.save(first, "second", first.version)

    assert isinstance(result, Saved)
    assert kind.notes == ["second"]
    assert result.entry.entered_at == NOW


def test_what_another_request_makes_anew_at_this_moment_is_not_overwritten(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kind.made("first")

    blind(monkeypatch, n_times=1)
    result = kind.save(first, "second", "1:1, deleted since")

    assert result == Conflict(first)
    assert kind.notes == ["first"]


def test_undo_overwrites_nothing_that_is_made_at_this_moment(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = kind.made("first")
    before = kind.delete(first)
    kind.restore(before)

    blind(monkeypatch, n_times=1)
    with pytest.raises(ChangedSinceError):
        kind.restore(before)

    assert (kind.notes, kind.kept) == (["first"], [("first", 1)])


def test_undo_of_an_undo_puts_back_what_that_replaced(kind: Kind) -> None:
    first = kind.made("first", entered_at=noon(DAY - timedelta(days=9)))
    saved = kind.save(first, "second", first.version)
    assert isinstance(saved, Saved)
    assert saved.before is not None

    undone = kind.restore(saved.before)
    assert kind.notes == ["first"]
    kind.restore(undone)

    stored = kind.store.model._default_manager.get()
    assert (stored.note, stored.revision, stored.entered_at) == ("second", 4, first.entered_at)
    assert kind.kept == [("first", 1), ("second", 2), ("first", 3)]


def test_an_entry_that_the_table_refuses_is_no_conflict(alice: User) -> None:
    with pytest.raises(IntegrityError, match="rating_says_something"):
        RATINGS.save(owner=alice, key=DAY, details=NOTHING_SAID, seen_version="", now=NOW)
