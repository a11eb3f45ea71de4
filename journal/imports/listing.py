"""What a file would do, row by row, kept with the file so that it can be paged through."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from journal.files.kinds import Kind
from journal.imports.plan import Action, ImportPlan, PlannedRow

_FAST = 1


@dataclass(frozen=True)
class Listing:
    """What the person sees before they say yes. `seen` names exactly this list and what it would write.

    `rows` are in the order of the plan, without those that are in the journal already; `kinds` counts what
    would be added or changed.
    """

    seen: str
    counts: Mapping[Action, int]
    kinds: Mapping[Kind, int]
    rows: list[PlannedRow]

    @property
    def writes(self) -> int:
        """How many entries would be written."""
        return self.counts.get(Action.ADD, 0) + self.counts.get(Action.CHANGE, 0)

    @property
    def refused(self) -> int:
        return self.counts.get(Action.REFUSE, 0)


def seen_of(plan: ImportPlan, file_id: int) -> str:
    """Names what a file's plan says and writes; another file or another plan has another name."""
    digest = hashlib.sha256(str(file_id).encode())
    for row in plan.rows:
        digest.update(json.dumps(_plain(row)).encode())
    # In full, because the words of a row shorten a long note.
    for kind, writes in plan.writes.items():
        digest.update(kind.value.encode())
        for write in writes:
            digest.update(repr(write).encode())
    return digest.hexdigest()[:32]


def pack(plan: ImportPlan, file_id: int) -> bytes:
    """The list of a file's plan, small."""
    kinds = Counter(row.kind for row in plan.rows if row.action in {Action.ADD, Action.CHANGE})
    values = {
        "seen": seen_of(plan, file_id),
        "counts": {action.value: n for action, n in plan.counts.items()},
        "kinds": {kind.value: n for kind, n in kinds.items() if kind},
        "rows": [_plain(row) for row in plan.rows if row.action is not Action.SAME],
    }
    return zlib.compress(json.dumps(values).encode(), _FAST)


def unpack(packed: bytes) -> Listing:
    """The list that `pack` gave."""
    values = json.loads(zlib.decompress(packed))
    return Listing(
        seen=values["seen"],
        counts={Action(action): n for action, n in values["counts"].items()},
        kinds={Kind(kind): n for kind, n in values["kinds"].items()},
        rows=[_row(row) for row in values["rows"]],
    )


def _plain(row: PlannedRow) -> list[Any]:
    day = row.day.isoformat() if row.day else ""
    kind = row.kind.value if row.kind else ""
    return [row.line, kind, row.action.value, day, row.words, row.reason, row.lines]


def _row(plain: list[Any]) -> PlannedRow:
    line, kind, action, day, words, reason, *lines = plain
    return PlannedRow(
        line,
        Kind(kind) if kind else None,
        Action(action),
        date.fromisoformat(day) if day else None,
        words,
        reason,
        *lines,
    )
