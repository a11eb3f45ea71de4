"""Inviting a helper, answering, changing what they see, ending it, and writing down what they logged."""

from __future__ import annotations

import uuid
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction

from journal.core.tokens import digest_of, new_token
from journal.helping import traces
from journal.helping.door import Person
from journal.helping.models import HELPERS_MAX, Helping, LoggedSession, Side
from journal.helping.ticks import Tick
from journal.users.models import User

ANSWERED_WITHIN = timedelta(days=14)


class TooManyHelpersError(Exception):
    """As many invitations of this person are open or accepted as are allowed at a time."""


class InvitedBeforeError(Exception):
    """The same form was sent before, and its link was shown then."""


class CannotAcceptError(Exception):
    """It is the owner's own, somebody else has just answered it, or the helper helps this person already."""


@transaction.atomic
def invite(
    *, owner: User, client_id: uuid.UUID, label: str, person_name: str, may: Tick, now: datetime
) -> tuple[Helping, str]:
    """The new invitation and its token, which nobody can find out later.

    Raises TooManyHelpersError or InvitedBeforeError.
    """
    # The row is held, so that two invitations made at once do not both find room for one.
    User.objects.select_for_update().get(pk=owner.pk)
    theirs = Helping.objects.owned_by(owner)
    if theirs.filter(client_id=client_id).exists():
        raise InvitedBeforeError
    if theirs.in_use_at(now).count() >= HELPERS_MAX:
        raise TooManyHelpersError
    token = new_token()
    helping = Helping.objects.create(
        owner=owner,
        client_id=client_id,
        token_hash=digest_of(token),
        label=label,
        person_name=person_name,
        may=may,
        made_at=now,
        expires_at=now + ANSWERED_WITHIN,
    )
    return helping, token


def accept(*, invitation: Helping, helper: User, now: datetime) -> None:
    """From now on the helper may come in. Raises CannotAcceptError."""
    waiting = Helping.objects.owned_by(invitation.owner_id).waiting_at(now).filter(pk=invitation.pk)
    try:
        with transaction.atomic():
            # One statement, so that of two who accept at once the first is the helper.
            is_taken = helper.pk != invitation.owner_id and waiting.update(helper=helper, accepted_at=now)
            if is_taken:
                # Their Today asks from now on whom they help.
                User.objects.filter(pk=helper.pk).update(has_helped=True)
    except IntegrityError as problem:
        raise CannotAcceptError from problem
    if not is_taken:
        raise CannotAcceptError


def decline(*, invitation: Helping, now: datetime) -> bool:
    """The link is used up; False when it was answered or taken back just before."""
    waiting = Helping.objects.owned_by(invitation.owner_id).waiting_at(now)
    return bool(waiting.filter(pk=invitation.pk).update(ended_at=now, ended_by=Side.HELPER))


def change(*, helping: Helping, label: str, may: Tick) -> bool:
    """Holds from the helper's next page on; False when it has ended. Sessions keep the name they have."""
    theirs = Helping.objects.owned_by(helping.owner_id).not_ended()
    return bool(theirs.filter(pk=helping.pk).update(label=label, may=may))


def end(*, helping_id: int, owner: User, by: Side, now: datetime) -> bool:
    """The helper's next page is a 404, and their undo is gone; False when it had ended before."""
    theirs = Helping.objects.owned_by(owner).filter(pk=helping_id)
    if not theirs.not_ended().update(ended_at=now, ended_by=by):
        return False
    if helper_id := theirs.values_list("helper", flat=True).first():
        traces.drop_after_end(helping_id, helper_id)
    return True


def note_logged(*, person: Person, client_id: uuid.UUID) -> None:
    """The helper may correct this session from now on."""
    LoggedSession.objects.bulk_create(
        [LoggedSession(helping_id=person.pk, client_id=client_id)], ignore_conflicts=True
    )
