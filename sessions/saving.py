"""Saving what the form of a session says."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from django.db import transaction

from journal.core.comparison import Comparison, compare
from journal.core.entries import Conflict, Saved
from journal.core.moments import moment
from journal.core.versions import last_saved_at
from journal.users.models import User
from sessions import actions
from sessions.details import MassageDetails, details_of
from sessions.facts import ItemNames, facts_of
from sessions.forms import MassageForm
from sessions.models import MassageSession, MassageVersion


@dataclass(frozen=True)
class Undecided:
    """Nothing was written: the stored session, and how it differs from what the form says."""

    current: MassageSession
    comparison: Comparison


Result = Saved[MassageSession] | Undecided


@transaction.atomic
def log_form(form: MassageForm, *, owner: User, now: datetime, logged_by: str = "") -> Result:
    """A new session from a valid form, with the techniques and oils of one's own that it names.

    `logged_by` names the helper who sent it.
    """
    client_id, details = form.cleaned_data["client_id"], replace(form.details(), logged_by=logged_by)
    result = actions.log_massage(owner=owner, client_id=client_id, details=details, now=now)
    return result if isinstance(result, Saved) else _undecided(result, form.choices.owner, details, now)


@transaction.atomic
def change_by_form(form: MassageForm, *, massage: MassageSession, now: datetime) -> Result:
    """Corrects a session from a valid form. Whoever logged it stays the one who did."""
    seen_version = form.cleaned_data["seen_version"]
    details = replace(form.details(), logged_by=massage.logged_by)
    result = actions.change_massage(massage=massage, details=details, seen_version=seen_version, now=now)
    return result if isinstance(result, Saved) else _undecided(result, form.choices.owner, details, now)


def _undecided(
    conflict: Conflict[MassageSession], owner: User, details: MassageDetails, now: datetime
) -> Undecided:
    """Nothing is written at all: no own item is made or brought back either, once its name is read."""
    current, names = conflict.current, ItemNames.of(owner)
    versions = MassageVersion.objects.owned_by(owner).filter(client_id=current.client_id)
    saved_at = last_saved_at(current, versions.newest_first().first())
    comparison = Comparison(
        compare(facts_of(details_of(current), names), facts_of(details, names)),
        moment(saved_at, now, owner.zone) if saved_at else "",
    )
    transaction.set_rollback(True)
    return Undecided(current, comparison)
