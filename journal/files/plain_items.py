"""Techniques and oils as files name them: built-in ones by slug, own ones by name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from journal.files.csv_lines import joined, parted
from journal.files.plain import Cell, Plain, UnreadableError, Whole, shown
from journal.files.plain_sets import Ref, Step, checked_name, listed, once, parts
from sessions.models import (
    DROPS_MAX,
    OWN_NAME_LENGTH_MAX,
    PLAN_STEPS_MAX,
    STEP_MINUTES_MAX,
    CatalogueItem,
    Technique,
)

_DROPS = Whole(1, DROPS_MAX)
_MINUTES = Whole(1, STEP_MINUTES_MAX)
Dose = tuple[Ref, int]
"""An essential oil and its drops."""


def ref_of(item: CatalogueItem) -> Ref:
    return Ref(item.slug, item.own_name)


@dataclass(frozen=True)
class _Items:
    """What names items of one model. JSON has {"slug": …} or {"name": …}, a cell the name in both cases."""

    model: type[CatalogueItem]

    @staticmethod
    def ref_json(ref: Ref) -> dict[str, object]:
        return {"slug": ref.slug} if ref.slug else {"name": ref.name}

    def ref_from(self, plain: object) -> Ref:
        said = parts(plain, ["slug", "name"])
        if "slug" not in said:
            return Ref(name=checked_name(said.get("name"), OWN_NAME_LENGTH_MAX))
        slug = said["slug"]
        if "name" in said or not isinstance(slug, str) or slug not in self.model.words:
            raise UnreadableError(_("“%(value)s” is not a name that we know.") % {"value": shown(slug)})
        return Ref(slug)

    def name_in(self, plain: Mapping[str, Any]) -> str:
        return str(self.model.words[plain["slug"]].name) if "slug" in plain else str(plain["name"])


class Item(_Items, Plain[Ref | None]):
    unsaid = None

    def write(self, value: Ref | None) -> object:
        return self.ref_json(value) if value else None

    def read(self, plain: object) -> Ref | None:
        return None if plain is None else self.ref_from(plain)

    def cell(self, plain: object) -> Cell:
        return self.name_in(plain) if isinstance(plain, dict) else ""

    def of_cell(self, text: str) -> object:
        return {"name": text}


class Items(_Items, Plain[tuple[Ref, ...]]):
    """Several items, in an order that is always the same."""

    unsaid = ()

    def write(self, value: tuple[Ref, ...]) -> object:
        return [self.ref_json(ref) for ref in value]

    def read(self, plain: object) -> tuple[Ref, ...]:
        return tuple(sorted(once(self.ref_from(one) for one in listed(plain))))

    def cell(self, plain: object) -> Cell:
        return joined(self.name_in(one) for one in listed(plain))

    def of_cell(self, text: str) -> object:
        return [{"name": name} for name in parted(text)]


class Doses(_Items, Plain[tuple[Dose, ...]]):
    """Drops of essential oils; a cell reads `Lavender:2; Sesame:1`."""

    unsaid = ()

    def write(self, value: tuple[Dose, ...]) -> object:
        return [self.ref_json(ref) | {"drops": drops} for ref, drops in value]

    def read(self, plain: object) -> tuple[Dose, ...]:
        doses = [self._dose(dict(parts(one, ["slug", "name", "drops"]))) for one in listed(plain)]
        once(ref for ref, _drops in doses)
        return tuple(sorted(doses))

    def _dose(self, said: dict[str, Any]) -> Dose:
        drops = _DROPS.read(said.pop("drops", None))
        if drops is None:
            raise UnreadableError(_("The drops of an oil are missing."))
        return self.ref_from(said), drops

    def cell(self, plain: object) -> Cell:
        return joined(f"{self.name_in(one)}:{one['drops']}" for one in listed(plain))

    def of_cell(self, text: str) -> object:
        parted_doses = (dose.rpartition(":") for dose in parted(text))
        return [{"name": name, "drops": _DROPS.of_cell(drops)} for name, _colon, drops in parted_doses]


class Steps(Plain[tuple[Step, ...]]):
    """The steps of a plan, in order. They stand in no table; their cell is for reading only."""

    unsaid = ()
    techniques = _Items(Technique)

    def write(self, value: tuple[Step, ...]) -> object:
        return [{"technique": _Items.ref_json(step.technique), "minutes": step.minutes} for step in value]

    def read(self, plain: object) -> tuple[Step, ...]:
        steps = [self._step(parts(one, Step._fields)) for one in listed(plain)]
        if not 1 <= len(steps) <= PLAN_STEPS_MAX:
            raise UnreadableError(_("A plan has 1 to %(most)s steps.") % {"most": PLAN_STEPS_MAX})
        return tuple(steps)

    def _step(self, said: Mapping[str, Any]) -> Step:
        minutes = _MINUTES.read(said.get("minutes"))
        if minutes is None:
            raise UnreadableError(_("The minutes of a step are missing."))
        return Step(self.techniques.ref_from(said.get("technique")), minutes)

    def cell(self, plain: object) -> Cell:
        steps = [parts(step, Step._fields) for step in listed(plain)]
        return joined(f"{self.techniques.name_in(step['technique'])} {step['minutes']}" for step in steps)
