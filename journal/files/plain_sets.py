"""Several things in one value as files hold them: sets, names, techniques and oils, sore spots, steps."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple, TypeVar

from django.utils.translation import gettext as _

from journal.core.feet import Area
from journal.core.flags import Flags
from journal.core.names import HIDDEN, has_hidden_character
from journal.files.csv_lines import joined, parted
from journal.files.plain import Cell, Plain, UnreadableError, Whole, checked_text, shown

LIST_LENGTH_MAX = 200
Item = TypeVar("Item")


class Ref(NamedTuple):
    """A technique or an oil: a built-in one by its slug, an own one by its name; one of the two is empty."""

    slug: str = ""
    name: str = ""


class Spot(NamedTuple):
    """A sore part of a foot, by the slug of its area; `score` None when it was only marked."""

    foot: str
    area: str
    score: int | None


class Step(NamedTuple):
    """One technique of a plan and its minutes on each foot."""

    technique: Ref
    minutes: int


def listed(plain: object) -> list[Any]:
    """A list of a sensible length; nothing at all is an empty one."""
    if plain is None:
        return []
    if not isinstance(plain, list):
        raise UnreadableError(_("“%(value)s” is not a list.") % {"value": shown(plain)})
    if len(plain) > LIST_LENGTH_MAX:
        words = _("This list is too long; up to %(most)s fit.")
        raise UnreadableError(words % {"most": LIST_LENGTH_MAX})
    return plain


def parts(plain: object, keys: Iterable[str]) -> Mapping[str, Any]:
    """An object with no other keys than these."""
    if not isinstance(plain, dict) or plain.keys() - set(keys):
        words = _("“%(value)s” is not made of: %(words)s.")
        raise UnreadableError(words % {"value": shown(plain), "words": ", ".join(keys)})
    return plain


def once(found: Iterable[Item]) -> list[Item]:
    """The same again, unless something is there twice."""
    kept = list(found)
    if len(set(kept)) < len(kept):
        raise UnreadableError(_("Something in this list is there twice."))
    return kept


def checked_name(plain: object, length_max: int) -> str:
    name = checked_text(plain, length_max).strip()
    if not name:
        raise UnreadableError(_("A name is missing."))
    if has_hidden_character(name):
        raise UnreadableError(str(HIDDEN))
    return name


@dataclass(frozen=True)
class Name(Plain[str]):
    """A name that cannot be empty."""

    length_max: int
    unsaid: str = ""

    def write(self, value: str) -> object:
        return value

    def read(self, plain: object) -> str:
        return checked_name(plain, self.length_max)


class Slugs(Plain[Flags]):
    """A set of fixed things by the names of its members; `nothing` is the cell of the empty set."""

    def __init__(self, kind: type[Flags], *, nothing: str = "") -> None:
        self.kind, self.nothing = kind, nothing
        self.unsaid = kind(0)

    def write(self, value: Flags) -> object:
        return list(_slugs(value))

    def read(self, plain: object) -> Flags:
        slugs = listed(plain)
        known = {member.slug for member in self.kind}
        for slug in slugs:
            if not isinstance(slug, str) or slug not in known:
                words = _("“%(value)s” is none of: %(words)s.")
                offered = ", ".join(member.slug for member in self.kind)
                raise UnreadableError(words % {"value": shown(slug), "words": offered})
        return self.kind.from_slugs(slugs)

    def cell(self, plain: object) -> Cell:
        return joined(listed(plain)) or self.nothing

    def of_cell(self, text: str) -> object:
        return [] if text == self.nothing else parted(text)


@cache
def _slugs(value: Flags) -> tuple[str, ...]:
    """Kept: a long journal says the same few sets over and over."""
    return tuple(value.slugs)


def in_order(names: Iterable[str]) -> tuple[str, ...]:
    """By the alphabet, whatever the case of letters."""
    return tuple(sorted(names, key=lambda name: (name.casefold(), name)))


@dataclass(frozen=True)
class Names(Plain[tuple[str, ...]]):
    """Names in the order of the alphabet."""

    length_max: int
    unsaid: tuple[str, ...] = ()

    def write(self, value: tuple[str, ...]) -> object:
        return list(value)

    def read(self, plain: object) -> tuple[str, ...]:
        return in_order(once(checked_name(one, self.length_max) for one in listed(plain)))

    def cell(self, plain: object) -> Cell:
        return joined(listed(plain))

    def of_cell(self, text: str) -> object:
        return parted(text)


def place_of(spot: Spot) -> tuple[str, int]:
    """Left before right, from the toes to the ankle."""
    return spot.foot, Area.from_slugs([spot.area]).value


class Spots(Plain[tuple[Spot, ...]]):
    """Sore spots; a cell reads `left toes:6; right heel`."""

    unsaid = ()

    def write(self, value: tuple[Spot, ...]) -> object:
        return [spot._asdict() for spot in value]

    def read(self, plain: object) -> tuple[Spot, ...]:
        found = [self._spot(parts(one, Spot._fields)) for one in listed(plain)]
        once((spot.foot, spot.area) for spot in found)
        return tuple(sorted(found, key=place_of))

    @staticmethod
    def _spot(said: Mapping[str, Any]) -> Spot:
        foot, area = said.get("foot"), said.get("area")
        if foot not in ("left", "right") or area not in [member.slug for member in Area]:
            words = _("“%(value)s” is no part of a foot.")
            raise UnreadableError(words % {"value": f"{shown(foot)} {shown(area)}"})
        return Spot(foot, area, Whole(0, 10).read(said.get("score")))

    def cell(self, plain: object) -> Cell:
        return joined(
            f"{one['foot']} {one['area']}" + ("" if one["score"] is None else f":{one['score']}")
            for one in listed(plain)
        )

    def of_cell(self, text: str) -> object:
        return [self._of_text(part) for part in parted(text)]

    @staticmethod
    def _of_text(text: str) -> dict[str, object]:
        place, colon, score = text.partition(":")
        foot, _blank, area = place.partition(" ")
        return {"foot": foot, "area": area, "score": Whole(0, 10).of_cell(score) if colon else None}
