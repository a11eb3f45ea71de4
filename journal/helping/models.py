"""Who may help whom, what they may see, and which sessions they logged."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from journal.core.flags import FlagsField, in_bounds
from journal.core.ownership import Owned, OwnedQuerySet
from journal.core.tokens import DIGEST_LENGTH, digest_of
from journal.helping.ticks import Tick
from sessions.models import LOGGED_BY_LENGTH_MAX

LABEL_LENGTH_MAX = LOGGED_BY_LENGTH_MAX
PERSON_NAME_LENGTH_MAX = 60
HELPERS_MAX = 10
"""So many invitations of one person are open or accepted at a time."""


class Side(models.TextChoices):
    """Who ended it."""

    OWNER = "owner", _("the owner of the journal")
    HELPER = "helper", _("the helper")


class HelpingQuerySet(OwnedQuerySet["Helping"]):
    def in_order(self) -> Self:
        return self.order_by("made_at", "pk")

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-pk")

    def not_ended(self) -> Self:
        return self.filter(ended_at=None)

    def waiting_at(self, now: datetime) -> Self:
        """Invitations that can still be answered."""
        return self.not_ended().filter(accepted_at=None, expires_at__gt=now)

    def in_use_at(self, now: datetime) -> Self:
        """Accepted, or still to be answered."""
        return self.not_ended().filter(Q(accepted_at__isnull=False) | Q(expires_at__gt=now))

    def answering_to(self, token: str, now: datetime) -> Self:
        """The invitation behind a link; one question for every link that does not work."""
        waiting = self.waiting_at(now).filter(token_hash=digest_of(token))
        waiting = waiting.filter(owner__is_active=True, owner__erase_at=None)
        return waiting.select_related("owner")

    def open_to(self, helper: Any) -> Self:
        """Those through which somebody helps now; a journal that its owner has closed is open to nobody."""
        accepted = self.not_ended().filter(helper=helper.pk, accepted_at__isnull=False)
        return accepted.filter(owner__is_active=True, owner__erase_at=None).select_related("owner")


class Helping(Owned):
    """An invitation to help the owner, and the help itself once it is accepted, until one side ends it.

    `token_hash` is all that is kept of the link. `client_id` is made by the form: sending the same form twice
    makes one invitation. `label` is what the owner calls the helper, `person_name` what the helper reads as
    the owner's name. `helper` is empty until somebody accepts, and again once their account is gone.
    `last_seen_at` is when the helper last opened or sent a page of this journal, to the minute.
    """

    client_id = models.UUIDField(default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=DIGEST_LENGTH, unique=True, editable=False)
    label = models.CharField(_("name of the helper"), max_length=LABEL_LENGTH_MAX)
    person_name = models.CharField(_("name of the person"), max_length=PERSON_NAME_LENGTH_MAX)
    may: models.Field[Tick, Tick] = FlagsField(_("may see"), kind=Tick)
    helper = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, blank=True, related_name="+"
    )
    made_at = models.DateTimeField(_("made at"))
    expires_at = models.DateTimeField(_("to be answered by"))
    accepted_at = models.DateTimeField(_("accepted at"), null=True, blank=True)
    last_seen_at = models.DateTimeField(_("last seen at"), null=True, blank=True)
    ended_at = models.DateTimeField(_("ended at"), null=True, blank=True)
    ended_by = models.CharField(max_length=6, choices=Side.choices, blank=True)

    objects = HelpingQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "made_at"], name="helping_of_owner")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="helping_client_id_once"),
            models.UniqueConstraint(
                fields=["owner", "helper"], condition=Q(ended_at=None), name="helping_once_a_helper"
            ),
            models.CheckConstraint(
                condition=Exact(Length("token_hash"), DIGEST_LENGTH), name="helping_token_is_a_digest"
            ),
            models.CheckConstraint(condition=~Q(label="") & ~Q(person_name=""), name="helping_has_names"),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="helping_ends_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(helper=None) | (Q(accepted_at__isnull=False) & ~Q(helper=F("owner"))),
                name="helping_accepted_by_another",
            ),
            models.CheckConstraint(
                condition=Q(last_seen_at=None) | Q(accepted_at__isnull=False),
                name="helping_seen_once_accepted",
            ),
            models.CheckConstraint(
                condition=Q(ended_at=None, ended_by="") | Q(ended_at__isnull=False, ended_by__in=Side.values),
                name="helping_ended_by_a_side",
            ),
            in_bounds("may", Tick, name="helping_ticks_known"),
        ]

    def __str__(self) -> str:
        return self.label


class LoggedSession(models.Model):
    """That a helper logged the massage session of this `client_id`, which outlives the session's own row.

    The label on the session itself is for people to read, and files can bring one in; this gives the right to
    correct it.
    """

    helping = models.ForeignKey(Helping, on_delete=models.CASCADE, related_name="logged", db_index=False)
    client_id = models.UUIDField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["helping", "client_id"], name="logged_session_once")]

    def __str__(self) -> str:
        return str(self.client_id)
