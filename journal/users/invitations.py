"""Who may make an account, and invitations: links that make one account, once, within two weeks."""

from __future__ import annotations

from datetime import datetime, timedelta

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.http import HttpRequest

from journal.core.tokens import digest_of, new_token
from journal.users.models import Invitation, User

GOOD_FOR = timedelta(days=14)
_SESSION_KEY = "invitation"


def invite(*, email: str, now: datetime) -> str:
    """A new link's token, which is kept nowhere."""
    token = new_token()
    Invitation.objects.create(token_hash=digest_of(token), email=email, expires_at=now + GOOD_FOR)
    return token


def remember(request: HttpRequest, token: str, *, now: datetime) -> bool:
    """Whether the link works; if so, this browser may sign up."""
    is_good = _open_ones(token, now).exists()
    if is_good:
        request.session[_SESSION_KEY] = token
    return is_good


def may_sign_up(request: HttpRequest, *, now: datetime) -> bool:
    if settings.SIGN_UP == "invited":
        return _open_ones(request.session.get(_SESSION_KEY, ""), now).exists()
    return bool(settings.SIGN_UP == "open")


def use_up(request: HttpRequest, *, now: datetime) -> bool:
    """Takes the invitation; of two browsers that sign up with it at once, one gets False.

    Nothing of it is kept: the address that it was for is that of a person, who may leave one day.
    """
    if settings.SIGN_UP != "invited":
        return may_sign_up(request, now=now)
    token = request.session.get(_SESSION_KEY, "")
    # Only then: whoever finds the name taken goes on with the same invitation.
    transaction.on_commit(lambda: request.session.pop(_SESSION_KEY, None))
    return bool(_open_ones(token, now).delete()[0])


def invited_email(request: HttpRequest, *, now: datetime) -> str:
    """The address that the invitation was for; empty when it names none."""
    found = _open_ones(request.session.get(_SESSION_KEY, ""), now).values_list("email", flat=True).first()
    return found or ""


def forget_over(*, now: datetime) -> None:
    """Deletes those that nobody can use any more."""
    Invitation.objects.filter(Q(expires_at__lte=now) | Q(used_at__isnull=False)).delete()


def forget_owner(owner: User) -> None:
    """Deletes those that wait for an address of this person, who goes."""
    # Only their own: an address that is not confirmed may be anybody's.
    confirmed = EmailAddress.objects.filter(user=owner, verified=True).values_list("email", flat=True)
    for email in list(confirmed):
        Invitation.objects.filter(email__iexact=email).delete()


def _open_ones(token: str, now: datetime) -> QuerySet[Invitation]:
    return Invitation.objects.filter(token_hash=digest_of(token), used_at=None, expires_at__gt=now)
