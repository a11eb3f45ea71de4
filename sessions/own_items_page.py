"""The page of one's own techniques and oils, ready to print."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import SetField
from journal.core.feet import Area
from journal.core.flags import Text
from journal.core.forms import NoteField, TextField, VersionForm
from journal.core.names import validate_name
from journal.core.printing import PrintedField
from journal.users.models import User
from sessions.models import (
    OWN_HOW_LENGTH_MAX,
    OWN_NAME_LENGTH_MAX,
    CarrierOil,
    CatalogueItem,
    EssentialOil,
    Technique,
)
from sessions.own_items_actions import content_of
from sessions.reactions import Oil, Reaction, reactions_of
from sessions.seen import seen_text

KINDS: dict[str, type[CatalogueItem]] = {
    "technique": Technique,
    "carrier-oil": CarrierOil,
    "essential-oil": EssentialOil,
}
_HEADINGS: dict[str, tuple[Text, Text]] = {
    "technique": (_("Techniques"), _("Add a technique")),
    "carrier-oil": (_("Oils and lotions"), _("Add an oil or lotion")),
    "essential-oil": (_("Essential oils"), _("Add an essential oil")),
}


class NameForm(VersionForm):
    """The name of an item of one's own."""

    bound_field_class = PrintedField

    name = TextField(label=_("Name"), max_length=OWN_NAME_LENGTH_MAX, validators=[validate_name])

    stored: CatalogueItem | None = None
    """After a conflict: the item as it stands."""

    def see_item(self, item: CatalogueItem) -> None:
        """After a conflict: the next save has seen `item` as it stands, and is then the person's choice."""
        self.stored = item
        self.replace("seen_version", seen_text(content_of(item)))

    def said(self) -> dict[str, Any]:
        """What a valid form says, as `change_item` takes it."""
        return self.cleaned_data


class TechniqueForm(NameForm):
    """The name of a technique of one's own, and how it is done."""

    how = NoteField(_("How it is done"), max_length=OWN_HOW_LENGTH_MAX)
    areas = SetField(_("Where on the foot?"), Area)

    def said(self) -> dict[str, Any]:
        """What was not sent stays as it is; of boxes without a tick the version tells, sent beside them."""
        said = {**self.cleaned_data}
        if "how" not in self.data:
            said["how"] = self.initial["how"]
        if not {"areas", "seen_version"} & self.data.keys():
            said["areas"] = self.initial["areas"]
        return said


@dataclass(frozen=True)
class ItemRow:
    """One item; `form` is there for those of one's own."""

    item: CatalogueItem
    form: NameForm | None
    reaction: Reaction | None


@dataclass(frozen=True)
class KindCard:
    """All of one kind: what is offered, what was put away, and a form to add one."""

    slug: str
    heading: Text
    add_label: Text
    has_reactions: bool
    rows: list[ItemRow]
    put_away: list[CatalogueItem]
    add_form: NameForm


Sent = Mapping[tuple[str, int | None], NameForm]
"""Refused forms by kind and item; None is the form that adds one."""


def form_for(kind: str, item: CatalogueItem, data: Any = None) -> NameForm:
    """The form that changes an item of one's own; `data` as sent."""
    auto_id = f"{kind}_{item.pk}_%s"
    initial: dict[str, Any] = {"name": item.own_name, "seen_version": seen_text(content_of(item))}
    if isinstance(item, Technique):
        initial |= {"how": item.own_how, "areas": item.own_areas}
        return TechniqueForm(data, initial=initial, auto_id=auto_id)
    return NameForm(data, initial=initial, auto_id=auto_id)


def cards_of(owner: User, sent: Sent) -> list[KindCard]:
    """The three cards: three queries, and one for the reactions."""
    reactions = reactions_of(owner)
    return [
        _card(kind, list(model.objects.available_to(owner)), reactions, sent) for kind, model in KINDS.items()
    ]


def _card(kind: str, items: list[CatalogueItem], reactions: Mapping[Oil, Reaction], sent: Sent) -> KindCard:
    heading, add_label = _HEADINGS[kind]
    is_oil = kind != "technique"
    rows = [
        ItemRow(
            item,
            (sent.get((kind, item.pk)) or form_for(kind, item)) if item.is_own else None,
            reactions.get(Oil(item.pk, kind == "essential-oil")) if is_oil else None,
        )
        for item in items
        # Built-in techniques have nothing to be changed here.
        if item.archived_at is None and (is_oil or item.is_own)
    ]
    put_away = [item for item in items if item.archived_at]
    add_form = sent.get((kind, None)) or NameForm(auto_id=f"{kind}_%s")
    return KindCard(kind, heading, add_label, is_oil, rows, put_away, add_form)
