"""The e-mail address of an account. A new one waits in allauth's table until its link is opened."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from allauth.core.exceptions import ImmediateHttpResponse
from django.db import transaction
from django.http import HttpRequest

from journal.users.models import User


def waiting_email(owner: User) -> str:
    """The address that its link would make the account's; empty when none waits."""
    waiting = EmailAddress.objects.filter(user=owner, verified=False).exclude(email__iexact=owner.email)
    return waiting.order_by("-pk").values_list("email", flat=True).first() or ""


def send_link(request: HttpRequest, *, owner: User, email: str) -> bool:
    """Whether the link went out. If not, everything is as it was but for an earlier address that waited."""
    waiting = _let_wait(owner, email)
    try:
        waiting.send_confirmation(request)
    except ImmediateHttpResponse:
        waiting.delete()
        return False
    return True


@transaction.atomic
def _let_wait(owner: User, email: str) -> EmailAddress:
    """In the place of any other that waits. The address of the account stays as it is."""
    EmailAddress.objects.filter(user=owner).exclude(email__iexact=owner.email).exclude(email=email).delete()
    waiting, _is_new = EmailAddress.objects.get_or_create(user=owner, email=email)
    return waiting


@transaction.atomic
def take_off(*, owner: User, email: str) -> bool:
    """Whether the address was the account's, or was waiting to be."""
    known = EmailAddress.objects.filter(user=owner)
    # Compared here, because what was sent may hold what no database takes.
    if email and email == owner.email:
        # What waits goes too: who wants no address does not want the next one either.
        known.delete()
        return bool(User.objects.filter(pk=owner.pk, email=owner.email).update(email=""))
    found = [address.pk for address in known if address.email == email]
    return bool(known.filter(pk__in=found).delete()[0])
