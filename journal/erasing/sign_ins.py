"""What is left of somebody in the sign-ins of their own, and of those who help them."""

from __future__ import annotations

from journal.helping import traces
from journal.users import sign_ins


def end_sign_ins(owner_id: int, *, but: str | None = None) -> None:
    """Signs a person out everywhere, `but` in the browser with this key.

    The sign-ins of helpers lose what they hold of the person.
    """
    left = traces.of_owner(owner_id)
    if left.helpers:
        left.drop_from(sign_ins.every_session())
    sign_ins.end_sign_ins(owner_id, but=but)
