"""Making, renaming and putting away one's own techniques and oils; noting what the skin reacts to."""

from __future__ import annotations

from datetime import date, datetime
from typing import TypeVar

from django.db import IntegrityError, transaction
from django.db.models import Value
from django.db.models.functions import Lower
from django.db.models.lookups import Exact

from journal.core.entries import ChangedSinceError
from journal.core.feet import Area
from journal.users.models import User
from sessions.models import CarrierOil, CatalogueItem, EssentialOil, OilReaction, Technique
from sessions.seen import is_outdated

Item = TypeVar("Item", bound=CatalogueItem)
Oil = CarrierOil | EssentialOil
NO_AREA = Area(0)


class NameTakenError(Exception):
    """Another technique or oil, built in or the owner's own, has this name."""


def named(model: type[Item], owner: User, name: str) -> Item | None:
    """The owner's own item of that name, archived or not, or the built-in one; in any case of letters."""
    wanted = name.casefold()
    return next((item for item in model.objects.available_to(owner) if str(item).casefold() == wanted), None)


@transaction.atomic
def own_item(*, model: type[Item], owner: User, name: str) -> Item:
    """The item of that name: made when there is none yet, and brought back when it was put away."""
    found = named(model, owner, name)
    if found is None:
        # Another tab may make it at this very moment, in another case: then that one is taken.
        model.objects.bulk_create([model(owner=owner, own_name=name)], ignore_conflicts=True)
        # Asked the way the table's own guard compares names, which is not quite Python's.
        found = model.objects.filter(Exact(Lower("own_name"), Lower(Value(name))), owner=owner).get()
    if found.archived_at:
        use_again(item=found)
    return found


@transaction.atomic
def change_item(
    *,
    item: CatalogueItem,
    owner: User,
    name: str,
    how: str = "",
    areas: Area = NO_AREA,
    seen_version: str = "",
) -> None:
    """Gives an own item another name, in old sessions too, and a technique its description.

    `seen_version` is the `seen_text` of the content that the person saw. Raises ChangedSinceError when there
    is another one by now, and NameTakenError.
    """
    stored = content_of(type(item).objects.select_for_update().get(pk=item.pk))
    if is_outdated(seen_version, stored) and stored != _content(item, name, how, areas):
        raise ChangedSinceError
    other = named(type(item), owner, name)
    if other is not None and other.pk != item.pk:
        raise NameTakenError
    item.own_name = name
    if isinstance(item, Technique):
        item.own_how, item.own_areas = how, areas
    try:
        with transaction.atomic():
            item.save()
    except IntegrityError as problem:
        raise NameTakenError from problem


def content_of(item: CatalogueItem) -> list[str | int]:
    """What a person can change about an own item, as JSON."""
    if isinstance(item, Technique):
        return _content(item, item.own_name, item.own_how, item.own_areas)
    return _content(item, item.own_name, "", NO_AREA)


def _content(item: CatalogueItem, name: str, how: str, areas: Area) -> list[str | int]:
    return [name, how, areas.value] if isinstance(item, Technique) else [name]


def put_away(*, item: CatalogueItem, now: datetime) -> None:
    """No longer offered; the sessions that used it keep it."""
    item.archived_at = now
    item.save(update_fields=["archived_at"])


def use_again(*, item: CatalogueItem) -> None:
    item.archived_at = None
    item.save(update_fields=["archived_at"])


def note_reaction(*, owner: User, oil: Oil, noted_on: date) -> None:
    """Choosing the oil warns from now on; noting it twice is noting it once."""
    OilReaction.objects.get_or_create(owner=owner, **_which(oil), defaults={"noted_on": noted_on})


def forget_reaction(*, owner: User, oil: Oil) -> date | None:
    """Takes the mark away; gives the day it was made, None when there was none."""
    marks = OilReaction.objects.owned_by(owner).filter(**_which(oil))
    noted_on = marks.values_list("noted_on", flat=True).first()
    marks.delete()
    return noted_on


def _which(oil: Oil) -> dict[str, Oil]:
    return {"carrier_oil" if isinstance(oil, CarrierOil) else "essential_oil": oil}
