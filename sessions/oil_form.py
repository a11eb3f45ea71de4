"""The oils of a session's form: what was used, how strong it was, and the warnings to read."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED, SetField
from journal.core.flags import Text
from journal.core.forms import VersionForm, offer
from journal.core.printing import PrintedField
from journal.core.widgets import PlainSelect
from sessions.catalogue import OilWarning
from sessions.choices import Choices, Reactions
from sessions.dilution import RATE, RATE_OF_ONE, WARNING_TEXTS, Mix
from sessions.fields import TeaspoonsField, drops_field, own_name_field
from sessions.folds import Fold, fold_of
from sessions.models import CarrierOil, CatalogueItem, EssentialOil
from sessions.own_items_actions import named, own_item

_OF_A_MIX = {
    "carrier_oil",
    "own_carrier_oil",
    "carrier_teaspoons",
    "own_essential_oil",
    "own_essential_drops",
}


def _scent_names() -> set[str]:
    """The oils that no skin should meet, by the name they have in the list."""
    return {str(words.name).casefold() for words in EssentialOil.words.values() if words.is_scent_only}


@dataclass(frozen=True)
class WarningBox:
    """One warning with its box to tick; those that do not hold now are printed hidden, for scripts."""

    slug: str
    text: Text
    is_needed: bool
    is_ticked: bool


class OilForm(VersionForm):
    """What may be chosen comes from `Choices`, so nobody can point at a stranger's oil."""

    bound_field_class = PrintedField

    client_id = forms.UUIDField(widget=forms.HiddenInput)
    carrier_oil = forms.TypedChoiceField(
        label=_("Oil or lotion"),
        coerce=int,
        empty_value=None,
        required=False,
        error_messages={"invalid_choice": NOT_OFFERED},
        widget=PlainSelect(attrs={"data-carrier": ""}),
    )
    carrier_teaspoons = TeaspoonsField(_("Teaspoons of it"))
    own_carrier_oil = own_name_field(_("Another oil or lotion"), **{"data-carrier": ""})
    own_essential_oil = own_name_field(_("Another essential oil"))
    own_essential_drops = drops_field(_("Drops of it"))
    acknowledged = SetField(_("I have read this; it is what I used"), OilWarning)

    reacted_words: Text = _("Your skin reacted to:")
    warning_texts = WARNING_TEXTS

    def __init__(self, *args: Any, choices: Choices, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.choices = choices
        offer(self, "carrier_oil", [("", _("None")), *choices.carrier_oils])
        # By field name, the id of the oil.
        self.oil_ids = {f"drops_{oil_id}": oil_id for oil_id, _oil in choices.essential_oils}
        self.fields |= {f"drops_{oil_id}": drops_field(oil) for oil_id, oil in choices.essential_oils}

    # What a script writes while the person types.
    rate, rate_of_one = RATE, RATE_OF_ONE

    @property
    def reacted(self) -> str:
        """For the same script: which fields, or options of the list of oils, name an oil with a reaction."""
        found = self.choices.reactions_to_warn_of
        names = [f"carrier_{oil_id}" for oil_id in found.carrier_oils]
        return " ".join(names + [f"drops_{oil_id}" for oil_id in found.essential_oils])

    @property
    def drops_fields(self) -> list[forms.BoundField]:
        return [self[name] for name in self.oil_ids]

    @cached_property
    def essentials(self) -> Fold:
        return fold_of(self, [*self.oil_ids, "own_essential_oil", "own_essential_drops", "own_carrier_oil"])

    @property
    def warning_boxes(self) -> list[WarningBox]:
        ticked = self["acknowledged"].value() or ()
        return [
            WarningBox(warning.slug, text, warning in self.mix.warnings, warning.slug in ticked)
            for warning, text in self.warning_texts.items()
        ]

    @cached_property
    def mix(self) -> Mix:
        """The oils as they stand in the form: as sent, or as it opens."""
        said = self.cleaned_data if self.is_bound else self.initial
        drops = self._drops(said)
        return Mix(
            drops=sum(drops.values()) + (said.get("own_essential_drops") or 0),
            has_carrier=bool(said.get("carrier_oil") or said.get("own_carrier_oil")),
            teaspoons=said.get("carrier_teaspoons"),
            has_reacted=self._has_reacted(said, drops),
        )

    def _drops(self, said: Mapping[str, Any]) -> dict[int, int]:
        return {oil_id: said[name] for name, oil_id in self.oil_ids.items() if said.get(name)}

    def _has_reacted(self, said: Mapping[str, Any], drops: Mapping[int, int]) -> bool:
        # A name typed by hand stands for the oil of the list, as it does when it is saved.
        chosen = said.get("carrier_oil")
        carriers = self._ids(CarrierOil, said.get("own_carrier_oil")) or ({chosen} if chosen else set())
        essentials = self._ids(EssentialOil, said.get("own_essential_oil")) | drops.keys()
        if not carriers and not essentials:
            return False
        return self._reactions(said.get("client_id")).include(carriers, essentials)

    def _ids(self, model: type[CatalogueItem], name: str | None) -> set[int]:
        """The id of the oil of this name, if there is one yet."""
        known = named(model, self.choices.owner, name) if name else None
        return {known.pk} if known else set()

    def _reactions(self, client_id: uuid.UUID | None) -> Reactions:
        """A session does not warn about itself, not even when its form is sent twice."""
        if not self.is_bound or self.choices.client_id:
            return self.choices.reactions_to_warn_of
        return Reactions.of(self.choices.owner, except_client_id=client_id)

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        self._check_own_oil(cleaned)
        has_carrier = {"carrier_oil", "own_carrier_oil"} & self.errors.keys() or self.mix.has_carrier
        if cleaned.get("carrier_teaspoons") and not has_carrier:
            self.add_error("carrier_oil", _("Which oil or lotion were these teaspoons of?"))
        is_clear = not (_OF_A_MIX | self.oil_ids.keys() | {"acknowledged"}) & self.errors.keys()
        if is_clear and self.mix.warnings & ~cleaned["acknowledged"]:
            self.add_error("acknowledged", _("Please read this about your oils, and tick the box."))
        return cleaned

    def _check_own_oil(self, cleaned: dict[str, Any]) -> None:
        name, drops = cleaned.get("own_essential_oil"), cleaned.get("own_essential_drops")
        if drops and not name:
            self.add_error("own_essential_oil", _("Which oil were these drops of?"))
        if name and not drops:
            self.add_error("own_essential_drops", _("How many drops of it?"))
        if (name or "").casefold() in _scent_names():
            self.add_error(
                "own_essential_oil", _("This oil is for the scent of the room only, not for the skin.")
            )
        if self._ids(EssentialOil, name) & self._drops(cleaned).keys():
            self.add_error("own_essential_oil", _("This oil has its own field above. Say its drops once."))

    def oil_details(self) -> dict[str, Any]:
        """What a valid form says about oils; makes the owner's own ones that it names."""
        said, owner = self.cleaned_data, self.choices.owner
        carrier_oil_id, drops = said["carrier_oil"], self._drops(said)
        if said["own_carrier_oil"]:
            carrier_oil_id = own_item(model=CarrierOil, owner=owner, name=said["own_carrier_oil"]).pk
        if said["own_essential_oil"]:
            oil = own_item(model=EssentialOil, owner=owner, name=said["own_essential_oil"])
            drops[oil.pk] = said["own_essential_drops"]
        return {
            "carrier_oil_id": carrier_oil_id,
            "carrier_teaspoons": said["carrier_teaspoons"],
            "drops": drops,
            "acknowledged": said["acknowledged"] & self.mix.warnings,
        }
