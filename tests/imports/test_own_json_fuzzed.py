"""Our own JSON file with anything in it, and damaged: an answer and no mishap."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from journal.imports.own_json import own_json_records
from journal.imports.records import Kind
from journal.users.models import User
from tests.imports.journals import planned

HEAD = {"format": "neuropathy-journal", "version": 1}
DAY = {"date": "2026-11-05", "pain": 3}
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=20)
    | st.sampled_from(["2026-11-05", "2026-11-05T20:00:00Z", "left", "cold", "19:05", "Basic foot rub"]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["slug", "name", "drops", "foot", "area", "score", "x"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)
KEYS = [
    "date",
    "pain",
    "note",
    "techniques",
    "essential_oils",
    "steps",
    "sore_spots",
    "own_triggers",
    "id",
    "name",
    "kind",
    "hidden",
    "starts_on",
    "entered_at",
    "left",
    "carrier_oil",
    "carrier_teaspoons",
    "areas",
    "commitment",
    "sealed",
    "pauses",
    "technique_a",
    "run_max",
    "stopped_on",
]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    entries=st.lists(
        st.tuples(st.sampled_from(Kind.values), st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=6)),
        max_size=5,
    )
)
def test_whatever_an_entry_holds_there_is_a_plan(
    alice: User, entries: list[tuple[str, dict[str, Any]]]
) -> None:
    parts: dict[str, Any] = {}
    for kind, entry in entries:
        if kind in {"settings", "check_in"}:
            parts[kind] = entry
        else:
            parts.setdefault(kind, []).append(entry)
    text = json.dumps(HEAD | parts)

    plan = planned(alice, own_json_records(text))

    assert len(plan.rows) >= sum(len(part) for part in parts.values() if isinstance(part, list))


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(data: st.DataObject) -> None:
    text = json.dumps(HEAD | {"ratings": [DAY] * 3, "sessions": [{"techniques": [{"slug": "x"}]}]})
    place = data.draw(st.integers(0, len(text)))
    length = data.draw(st.integers(0, 20))

    damaged = text[:place] + data.draw(st.text(max_size=10)) + text[place + length :]

    assert all(one.line >= 1 for one in own_json_records(damaged))
