"""Pressing Undo, as the page offers it."""

from __future__ import annotations

import re
from typing import Any

from django.test import Client


def undo_address(client: Client) -> str:
    """Where the Undo button of the newest message leads; the message is shown once."""
    found = re.search(r'action="([^"]*/undo/\?token=[^"]+)"', client.get("/settings/").content.decode())
    assert found is not None, "no Undo is offered"
    return found[1]


def undo(client: Client) -> Any:
    """Presses Undo and follows to the next page."""
    return client.post(undo_address(client), follow=True)
