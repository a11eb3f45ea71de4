"""Whether it is really the person who sits there. The one place to put another proof than the password."""

from __future__ import annotations

from journal.users.requests import SignedInRequest


def reauthenticated(request: SignedInRequest, password: str) -> bool:
    """Whether whoever sent the request has just shown to be the owner of the account."""
    return request.user.check_password(password)
