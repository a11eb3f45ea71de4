"""What a file calls techniques, oils and own words, and what the journal calls them."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from journal.files.kinds import Kind
from journal.files.plain import UnreadableError
from journal.files.plain_items import ref_of
from journal.files.plain_sets import Ref, Step, in_order, once
from journal.files.related import ITEM_MODELS
from journal.users.models import User
from sessions.models import Compares
from symptoms.models import OwnWord, OwnWordKind

Wanted = tuple[Kind, str, str]
"""Something of one's own: its kind, the kind of an own word or nothing, and its name in small letters."""

EXPERIMENT_ITEMS: Mapping[str, Kind] = {
    f"{item}_{plan}": kind
    for item, kind in (
        (Compares.TECHNIQUE, Kind.TECHNIQUE),
        (Compares.CARRIER_OIL, Kind.CARRIER_OIL),
        (Compares.ESSENTIAL_OIL, Kind.ESSENTIAL_OIL),
    )
    for plan in "ab"
}
"""What the plans of an experiment may name, by the keys of its form."""


def wanted_item(kind: Kind, name: str) -> Wanted:
    return kind, "", name.casefold()


def wanted_word(word_kind: str, name: str) -> Wanted:
    return Kind.OWN_WORD, word_kind, name.casefold()


class Names:
    """Finds what a file names. `missing` are names that the journal does not have, spelled as at first."""

    def __init__(self, owner: User) -> None:
        self.missing: dict[Wanted, str] = {}
        self._lacks: list[Wanted] = []
        self._built_in: dict[Wanted, Ref] = {}
        self._own: dict[Wanted, str] = {}
        for kind, model in ITEM_MODELS.items():
            for item in model._default_manager.filter(Q(owner=None) | Q(owner=owner)):
                wanted = wanted_item(kind, str(item))
                if item.is_own:
                    self._own[wanted] = item.own_name
                else:
                    self._built_in[wanted] = ref_of(item)
        for word in OwnWord.objects.owned_by(owner):
            self._own[wanted_word(word.kind, word.name)] = word.name
        self._readers = _readers(self)

    def settled(self, kind: Kind, said: Mapping[str, Any]) -> tuple[dict[str, Any], list[Wanted]]:
        """What was said, with every name as the journal has it; and which of them it lacks.

        Raises UnreadableError.
        """
        readers = self._readers.get(kind)
        if readers is None:
            return dict(said), []
        self._lacks = []
        found = {key: readers[key](value) if key in readers else value for key, value in said.items()}
        return found, self._lacks

    def is_built_in(self, wanted: Hashable) -> bool:
        """Whether something that a file calls its owner's own is one that everybody has."""
        return wanted in self._built_in and wanted not in self._own

    def item(self, kind: Kind, ref: Ref) -> Ref:
        if ref.slug:
            return ref
        wanted = wanted_item(kind, ref.name)
        if self.is_built_in(wanted):
            return self._built_in[wanted]
        return Ref(name=self._own_name(wanted, ref.name))

    def sealed_item(self, kind: Kind, ref: Ref) -> Ref:
        """Of an experiment: its commitment tells one of one's own from one that everybody has."""
        found = self.item(kind, ref)
        if found.slug and not ref.slug:
            words = _("“%(name)s” is not one of your own here, so the commitment does not fit it.")
            raise UnreadableError(words % {"name": ref.name})
        return found

    def words(self, word_kind: str, names: tuple[str, ...]) -> tuple[str, ...]:
        return in_order({self._own_name(wanted_word(word_kind, name), name) for name in names})

    def items(self, kind: Kind, refs: tuple[Ref, ...]) -> tuple[Ref, ...]:
        return tuple(sorted({self.item(kind, ref) for ref in refs}))

    def doses(self, doses: tuple[tuple[Ref, int], ...]) -> tuple[tuple[Ref, int], ...]:
        found = sorted((self.item(Kind.ESSENTIAL_OIL, ref), drops) for ref, drops in doses)
        once(ref for ref, _drops in found)
        return tuple(found)

    def steps(self, steps: tuple[Step, ...]) -> tuple[Step, ...]:
        return tuple(Step(self.item(Kind.TECHNIQUE, step.technique), step.minutes) for step in steps)

    def _own_name(self, wanted: Wanted, name: str) -> str:
        if wanted in self._own:
            return self._own[wanted]
        self._lacks.append(wanted)
        return self.missing.setdefault(wanted, name)


def _readers(names: Names) -> Mapping[Kind, Mapping[str, Callable[[Any], Any]]]:
    """What holds names, by kind and key."""

    def oil(kind: Kind) -> Callable[[Ref | None], Ref | None]:
        return lambda ref: names.item(kind, ref) if ref else None

    def sealed(kind: Kind) -> Callable[[Ref | None], Ref | None]:
        return lambda ref: names.sealed_item(kind, ref) if ref else None

    def words(word_kind: str) -> Callable[[tuple[str, ...]], tuple[str, ...]]:
        return lambda found: names.words(word_kind, found)

    return {
        Kind.RATING: {
            "own_triggers": words(OwnWordKind.TRIGGER),
            "own_sensations": words(OwnWordKind.SENSATION),
            "own_therapies": words(OwnWordKind.THERAPY),
        },
        Kind.MASSAGE: {
            "techniques": lambda refs: names.items(Kind.TECHNIQUE, refs),
            "carrier_oil": oil(Kind.CARRIER_OIL),
            "essential_oils": names.doses,
        },
        Kind.PLAN: {"steps": names.steps},
        Kind.OIL_REACTION: {
            "carrier_oil": oil(Kind.CARRIER_OIL),
            "essential_oil": oil(Kind.ESSENTIAL_OIL),
        },
        Kind.EXPERIMENT: {key: sealed(kind) for key, kind in EXPERIMENT_ITEMS.items()},
    }
