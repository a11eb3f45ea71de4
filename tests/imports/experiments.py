"""Experiments as a file says them, sealed by whoever wrote it."""

from __future__ import annotations

import base64
import json
from datetime import date
from typing import Any

from journal.imports.plan import Action
from journal.imports.records import Kind, Record
from journal.users.models import User
from sessions.experiment_seal import commitment_of
from sessions.models import CarrierOil, CatalogueItem, EssentialOil, Experiment, Technique
from tests.imports.saying import rows_of
from tests.trying import COINS, NONCE, ORDER, PAIRS_PLAN, WEEKS_PLAN

WEEKLY: dict[str, Any] = {
    "made_at": "2026-07-30T20:00:00+02:00",
    "starts_on": "2026-08-01",
    **WEEKS_PLAN,
}
"""Twelve weeks, up to 23 October 2026."""
DAILY = WEEKLY | PAIRS_PLAN
"""Six weeks of pairs of days, up to 11 September 2026."""
ITEMS: dict[str, Any] = {"compares": "technique", "sessions_a": 3, "sessions_b": 3}
"""Two techniques, which are still to be named."""
_SEALED = ("compares", "outcome", "sessions_a", "sessions_b", "n_blocks", "block_days", "run_max")
_ITEMS: dict[str, type[CatalogueItem]] = {
    f"{name}_{plan}": model
    for name, model in (
        ("technique", Technique),
        ("carrier_oil", CarrierOil),
        ("essential_oil", EssentialOil),
    )
    for plan in "ab"
}


def sealed_text(order: object, nonce: object = NONCE, **more: object) -> str:
    return base64.b64encode(json.dumps({"order": order, "nonce": nonce, **more}).encode()).decode()


def experiment(line: int = 1, *, order: str = "", **said: Any) -> Record:
    """A record with the commitment that fits what it says, whatever that is."""
    said = WEEKLY | said
    order = order or (ORDER if said["run_max"] else COINS)
    items = {key: _item(key, said[key]) for key in _ITEMS if said.get(key)}
    decided = {key: said[key] for key in _SEALED}
    first = date.fromisoformat(said["starts_on"])
    commitment = commitment_of(Experiment(starts_on=first, order=order, nonce=NONCE, **decided, **items))
    return Record(line, Kind.EXPERIMENT, {"commitment": commitment, "sealed": sealed_text(order), **said})


def _item(key: str, plain: dict[str, str]) -> CatalogueItem:
    return _ITEMS[key](slug=plain.get("slug", ""), own_name=plain.get("name", ""))


def refused(owner: User, *records: Record) -> str:
    """Why the last of the records is refused; the others are not."""
    *others, row = rows_of(owner, *records)
    assert [other.action for other in others] == [Action.ADD] * len(others)
    assert row.action is Action.REFUSE
    return row.reason
