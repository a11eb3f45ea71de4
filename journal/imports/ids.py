"""From the names in a file to the rows of the journal that have them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from django.db.models import Q

from journal.files.kinds import Kind
from journal.files.plain_sets import Ref
from journal.files.related import ITEM_MODELS, WORD_KINDS
from journal.imports.names import Wanted, wanted_item, wanted_word
from journal.users.models import User
from symptoms.models import OwnWord


class Ids:
    """The ids of techniques, oils and own words, as they are when this is made."""

    def __init__(self, owner: User) -> None:
        self._built_in: dict[tuple[Kind, str], int] = {}
        self._own: dict[Wanted, int] = {}
        for kind, model in ITEM_MODELS.items():
            for item in model._default_manager.filter(Q(owner=None) | Q(owner=owner)):
                if item.is_own:
                    self._own[wanted_item(kind, item.own_name)] = item.pk
                else:
                    self._built_in[kind, item.slug] = item.pk
        for word in OwnWord.objects.owned_by(owner):
            self._own[wanted_word(word.kind, word.name)] = word.pk

    def item(self, kind: Kind, ref: Ref) -> int:
        return self._built_in[kind, ref.slug] if ref.slug else self._own[wanted_item(kind, ref.name)]

    def item_or_none(self, kind: Kind, ref: Ref | None) -> int | None:
        return self.item(kind, ref) if ref else None

    def words(self, said: Mapping[str, Any]) -> Iterator[int]:
        """The own words that a rating names."""
        for key, word_kind in WORD_KINDS.items():
            for name in said[key]:
                yield self._own[wanted_word(word_kind, name)]
