"""How many ways a person has to show, after the password, that it is them."""

from __future__ import annotations

from allauth.mfa.models import Authenticator

from journal.users.models import User


def n_second_steps(user: User | None) -> int:
    """Apps and passkeys; with none of them a password alone opens the journal. Codes on paper come along."""
    types = [Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN]
    return int(Authenticator.objects.filter(user=user, type__in=types).count())
