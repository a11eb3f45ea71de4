"""The person: how they sign in, where they live, how they like to read."""

from __future__ import annotations

import zoneinfo
from functools import cache, cached_property
from zoneinfo import ZoneInfo

from django.conf import settings
from django.contrib.auth.models import AbstractUser
from django.db import models
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _

from journal.core.tokens import DIGEST_LENGTH


class Theme(models.TextChoices):
    AUTO = "auto", _("Like my device")
    LIGHT = "light", _("Light")
    DARK = "dark", _("Dark")


class TextSize(models.IntegerChoices):
    NORMAL = 100, _("Normal")
    LARGE = 115, _("Large")
    LARGER = 130, _("Larger")
    LARGEST = 150, _("Largest")


class WeekStart(models.IntegerChoices):
    """Weekday numbers as `date.weekday()` gives them."""

    MONDAY = 0, _("Monday")
    SATURDAY = 5, _("Saturday")
    SUNDAY = 6, _("Sunday")


class HealthRisk(models.TextChoices):
    """Whether somebody has a condition with which a professional should be asked before massage."""

    YES = "yes", _("Yes")
    NO = "no", _("No")
    UNSURE = "unsure", _("I am not sure")


class User(AbstractUser):
    """One journal. `demo_expires_at` marks an example journal and when it is deleted.

    `erase_at` is when a journal is deleted that its owner has closed; until then it can be taken back.
    `has_helped` once they accepted to help somebody, also when that has ended: everybody else is spared the
    question whom they help.
    """

    # Nobody needs to give a name: the columns of AbstractUser are dropped.
    first_name = None  # type: ignore[assignment]
    last_name = None  # type: ignore[assignment]
    time_zone = models.CharField(_("time zone"), max_length=64, blank=True)
    week_start = models.SmallIntegerField(
        _("week starts on"), choices=WeekStart.choices, default=WeekStart.MONDAY
    )
    theme = models.CharField(_("colours"), max_length=5, choices=Theme.choices, default=Theme.AUTO)
    text_size = models.PositiveSmallIntegerField(
        _("text size"), choices=TextSize.choices, default=TextSize.NORMAL
    )
    health_risk = models.CharField(
        _("a condition to ask about"), max_length=6, choices=HealthRisk.choices, blank=True
    )
    asked_professional_on = models.DateField(_("asked a professional on"), null=True, blank=True)
    demo_expires_at = models.DateTimeField(null=True, blank=True, editable=False, db_index=True)
    erase_at = models.DateTimeField(null=True, blank=True, editable=False, db_index=True)
    has_helped = models.BooleanField(default=False, editable=False)

    class Meta(AbstractUser.Meta):
        constraints = [
            models.UniqueConstraint(
                Lower("username"), name="user_name_once", violation_error_message=_("This name is taken.")
            ),
            models.CheckConstraint(
                condition=models.Q(week_start__in=WeekStart.values), name="user_week_start_known"
            ),
            models.CheckConstraint(condition=models.Q(theme__in=Theme.values), name="user_theme_known"),
            models.CheckConstraint(
                condition=models.Q(text_size__in=TextSize.values), name="user_text_size_known"
            ),
            models.CheckConstraint(
                condition=models.Q(health_risk__in=["", *HealthRisk.values]), name="user_health_risk_known"
            ),
        ]

    @cached_property
    def zone(self) -> ZoneInfo:
        """The person's time zone; the server's own while they have named none."""
        return ZoneInfo(self.time_zone or settings.TIME_ZONE)

    @property
    def is_demo(self) -> bool:
        return self.demo_expires_at is not None

    @property
    def is_closed(self) -> bool:
        return self.erase_at is not None


class Invitation(models.Model):
    """A link that makes one account; of the link itself only a digest is kept."""

    token_hash = models.CharField(max_length=DIGEST_LENGTH, unique=True)
    email = models.EmailField(_("e-mail"), blank=True)
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True, blank=True)

    def __str__(self) -> str:
        return self.email or str(self.pk)


class Kept(models.Model):
    """What the shared cache holds, for a while; `journal.users.shared_cache` alone reads and writes it."""

    key = models.CharField(primary_key=True, max_length=250)
    value = models.TextField()
    until = models.DateTimeField(db_index=True)

    class Meta:
        db_table = "users_kept"

    def __str__(self) -> str:
        return self.key


@cache
def known_time_zones() -> list[str]:
    """The names a person may choose, in order: places such as Europe/Berlin, and UTC.

    Kept, because asking reads a folder of 600 files.
    """
    return sorted(
        name
        for name in zoneinfo.available_timezones()
        if name == "UTC" or ("/" in name and not name.startswith(("Etc/", "posix/", "right/", "SystemV/")))
    )
