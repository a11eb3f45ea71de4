"""What a person wants to be reminded of, where it reaches them, and what was sent."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any, Self

from django.db import models
from django.db.models import Exists, F, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from journal.core.ownership import Owned, OwnedQuerySet

ENDPOINT_LENGTH_MAX = 1000
LABEL_LENGTH_MAX = 60
DEVICES_MAX = 10
REFUSALS_MAX = 3
"""On so many days, one after the other, is a refused address tried; then the person has the word."""


class Kind(models.TextChoices):
    """What a reminder is about."""

    CHECK_IN = "check_in", _("evening check-in")
    SESSION = "session", _("planned session")


class ReminderChoicesQuerySet(OwnedQuerySet["ReminderChoices"]):
    def that_want_any(self) -> Self:
        """Of people who may be written to: example journals and closed accounts are left alone."""
        wanted = self.filter(Q(is_check_in_on=True) | Q(is_session_on=True))
        return wanted.filter(owner__is_active=True, owner__demo_expires_at=None, owner__erase_at=None)

    def confirmed_elsewhere(self) -> Self:
        """Of people whose confirmed address is not the one of their account any more."""
        return self.exclude(confirmed_email="").exclude(confirmed_email=F("owner__email"))


class ReminderChoices(Owned):
    """One row a person; none means that nothing is sent. Times are clock times where the person lives."""

    is_check_in_on = models.BooleanField(_("evening check-in"), default=False)
    check_in_time = models.TimeField(_("time of the check-in"), default=time(20))
    is_session_on = models.BooleanField(_("planned sessions"), default=False)
    session_time = models.TimeField(_("time of sessions"), default=time(18))
    is_by_email = models.BooleanField(_("by e-mail"), default=False)
    # Whoever signs up may type any address: nothing but one question goes there before somebody there agrees.
    confirmed_email = models.EmailField(_("confirmed address"), blank=True)
    # Since the last e-mail that was taken: the last day on which one was refused for good, and how many such.
    refused_on = models.DateField(_("refused on"), null=True, blank=True)
    n_refusals = models.PositiveSmallIntegerField(default=0)

    objects = ReminderChoicesQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner"], name="reminder_choices_once"),
            models.CheckConstraint(
                condition=Q(refused_on=None, n_refusals=0) | Q(refused_on__isnull=False, n_refusals__gt=0),
                name="reminder_refusals_have_a_day",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.check_in_time:%H:%M}, {self.session_time:%H:%M}"

    @property
    def has_confirmed(self) -> bool:
        """Whether the address that the owner has now is the one that was confirmed."""
        return bool(self.owner.email) and self.confirmed_email == self.owner.email

    @property
    def is_given_up(self) -> bool:
        return self.n_refusals >= REFUSALS_MAX

    @property
    def may_email(self) -> bool:
        return self.is_by_email and self.has_confirmed and not self.is_given_up

    def may_email_on(self, day: date) -> bool:
        """Whether a reminder of this day may go there: what refused one today is not asked again."""
        return self.may_email and self.refused_on != day

    def wants(self, kind: Kind) -> bool:
        return self.is_check_in_on if kind is Kind.CHECK_IN else self.is_session_on


class PushDeviceQuerySet(OwnedQuerySet["PushDevice"]):
    def oldest_first(self) -> Self:
        return self.order_by("made_at", "pk")


class PushDevice(Owned):
    """A browser that shows reminders: where its push service takes them, and the keys to lock them with.

    `endpoint` was sent by a browser, so it may be any address: `push.posting` decides whether it is used.
    """

    endpoint = models.CharField(max_length=ENDPOINT_LENGTH_MAX, unique=True)
    p256dh = models.CharField(max_length=100)
    auth = models.CharField(max_length=40)
    label = models.CharField(_("name"), max_length=LABEL_LENGTH_MAX)
    made_at = models.DateTimeField(_("added at"))
    # The last day on which its push service refused a message for good, if it has taken none since.
    refused_on = models.DateField(_("refused on"), null=True, blank=True)

    objects = PushDeviceQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "made_at"], name="push_device_of_owner")]
        constraints = [
            models.CheckConstraint(condition=Q(endpoint__startswith="https://"), name="push_device_https"),
        ]

    def __str__(self) -> str:
        return self.label


class SentReminderQuerySet(OwnedQuerySet["SentReminder"]):
    def for_days(self, days: Any) -> Self:
        return self.filter(date__in=days)

    def settled(self, now: datetime) -> Self:
        """That nobody is to send at `now`: sent, in somebody's hands, or to be tried again later."""
        return self.filter(Q(retry_at=None) | Q(retry_at__gt=now))

    def to_retry(self, now: datetime) -> Self:
        return self.filter(retry_at__lte=now)

    def of_no_use_since(self, instant: datetime) -> Self:
        """Claimed before and followed by another: the newest stays, should the clock have jumped ahead."""
        newer = SentReminder.objects.filter(
            owner=OuterRef("owner"), kind=OuterRef("kind"), date__gt=OuterRef("date")
        )
        return self.filter(Exists(newer), claimed_at__lt=instant)


class SentReminder(Owned):
    """Says that a reminder of a day is somebody's to send, or sent: whoever writes this row sends it.

    `retry_at` is set when it surely did not go out: from then on it is anybody's again.

    `date` is the owner's civil date, so a day has one reminder of a kind however its clocks are moved.
    """

    kind = models.CharField(max_length=10, choices=Kind.choices)
    date = models.DateField(_("day"))
    claimed_at = models.DateTimeField(db_index=True)
    n_tries = models.PositiveSmallIntegerField(default=1)
    retry_at = models.DateTimeField(null=True, blank=True)

    objects = SentReminderQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["owner", "kind", "date"], name="reminder_sent_once_a_day"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="reminder_kind_known"),
            models.CheckConstraint(condition=Q(n_tries__gte=1), name="reminder_tried_once_at_least"),
        ]

    def __str__(self) -> str:
        return f"{self.kind} {self.date:%Y-%m-%d}"
