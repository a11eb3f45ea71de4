"""Saving what the form of a check-in says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from django.db import transaction

from journal.core.entries import Conflict, Saved
from journal.users.models import User
from symptoms import actions
from symptoms.models import DailyRating
from symptoms.own_word_actions import own_word
from symptoms.words import Said


@transaction.atomic
def save_said(
    said: Said, *, owner: User, day: date, seen_version: str, now: datetime
) -> Saved[DailyRating] | Conflict[DailyRating]:
    """Writes a day, with the words of one's own that were typed for it.

    After a conflict nothing is written at all: no own word is made or brought back either.
    """
    details = replace(said.details, own_word_ids=_stored_ids(said, owner))
    result = actions.save_rating(owner=owner, day=day, details=details, seen_version=seen_version, now=now)
    if isinstance(result, Conflict):
        transaction.set_rollback(True)
    return result


def _stored_ids(said: Said, owner: User) -> frozenset[int]:
    names = {pk: said.own_words[pk] for pk in said.details.own_word_ids if pk < 0}
    new = {own_word(owner=owner, kind=word.kind, name=word.name).pk for word in names.values()}
    return said.details.own_word_ids - names.keys() | new
