"""Which account somebody means who types a name or an address."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db.models import Exists, OuterRef, Q

from journal.users.models import User


def account_of(login: str) -> User | None:
    """Whose address it is; else whose name. One account at most.

    Only the address of an account counts, never one that waits for its link: a stranger may have typed that.
    One question to the database whatever was typed, so that a clock does not tell who is here.
    """
    is_confirmed = EmailAddress.objects.filter(user=OuterRef("pk"), email__iexact=login, verified=True)
    meant = User.objects.filter(Q(email__iexact=login) | Q(username__iexact=login))
    found = list(meant.annotate(is_confirmed=Exists(is_confirmed)).order_by("-is_confirmed", "pk"))
    # Compared again here, because databases differ in which letters they take for the same.
    by_address = [user for user in found if "@" in login and user.email.lower() == login.lower()]
    by_name = [user for user in found if user.username.lower() == login.lower()]
    return next(iter(by_address), by_name[0] if len(by_name) == 1 else None)


def accounts_with(email: str) -> list[User]:
    """Whose account has the address, and may sign in."""
    found = User.objects.filter(email__iexact=email, is_active=True)
    return [user for user in found if user.email.lower() == email.lower()]


def is_name_of_another(email: str, owner: User | None = None) -> bool:
    """Whether an account but the owner's has this address for its name, as some of before have.

    With the address on an account, that name would lead nowhere: whose address it is comes first.
    """
    found = User.objects.filter(username__iexact=email)
    return any(user.username.lower() == email.lower() for user in found if user != owner)
