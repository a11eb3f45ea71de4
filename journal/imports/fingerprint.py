"""Names the state of a journal, so that a plan is only written to the journal it was made for."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC

from django.db.models import Count, Max, Sum

from journal.files.forms import FORMS
from journal.files.kinds import Kind
from journal.files.portable import portable
from journal.files.rows import ENTRIES, stored_rows
from journal.users.models import User


def fingerprint(owner: User) -> str:
    """Another one after every change of an entry or of what the owner has set up."""
    text = json.dumps([_state(kind, owner) for kind in Kind])
    return hashlib.sha256(text.encode()).hexdigest()


def _state(kind: Kind, owner: User) -> list[object]:
    rows = stored_rows(kind, owner)
    if kind in ENTRIES:
        # Each write counts up a revision, and a new row has a higher key than every one before it.
        counted = rows.order_by().aggregate(n=Count("pk"), newest=Max("pk"), writes=Sum("revision"))
        return list(counted.values())
    return [[row.pk, portable(FORMS[kind], row, zone=UTC)] for row in rows]
