"""The one door to the list of what happened: `note` writes a line of it, and never gets in the way."""

from __future__ import annotations

import logging
from datetime import datetime, timedelta
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F
from django.http import HttpRequest
from django.utils.translation import gettext as _

from journal.activity.models import DETAIL_LENGTH_MAX, ONE_A_DAY, Activity, ActivityQuerySet, Kind
from journal.core import clock
from journal.core.browsers import browser_kind, visitor_kind
from journal.core.busy import waiting_at_most

KEPT = 500
KEPT_FOR = timedelta(days=365)
WAIT_SECONDS = 2
_COUNTED_FOR = timedelta(days=1)
# Who calls their program something else at each try must not push everything else out of the list.
BROWSERS_A_DAY = 5

logger = logging.getLogger(__name__)


def note(owner: Any, kind: Kind, request: HttpRequest | None = None, *, detail: str = "") -> None:
    """Writes down that something happened now, by whoever sent the request; `owner` is a user or the id.

    Whatever goes wrong here, what is noted has been done and stays so: a line that cannot be written, or not
    soon, is left out.
    """
    named = visitor_kind if kind is Kind.SHARE_OPENED else browser_kind
    browser = named(request.headers.get("User-Agent", "")) if request is not None else ""
    # No database keeps a NUL, and a browser or a file may call itself anything.
    line = Activity(
        owner_id=getattr(owner, "pk", owner),
        kind=kind,
        detail=detail.replace("\0", "")[:DETAIL_LENGTH_MAX],
        browser=browser.replace("\0", ""),
    )
    try:
        with waiting_at_most(WAIT_SECONDS), transaction.atomic():
            _write(line, clock.now())
    except DatabaseError as error:
        logger.warning("Something that happened could not be noted (%s)", type(error).__name__)


def _write(line: Activity, now: datetime) -> None:
    theirs = Activity.objects.owned_by(line.owner_id)
    if line.kind in ONE_A_DAY and _is_counted(line, theirs, now):
        return
    line.first_at = line.happened_at = now
    line.save()
    too_old = theirs.newest_first().values_list("happened_at", flat=True)[KEPT : KEPT + 1].first()
    if too_old is not None:
        theirs.up_to(too_old).delete()


def _is_counted(line: Activity, theirs: ActivityQuerySet, now: datetime) -> bool:
    """Counts it in a line of the last day that says the same, if there is one."""
    same_kind = theirs.filter(kind=line.kind, detail=line.detail)
    lately = same_kind.filter(first_at__gt=now - _COUNTED_FOR, first_at__lte=now)
    browsers = set(lately.values_list("browser", flat=True))
    if line.browser not in browsers and len(browsers) >= BROWSERS_A_DAY:
        line.browser = _("Other browsers")
    same = lately.filter(browser=line.browser).newest_first().first()
    if same is None:
        return False
    lately.filter(pk=same.pk).update(n_times=F("n_times") + 1, happened_at=now)
    return True


def forget_old(*, now: datetime) -> None:
    """Deletes everybody's lines whose year is over."""
    Activity.objects.up_to(now - KEPT_FOR).delete()
