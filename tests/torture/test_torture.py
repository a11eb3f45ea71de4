"""A short run of `make torture`: what was acknowledged survives a kill, and is there once."""

from __future__ import annotations

import os
from collections import Counter

from tests.torture.__main__ import told
from tests.torture.run import doubled_in, lost_of, torture_postgres, torture_sqlite
from tests.torture.writer import Entry

SECONDS = 5


def test_every_acknowledged_entry_survives_kills_and_is_there_once() -> None:
    is_postgres = os.environ.get("DATABASE_URL", "").startswith("postgres")
    torture = torture_postgres if is_postgres else torture_sqlite

    outcome = torture(SECONDS)

    assert outcome.is_good, told(outcome)
    assert {"all", "parent", "worker"} | ({"database"} if is_postgres else set()) == outcome.n_kills.keys()
    assert outcome.n_acknowledged > 2 * outcome.n_kills.total()


def test_what_is_missing_changed_or_there_twice_is_noticed() -> None:
    acknowledged = [Entry("kept", 1), Entry("changed", 2), Entry("gone", 3), Entry("twice", 4)]
    found = Counter([Entry("kept", 1), Entry("changed", 7), Entry("twice", 4), Entry("twice", 4)])

    assert lost_of(acknowledged, found) == ["changed", "gone"]
    assert doubled_in(found) == ["twice"]
