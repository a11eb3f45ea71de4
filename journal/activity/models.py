"""What happened with an account, for its owner to read: who came in, what left it, what was changed."""

from __future__ import annotations

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from journal.core.browsers import BROWSER_LENGTH_MAX
from journal.core.ownership import Owned, OwnedQuerySet

DETAIL_LENGTH_MAX = 100


class Kind(models.TextChoices):
    """What happened, as the list says it."""

    SIGNED_IN = "signed_in", _("Signed in")
    SIGN_IN_FAILED = "sign_in_failed", _("Somebody tried to sign in with a wrong password")
    CODE_FAILED = "code_failed", _("Somebody with the right password typed a wrong code")
    SIGNED_OUT = "signed_out", _("Signed out")
    SIGNED_OUT_ELSEWHERE = "signed_out_elsewhere", _("Signed out elsewhere")
    PASSWORD_CHANGED = "password_changed", _("The password was changed")
    PASSWORD_RESET = "password_reset", _("A new password was chosen, through a link by e-mail")
    EMAIL_CHANGED = "email_changed", _("The e-mail address was changed")
    EMAIL_REMOVED = "email_removed", _("The e-mail address was taken off")
    SIGN_IN_WAY_ADDED = "sign_in_way_added", _("Another way to sign in was added")
    SIGN_IN_WAY_REMOVED = "sign_in_way_removed", _("A way to sign in was removed")
    SECOND_STEP_REMOVED = "second_step_removed", _("Whoever runs this journal removed the second step")
    CODES_MADE_NEW = "codes_made_new", _("New codes on paper were made; the old ones do not work any more")
    DOWNLOADED = "downloaded", _("A file was downloaded")
    IMPORTED = "imported", _("A file was imported")
    IMPORT_TAKEN_BACK = "import_taken_back", _("An import was taken back")
    SHARE_MADE = "share_made", _("A link to your report was made")
    SHARE_OPENED = "share_opened", _("A link to your report was opened")
    SHARE_REVOKED = "share_revoked", _("A link to your report was revoked")
    CALENDAR_MADE = "calendar_made", _("A secret address of your plan was made")
    CALENDAR_REVOKED = "calendar_revoked", _("The secret address of your plan was revoked")
    HELPER_INVITED = "helper_invited", _("A helper was invited")
    HELPER_ACCEPTED = "helper_accepted", _("A helper accepted an invitation")
    HELPER_CHANGED = "helper_changed", _("What a helper may see was changed")
    HELPER_ENDED = "helper_ended", _("A helper may no longer come in")
    HELPER_DECLINED = "helper_declined", _("An invitation to help was declined")
    HELPER_LEFT = "helper_left", _("A helper stopped helping")
    HELPER_DOWNLOADED = "helper_downloaded", _("A helper downloaded your report")
    ERASE_ASKED = "erase_asked", _("The journal was closed, to be deleted")
    ERASE_TAKEN_BACK = "erase_taken_back", _("The journal was kept after all")


ONE_A_DAY = frozenset(
    {Kind.SIGN_IN_FAILED, Kind.CODE_FAILED, Kind.DOWNLOADED, Kind.HELPER_DOWNLOADED, Kind.SHARE_OPENED}
)
"""What others can do as often as they like, and what a person may do in a row: counted, for each browser."""


class ActivityQuerySet(OwnedQuerySet["Activity"]):
    def newest_first(self) -> Self:
        return self.order_by("-happened_at", "-pk")

    def up_to(self, instant: datetime) -> Self:
        return self.filter(happened_at__lte=instant)


class Activity(Owned):
    """One line of the list. No address is kept: of whoever it was, only the kind of browser.

    `detail` names the file, link, helper or device, or how somebody signed in. What is counted in one line
    began at `first_at` and happened `n_times`, the last time at `happened_at`, always with that browser.
    """

    kind = models.CharField(_("what"), max_length=20, choices=Kind.choices)
    detail = models.CharField(_("which"), max_length=DETAIL_LENGTH_MAX, blank=True)
    browser = models.CharField(_("browser"), max_length=BROWSER_LENGTH_MAX, blank=True)
    first_at = models.DateTimeField(_("first at"))
    happened_at = models.DateTimeField(_("at"), db_index=True)
    n_times = models.PositiveIntegerField(_("times"), default=1)

    objects = ActivityQuerySet.as_manager()

    class Meta:
        indexes = [models.Index(fields=["owner", "-happened_at", "-id"], name="activity_of_owner")]
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="activity_kind_known"),
            models.CheckConstraint(condition=Q(n_times__gte=1), name="activity_once_at_least"),
            models.CheckConstraint(
                condition=Q(first_at__lte=F("happened_at")), name="activity_first_before_last"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.kind}, {self.happened_at:%Y-%m-%d}"
