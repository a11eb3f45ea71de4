"""The one door to a user's rows."""

from __future__ import annotations

from typing import Any, Self, TypeVar

from django.conf import settings
from django.db import models
from django.http import Http404
from django.shortcuts import get_object_or_404

from journal.core import security

AnyModel = TypeVar("AnyModel", bound=models.Model)
OwnedModel = TypeVar("OwnedModel", bound="Owned")


class OwnedQuerySet(models.QuerySet[OwnedModel]):
    """A queryset that starts from its owner."""

    def owned_by(self, owner: Any) -> Self:
        # The id, because the user of a request is a lazy object, of which a filter asks twenty questions.
        return self.filter(owner=getattr(owner, "pk", owner))


class Owned(models.Model):
    """A row that belongs to one user and goes with that user."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        on_delete=models.CASCADE,
        related_name="+",
        # Every owned table has an index that begins with its owner.
        db_index=False,
    )

    class Meta:
        abstract = True


def owned_or_404(rows: OwnedQuerySet[OwnedModel], owner: Any, **lookup: Any) -> OwnedModel:
    """The owner's one row that matches; a stranger's row is as absent as a missing one."""
    return visible_or_404(rows.owned_by(owner), owner, **lookup)


def visible_or_404(visible: models.QuerySet[AnyModel], person: Any, **lookup: Any) -> AnyModel:
    """The one row that matches of those the person may see. That there is another, the log alone is told."""
    try:
        return get_object_or_404(visible, **lookup)
    except Http404:
        if visible.model._default_manager.filter(**lookup).exists():
            security.refused(person, visible.model._meta.label)
        raise
