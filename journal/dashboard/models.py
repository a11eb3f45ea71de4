"""What a person does not want to be told again."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedQuerySet

EVIDENCE_LENGTH_MAX = 4000


class DismissedAdvice(Owned):
    """A piece of advice, by the id of its rule, that its owner has put away.

    `held_on` is the last day on which what led to it was seen to last; once it has gone, the row goes too.
    `evidence` holds the keys, apart by a space, of what the page told it from; anything newer is not known.
    """

    rule = models.CharField(_("rule"), max_length=20)
    held_on = models.DateField(_("last held on"))
    evidence = models.CharField(_("evidence"), max_length=EVIDENCE_LENGTH_MAX, blank=True)

    objects = OwnedQuerySet.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["owner", "rule"], name="dismissed_advice_once")]

    def __str__(self) -> str:
        return f"{self.rule}: {self.held_on:%Y-%m-%d}"
