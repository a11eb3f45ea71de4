"""Making, renaming and putting away one's own words for triggers, sensations and therapies."""

from __future__ import annotations

from datetime import datetime

from django.db import IntegrityError, transaction
from django.db.models import Value
from django.db.models.functions import Lower
from django.db.models.lookups import Exact

from journal.core.entries import ChangedSinceError
from journal.users.models import User
from symptoms.models import OwnWord


class NameTakenError(Exception):
    """Another word of this kind has this name."""


def named(owner: User, kind: str, name: str) -> OwnWord | None:
    """The owner's word of that name, put away or not; in any case of letters."""
    wanted = name.casefold()
    words = OwnWord.objects.owned_by(owner).filter(kind=kind)
    return next((word for word in words if word.name.casefold() == wanted), None)


@transaction.atomic
def own_word(*, owner: User, kind: str, name: str) -> OwnWord:
    """The word of that name: made when there is none yet, and brought back when it was put away."""
    word = named(owner, kind, name)
    if word is None:
        # Another tab may make it at this very moment: then that one is taken.
        OwnWord.objects.bulk_create([OwnWord(owner=owner, kind=kind, name=name)], ignore_conflicts=True)
        # Asked the way the table's own guard compares names, which is not quite Python's.
        is_same = Exact(Lower("name"), Lower(Value(name)))
        word = OwnWord.objects.owned_by(owner).filter(is_same, kind=kind).get()
    if word.archived_at:
        use_again(word=word)
    return word


@transaction.atomic
def rename(*, word: OwnWord, name: str, seen_name: str) -> None:
    """Gives a word another name, on old days too.

    `seen_name` is the name that the person saw. Raises ChangedSinceError when it has another one by now, and
    NameTakenError.
    """
    stored = OwnWord.objects.select_for_update(of=("self",)).select_related("owner").get(pk=word.pk)
    if stored.name not in {seen_name, name}:
        raise ChangedSinceError
    other = named(stored.owner, stored.kind, name)
    if other is not None and other.pk != word.pk:
        raise NameTakenError
    word.name = name
    try:
        with transaction.atomic():
            word.save(update_fields=["name"])
    except IntegrityError as problem:
        raise NameTakenError from problem


def put_away(*, word: OwnWord, now: datetime) -> None:
    """No longer offered; the days that used it keep it."""
    word.archived_at = now
    word.save(update_fields=["archived_at"])


def use_again(*, word: OwnWord) -> None:
    word.archived_at = None
    word.save(update_fields=["archived_at"])
