"""What became of one attempt to reach a person."""

from __future__ import annotations

from enum import Enum


class Outcome(Enum):
    SENT = "sent"
    FAILED = "failed"
    """It surely did not go out, so trying again sends no second one."""
    REFUSED = "refused"
    """It did not go out, and trying again the same day would not help."""
    UNSURE = "unsure"
    """It may have gone out: the answer was lost. Never tried again."""
    GONE = "gone"
    """The device takes no reminders any more."""
