"""A short run of `make torture`: what was acknowledged survives a kill, and is there once."""

from __future__ import annotations

from tests.databases import IS_POSTGRES
from tests.torture.__main__ import told
from tests.torture.run import torture_postgres, torture_sqlite
from tests.torture.verdict import Entry, Verdict, acknowledged_so_far, verdict

SECONDS = 5
WAYS = {"all", "parent", "worker", "worker twice"}


def test_every_acknowledged_entry_survives_kills_and_is_there_once() -> None:
    torture = torture_postgres if IS_POSTGRES else torture_sqlite

    outcome = torture(SECONDS)

    assert outcome.is_good, told(outcome)
    assert WAYS | ({"database"} if IS_POSTGRES else set()) == outcome.n_kills.keys()
    assert outcome.n_acknowledged > 2 * outcome.n_kills.total()


def row(key: str, **columns: str) -> dict[str, str]:
    """As a file holds it, with more than was written."""
    return {"note": f"{key} 1", "pain": "3", "techniques": "Warm towel", "entered_at": "2026-01-01"} | columns


def entry(*states: dict[str, str] | None, n_acknowledged: int) -> Entry:
    return Entry([None, *states], n_acknowledged)


def written(key: str, **columns: str) -> dict[str, str]:
    return {"note": f"{key} 1", "pain": "3", "techniques": "Warm towel"} | columns


def test_what_is_as_it_was_acknowledged_is_good() -> None:
    entries = {
        "kept": entry(written("kept"), n_acknowledged=1),
        "corrected": entry(written("corrected"), written("corrected", pain="4"), n_acknowledged=2),
        "deleted": entry(written("deleted"), None, n_acknowledged=2),
        "not-answered": entry(written("not-answered"), n_acknowledged=0),
        "not-answered-either": entry(written("not-answered-either"), n_acknowledged=0),
    }

    rows = [row("kept"), row("corrected", pain="4"), row("not-answered")]

    assert verdict(entries, rows).is_good


def test_what_is_missing_changed_or_only_half_there_is_lost() -> None:
    keys = ("gone", "changed", "without-technique", "not-corrected", "not-deleted")
    entries = {key: entry(written(key), n_acknowledged=1) for key in keys}
    entries["not-corrected"] = entry(written("not-corrected"), written("x", pain="4"), n_acknowledged=2)
    entries["not-deleted"] = entry(written("not-deleted"), None, n_acknowledged=2)

    rows = [
        row("changed", pain="7"),
        row("without-technique", techniques=""),
        row("not-corrected"),
        row("not-deleted"),
    ]
    said = verdict(entries, rows)

    assert [line.partition(":")[0] for line in said.lost] == list(keys)
    assert said == Verdict(lost=said.lost)


def test_what_is_there_twice_or_was_never_sent_is_noticed() -> None:
    entries = {"twice": entry(written("twice"), n_acknowledged=1)}

    said = verdict(entries, [row("twice"), row("twice"), row("nobody-sent-this")])

    assert said == Verdict(doubled=["twice"], never_sent=["nobody-sent-this"])


def test_of_a_copy_it_is_asked_what_was_acknowledged_by_then() -> None:
    entries = {"entry": entry(written("entry"), n_acknowledged=1)}
    then = acknowledged_so_far(entries)
    entries["entry"].send(None)
    entries["entry"].acknowledge()

    assert verdict(entries, [row("entry")], since=then).is_good
    assert verdict(entries, [], since=then).is_good
    assert not verdict(entries, [row("entry")]).is_good
