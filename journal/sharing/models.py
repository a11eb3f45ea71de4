"""The links that a person made for a clinician, and each time one of them was opened."""

from __future__ import annotations

import uuid
from datetime import datetime
from typing import Any, Self

from django.db import models
from django.db.models import F, Prefetch, Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact
from django.utils.translation import gettext_lazy as _

from journal.core.browsers import BROWSER_LENGTH_MAX
from journal.core.ownership import Owned, OwnedQuerySet
from journal.core.periods import Period
from journal.core.tokens import DIGEST_LENGTH, digest_of

LABEL_LENGTH_MAX = 60
PIN_HASH_LENGTH_MAX = 128
SHARES_MAX = 20
"""So many links of one person work at a time."""
WRONG_PINS_MAX = 25
"""So many wrong PINs in all end a link for good: one in 400 of those with four digits."""
OPENINGS_SHOWN = 5


class What(models.TextChoices):
    """What somebody opened."""

    PAGE = "page", _("page")
    PDF = "pdf", _("PDF")


class SharedReportQuerySet(OwnedQuerySet["SharedReport"]):
    def open_at(self, now: datetime) -> Self:
        """Neither revoked nor expired, nor ended by those who guessed."""
        return self.filter(revoked_at=None, expires_at__gt=now, wrong_pins_in_all__lt=WRONG_PINS_MAX)

    def over_at(self, now: datetime) -> Self:
        is_over = Q(revoked_at__isnull=False) | Q(expires_at__lte=now)
        return self.filter(is_over | Q(wrong_pins_in_all__gte=WRONG_PINS_MAX))

    def ended_by(self, instant: datetime) -> Self:
        """Those that had ended then, whatever ended them."""
        is_guessed = Q(wrong_pins_in_all__gte=WRONG_PINS_MAX, wrong_pin_at__lte=instant)
        return self.filter(Q(revoked_at__lte=instant) | Q(expires_at__lte=instant) | is_guessed)

    def answering_to(self, token: str, now: datetime) -> Self:
        """The one that a link shows, if any.

        One question for every link that does not work, so that nobody learns from the time it takes why not.
        The digest is looked up in an index, whose speed may tell how the digest of a guess begins: that is of
        no use, as nobody can choose a token by its digest, nor try 2^128 of them.
        """
        return (
            self.open_at(now)
            .filter(token_hash=digest_of(token), owner__is_active=True, owner__erase_at=None)
            .select_related("owner")
        )

    def newest_first(self) -> Self:
        return self.order_by("-made_at", "-pk")

    def with_last_openings(self) -> Self:
        """Each with its `last_openings`."""
        last = Opening.objects.newest_first()[:OPENINGS_SHOWN]
        return self.prefetch_related(Prefetch("openings", queryset=last, to_attr="last_openings"))


class SharedReport(Owned):
    """A link that shows one report of fixed days to whoever has it.

    `token_hash` is all that is kept of the link. `client_id` is made by the form: sending the same form twice
    makes one link. `choices` are the answers of `ReportForm` but for the days, as an address would hold them;
    `is_cut` is that of `ReportChoices`, when the link was made, and `prepared` what `Care` said then, None
    when it was left out. `wrong_pins` counts since the last right one, `wrong_pins_in_all` for ever; the last
    of those was typed at `wrong_pin_at`.
    """

    client_id = models.UUIDField(default=uuid.uuid4, editable=False)
    token_hash = models.CharField(max_length=DIGEST_LENGTH, unique=True, editable=False)
    label = models.CharField(_("name"), max_length=LABEL_LENGTH_MAX, blank=True)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    is_cut = models.BooleanField(default=False)
    choices: models.JSONField[dict[str, str], dict[str, str]] = models.JSONField(default=dict)
    prepared: models.JSONField[dict[str, Any] | None, dict[str, Any] | None] = models.JSONField(
        null=True, blank=True
    )
    made_at = models.DateTimeField(_("made at"))
    expires_at = models.DateTimeField(_("ends at"))
    revoked_at = models.DateTimeField(_("revoked at"), null=True, blank=True)
    pin_hash = models.CharField(max_length=PIN_HASH_LENGTH_MAX, blank=True, editable=False)
    wrong_pins = models.PositiveSmallIntegerField(default=0)
    wrong_pins_in_all = models.PositiveSmallIntegerField(default=0)
    wrong_pin_at = models.DateTimeField(null=True, blank=True)
    locked_until = models.DateTimeField(null=True, blank=True)
    n_openings = models.PositiveIntegerField(default=0)
    last_openings: list[Opening]

    objects = SharedReportQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "made_at"], name="share_of_owner")]
        constraints = [
            models.UniqueConstraint(fields=["owner", "client_id"], name="share_client_id_once"),
            models.CheckConstraint(
                condition=Exact(Length("token_hash"), DIGEST_LENGTH), name="share_token_is_a_digest"
            ),
            models.CheckConstraint(
                condition=Q(first_day__lte=F("last_day")), name="share_first_day_up_to_last"
            ),
            models.CheckConstraint(
                condition=Q(expires_at__gt=F("made_at")), name="share_ends_after_it_is_made"
            ),
            models.CheckConstraint(
                condition=Q(wrong_pins_in_all=0) | ~Q(pin_hash=""), name="share_wrong_pins_need_a_pin"
            ),
            models.CheckConstraint(
                condition=Q(wrong_pins__lte=F("wrong_pins_in_all")), name="share_wrong_pins_among_all"
            ),
            models.CheckConstraint(
                condition=Q(wrong_pin_at=None) | Q(wrong_pins_in_all__gt=0), name="share_wrong_pin_at_of_one"
            ),
            models.CheckConstraint(
                condition=Q(locked_until=None) | Q(wrong_pins__gt=0), name="share_locked_by_wrong_pins"
            ),
        ]

    def __str__(self) -> str:
        return self.label or f"{self.made_at:%Y-%m-%d}"

    @property
    def period(self) -> Period:
        return Period(self.first_day, self.last_day)

    @property
    def has_pin(self) -> bool:
        return bool(self.pin_hash)

    @property
    def is_guessed_out(self) -> bool:
        return self.wrong_pins_in_all >= WRONG_PINS_MAX

    def is_open_at(self, now: datetime) -> bool:
        return self.revoked_at is None and self.expires_at > now and not self.is_guessed_out

    def is_locked_at(self, now: datetime) -> bool:
        return self.locked_until is not None and self.locked_until > now


class OpeningQuerySet(models.QuerySet["Opening"]):
    def newest_first(self) -> Self:
        return self.order_by("-opened_at", "-pk")


class Opening(models.Model):
    """Somebody was shown a shared report. Of them only the kind of browser is kept, and no address."""

    share = models.ForeignKey(SharedReport, on_delete=models.CASCADE, related_name="openings", db_index=False)
    opened_at = models.DateTimeField(_("opened at"))
    what = models.CharField(max_length=4, choices=What.choices)
    browser = models.CharField(_("browser"), max_length=BROWSER_LENGTH_MAX)

    objects = OpeningQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["share", "opened_at"], name="opening_of_share")]
        constraints = [models.CheckConstraint(condition=Q(what__in=What.values), name="opening_what_known")]

    def __str__(self) -> str:
        return f"{self.what}, {self.browser}"
