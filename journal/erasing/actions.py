"""Closing a journal to be deleted, keeping it after all, and deleting all that there is of somebody."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from journal.core.going_on import each_on_its_own
from journal.erasing import sweeping
from journal.erasing.sign_ins import end_sign_ins
from journal.users import invitations, sign_ins
from journal.users.models import User

GRACE = timedelta(days=7)


@transaction.atomic
def close(*, owner: User, now: datetime, signed_in_with: str | None) -> bool:
    """Closes a journal, to be deleted when the days of grace are over; False when it was closed before.

    Only the browser that asks stays signed in; it has the key `signed_in_with`. `owner` learns the time.
    """
    theirs = User.objects.filter(pk=owner.pk, erase_at=None, demo_expires_at=None)
    if not theirs.update(erase_at=now + GRACE):
        return False
    owner.erase_at = now + GRACE
    end_sign_ins(owner.pk, but=signed_in_with)
    return True


def take_back(*, owner: User) -> bool:
    """Opens a closed journal again, as it was; False when it was open."""
    return bool(User.objects.filter(pk=owner.pk, erase_at__isnull=False).update(erase_at=None))


def erase(owner: User) -> None:
    """Deletes a person with every row of theirs, and before that whatever signs them in."""
    pk = owner.pk
    _prepare(pk)
    with transaction.atomic():
        _delete(owner)
    # Whoever has signed in meanwhile.
    sign_ins.end_sign_ins(pk)


def erase_due(*, now: datetime) -> int:
    """Deletes the journals whose days of grace are over; says how many. Raises NotAllDoneError."""
    # One at a time: a short write each, so that nobody waits long for the database.
    due = list(User.objects.filter(erase_at__lte=now).order_by("pk").values_list("pk", flat=True))
    return each_on_its_own(due, lambda pk: _erase_if_due(pk, now=now), what="a journal to be erased")


def _erase_if_due(pk: int, *, now: datetime) -> bool:
    _prepare(pk)
    with transaction.atomic():
        # Held and looked at again: its owner may have taken it back at this very moment.
        held = User.objects.select_for_update().filter(pk=pk, erase_at__lte=now).first()
        if held is not None:
            _delete(held)
    if held is not None:
        # Whoever has signed in meanwhile.
        sign_ins.end_sign_ins(pk)
    return held is not None


def _delete(owner: User) -> None:
    # What no foreign key leads to.
    invitations.forget_owner(owner)
    owner.delete()


def _prepare(owner_id: int) -> None:
    """What nobody should have to wait for, and what must not be forgotten if the rest fails half-way."""
    sweeping.ask()
    end_sign_ins(owner_id)
