"""A person's own words for what a check-in asks, and what of it they never want to be asked again."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from journal.core.flags import FlagsField, in_bounds
from journal.core.ownership import Owned, OwnedQuerySet
from symptoms.models.parts import Extra

OWN_WORD_LENGTH_MAX = 60


class OwnWordKind(models.TextChoices):
    TRIGGER = "trigger", _("trigger")
    SENSATION = "sensation", _("sensation")
    THERAPY = "therapy", _("other therapy")


class OwnWordQuerySet(OwnedQuerySet["OwnWord"]):
    def by_name(self) -> Self:
        """In the order of the alphabet."""
        return self.order_by(Lower("name"), "pk")


class OwnWord(Owned):
    """A trigger, sensation or therapy that its owner has named; archived it stays on old days."""

    kind = models.CharField(_("kind"), max_length=9, choices=OwnWordKind.choices)
    name = models.CharField(_("name"), max_length=OWN_WORD_LENGTH_MAX)
    archived_at = models.DateTimeField(_("archived at"), null=True, blank=True)

    objects = OwnWordQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("owner", "kind", Lower("name"), name="own_word_once"),
            models.CheckConstraint(condition=Q(kind__in=OwnWordKind.values), name="own_word_kind_known"),
            models.CheckConstraint(condition=~Q(name=""), name="own_word_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name


class CheckInLayoutQuerySet(OwnedQuerySet["CheckInLayout"]):
    def that_hide(self, part: Extra) -> Self:
        return self.filter(hidden__holds=part)


class CheckInLayout(Owned):
    """What a person has hidden from their check-in, for good or until they want it back."""

    hidden: models.Field[Extra, Extra] = FlagsField(_("hidden"), kind=Extra)

    objects = CheckInLayoutQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="check_in_layout_once"),
            in_bounds("hidden", Extra, name="check_in_layout_known"),
        ]

    def __str__(self) -> str:
        return ", ".join(self.hidden.slugs)
