"""What a person's check-in asks: everything, but for the parts they have hidden."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import transaction

from journal.users.models import User
from symptoms.models import CheckInLayout, Extra

NOTHING = Extra(0)


def hidden_parts(owner: User) -> Extra:
    """The parts that a person does not want to be asked; one query."""
    hidden: Extra | None = CheckInLayout.objects.owned_by(owner).values_list("hidden", flat=True).first()
    return NOTHING if hidden is None else hidden


def hide(*, owner: User, part: Extra) -> None:
    """Asks a part no more. What is noted stays, and shows on its days."""
    _switch(owner, hidden=part)


def ask_again(*, owner: User, part: Extra) -> None:
    """Asks a hidden part again."""
    _switch(owner, asked=part)


def switch_part(owner: User, sent: Mapping[str, str]) -> Extra:
    """Does what the buttons `hide` and `ask` of a page say; gives the part, nothing when none was pressed."""
    by_slug = {part.slug: part for part in Extra}
    hidden, asked = (by_slug.get(sent.get(button, ""), NOTHING) for button in ("hide", "ask"))
    if hidden:
        hide(owner=owner, part=hidden)
    if asked:
        ask_again(owner=owner, part=asked)
    return hidden | asked


@transaction.atomic
def _switch(owner: User, *, hidden: Extra = NOTHING, asked: Extra = NOTHING) -> None:
    """Changes these parts only, whatever another window has switched in between."""
    CheckInLayout.objects.get_or_create(owner=owner)
    layout = CheckInLayout.objects.owned_by(owner).select_for_update().get()
    layout.hidden = (layout.hidden | hidden) & ~asked
    layout.save()
