"""What a person saw when a page opened, as a short text in its form.

For rows that have no revision: a save that was made from another state is told instead of overwriting it.
"""

from __future__ import annotations

import hashlib
import json
from typing import Any


def seen_text(content: Any) -> str:
    """Names a state, which must be JSON; the same state has the same text."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()[:32]


def is_outdated(seen: str, content: Any) -> bool:
    """Whether a form was made from another state; a form that does not tell is taken as it is."""
    return bool(seen) and seen != seen_text(content)
