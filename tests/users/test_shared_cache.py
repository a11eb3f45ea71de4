"""The cache in the database: what it holds is held by all processes, and a free key is taken by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from journal.core import clock
from journal.users.models import Kept
from journal.users.shared_cache import SharedCache, forget_old_kept
from tests.conftest import ClockAt


@pytest.fixture
def shared(db: None) -> SharedCache:
    return SharedCache("", {})


@pytest.mark.parametrize("value", [True, 0, "y", [1.5, 2.25], {"a": None}, ""], ids=repr)
def test_gives_back_what_was_put_in(value: object, shared: SharedCache) -> None:
    shared.set("key", value)

    assert shared.get("key") == value


def test_another_value_takes_the_place(shared: SharedCache) -> None:
    shared.set("key", 1)
    shared.set("key", 2)

    assert shared.get("key") == 2
    assert Kept.objects.count() == 1


@pytest.mark.parametrize("key", ["k" * 5000, "a b\n", "\0", "\ud800" * 300, "🦶"], ids=repr)
def test_any_text_is_a_key(key: str, shared: SharedCache) -> None:
    shared.set(key, 1)

    assert shared.get(key) == 1
    assert not shared.add(key, 2)
    assert shared.get(f"{key}2") is None


def test_a_taken_key_is_not_added(shared: SharedCache) -> None:
    assert shared.add("key", 1)
    assert not shared.add("key", 2)
    assert shared.get("key") == 1


def test_what_is_old_is_gone(shared: SharedCache, clock_at: ClockAt) -> None:
    now = datetime.now(UTC)  # noqa: TID251  the base class looks at the real clock
    shared.set("key", 1, timeout=60)
    shared.set("stays", 1, timeout=None)
    clock_at(now + timedelta(seconds=59))
    soon = shared.get("key")
    clock_at(now + timedelta(seconds=62))

    assert soon == 1
    assert shared.get("key", "nothing") == "nothing"
    assert not shared.touch("key")
    assert shared.get("stays") == 1
    assert shared.add("key", 2)


def test_it_is_deleted_and_forgotten(shared: SharedCache) -> None:
    shared.set("one", 1)
    shared.set("two", 2, timeout=0)

    forget_old_kept(now=clock.now())

    assert Kept.objects.count() == 1
    assert shared.delete("one")
    assert not shared.delete("one")


def test_it_can_be_touched_and_cleared(shared: SharedCache) -> None:
    shared.set("one", 1)

    assert shared.touch("one", timeout=1000)
    shared.clear()

    assert shared.get("one") is None
