"""Signed links in e-mails: they work without signing in, and each does one small thing only.

The address is in the signature and not in the link, so that no log of addresses holds it. When the address
of the account changes, the links that went to the earlier one end.
"""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from journal.users.models import User

_OFF, _CONFIRM = "journal.reminders.off", "journal.reminders.confirm"
_CONFIRM_WITHIN = timedelta(days=7)
_DIGITS_MAX = 18  # of a number that every database can hold


def off_token(owner: User) -> str:
    """Stops the e-mails. It never gets old: an e-mail may be opened a year later."""
    return _off_signer(owner).sign(str(owner.pk))


def confirm_token(owner: User) -> str:
    """Says that reminders may come to the address that the owner has now."""
    return _confirm_signer(owner).sign(str(owner.pk))


def owner_to_stop(token: str) -> User | None:
    """Whose e-mails the token stops; None when it is not one of ours, or of an earlier address."""
    owner = _owner_named(token)
    try:
        return owner if owner and _off_signer(owner).unsign(token) else None
    except signing.BadSignature:
        return None


def owner_who_confirms(token: str) -> User | None:
    """Whose reminders may come to their address; None when the token is none of ours, old or of another."""
    owner = _owner_named(token)
    try:
        return owner if owner and _confirm_signer(owner).unsign(token, max_age=_CONFIRM_WITHIN) else None
    except signing.BadSignature:
        return None


def _off_signer(owner: User) -> signing.Signer:
    return signing.Signer(salt=f"{_OFF}:{owner.email}")


def _confirm_signer(owner: User) -> signing.TimestampSigner:
    return signing.TimestampSigner(salt=f"{_CONFIRM}:{owner.email}")


def _owner_named(token: str) -> User | None:
    """Whom the token names; whether it may is for the signature to say."""
    number = token.partition(":")[0]
    is_number = number.isascii() and number.isdecimal() and len(number) <= _DIGITS_MAX
    return User.objects.filter(pk=int(number)).first() if is_number else None
