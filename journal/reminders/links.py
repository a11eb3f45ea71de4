"""Signed links in e-mails: they work without signing in, and each does one small thing only."""

from __future__ import annotations

from datetime import timedelta

from django.core import signing

from journal.users.models import User

_OFF, _CONFIRM = "journal.reminders.off", "journal.reminders.confirm"
_CONFIRM_WITHIN = timedelta(days=7)


def off_token(owner: User) -> str:
    """Stops the e-mails. It never gets old: an e-mail may be opened a year later."""
    return signing.Signer(salt=_OFF).sign(str(owner.pk))


def owner_id_to_stop(token: str) -> int | None:
    """Whose e-mails the token stops; None when it is not one of ours."""
    try:
        return int(signing.Signer(salt=_OFF).unsign(token))
    except signing.BadSignature:
        return None


def confirm_token(owner: User) -> str:
    """Says that reminders may come to the address that the owner has now."""
    return signing.dumps([owner.pk, owner.email], salt=_CONFIRM)


def owner_id_and_email(token: str) -> tuple[int, str] | None:
    """Whose reminders may come to which address; None when the token is not one of ours, or old."""
    try:
        owner_id, email = signing.loads(token, salt=_CONFIRM, max_age=_CONFIRM_WITHIN)
    except signing.BadSignature:
        return None
    return owner_id, email
