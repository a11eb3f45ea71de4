"""Names the state of a journal, so that a plan is only written to the journal it was made for."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from journal.core.entry_state import entry_state
from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import portable
from journal.files.rows import ENTRIES, stored_rows
from journal.users.models import User


def fingerprint(owner: User) -> str:
    """Another one after every change of an entry or of what the owner has set up."""
    entries = entry_state([stored_rows(kind, owner).model for kind in Kind if kind in ENTRIES], owner.pk)
    text = json.dumps([entries.name, *(_state(kind, owner) for kind in Kind if kind not in ENTRIES)])
    return hashlib.sha256(text.encode()).hexdigest()


def _state(kind: Kind, owner: User) -> list[object]:
    return [[row.pk, portable(FORMS[kind], row, zone=UTC)] for row in stored_rows(kind, owner)]
