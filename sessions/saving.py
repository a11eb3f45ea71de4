"""Saving what the form of a session says."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from journal.core.entries import Conflict, Saved
from journal.users.models import User
from sessions import actions
from sessions.forms import MassageForm
from sessions.models import MassageSession

Result = Saved[MassageSession] | Conflict[MassageSession]


@transaction.atomic
def log_form(form: MassageForm, *, owner: User, now: datetime) -> Result:
    """A new session from a valid form, with the techniques and oils of one's own that it names."""
    client_id = form.cleaned_data["client_id"]
    return _kept(actions.log_massage(owner=owner, client_id=client_id, details=form.details(), now=now))


@transaction.atomic
def change_by_form(form: MassageForm, *, massage: MassageSession, now: datetime) -> Result:
    """Corrects a session from a valid form."""
    seen_version = form.cleaned_data["seen_version"]
    details = form.details()
    result = actions.change_massage(massage=massage, details=details, seen_version=seen_version, now=now)
    return _kept(result)


def _kept(result: Result) -> Result:
    """After a conflict nothing is written at all: no own item is made or brought back either."""
    if isinstance(result, Conflict):
        transaction.set_rollback(True)
    return result
