"""Making a link, ending it, and writing down that it was opened."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta

from django.contrib.auth.hashers import make_password
from django.db import transaction
from django.db.models import F

from journal.care.told import Care
from journal.core.periods import Period
from journal.core.tokens import digest_of, new_token
from journal.sharing.models import SHARES_MAX, Opening, SharedReport, What
from journal.users.models import User

OPENINGS_KEPT = 200
"""Of each link, so that nobody fills the database by opening one again and again."""
ENDED_KEPT_FOR = timedelta(days=90)


class TooManySharesError(Exception):
    """As many links of this person work as are allowed at a time."""


class MadeBeforeError(Exception):
    """The same form was sent before, and its link, `share`, was shown then."""

    def __init__(self, share: SharedReport) -> None:
        super().__init__()
        self.share = share


@dataclass(frozen=True)
class Shared:
    """What a link shows: fixed days, the other answers of `ReportForm`, and what was prepared until then.

    `care` is None when it is left out.
    """

    period: Period
    is_cut: bool
    choices: Mapping[str, str]
    care: Care | None


def share_report(
    *, owner: User, client_id: uuid.UUID, shared: Shared, n_days: int, pin: str, label: str, now: datetime
) -> tuple[SharedReport, str]:
    """The new link and its token, which nobody can find out later. Without a `pin` the link alone opens it.

    Raises TooManySharesError or MadeBeforeError.
    """
    token = new_token()
    share = SharedReport(
        owner=owner,
        client_id=client_id,
        token_hash=digest_of(token),
        label=label,
        first_day=shared.period.first,
        last_day=shared.period.last,
        is_cut=shared.is_cut,
        choices=dict(shared.choices),
        prepared=asdict(shared.care) if shared.care else None,
        made_at=now,
        expires_at=now + timedelta(days=n_days),
        # Slow on purpose, so it is done before anything is held.
        pin_hash=make_password(pin) if pin else "",
    )
    _save_new(share, now)
    return share, token


@transaction.atomic
def _save_new(share: SharedReport, now: datetime) -> None:
    # The row is held, so that two links made at once do not both find room for one.
    User.objects.select_for_update().get(pk=share.owner_id)
    theirs = SharedReport.objects.owned_by(share.owner_id)
    if before := theirs.filter(client_id=share.client_id).first():
        raise MadeBeforeError(before)
    if theirs.open_at(now).count() >= SHARES_MAX:
        raise TooManySharesError
    share.save()


def revoke(*, share: SharedReport, now: datetime) -> bool:
    """Ends the link for good; False when it had ended before."""
    theirs = SharedReport.objects.owned_by(share.owner_id).open_at(now)
    return bool(theirs.filter(pk=share.pk).update(revoked_at=now))


def end_pause(*, share: SharedReport, now: datetime) -> bool:
    """Lets PINs be tried again; False when nothing paused. The next one is as long as ever."""
    theirs = SharedReport.objects.owned_by(share.owner_id).open_at(now).filter(locked_until__gt=now)
    return bool(theirs.filter(pk=share.pk).update(locked_until=None))


def forget(*, share: SharedReport, now: datetime) -> bool:
    """Deletes what is left of a link that has ended; False while it works."""
    n_deleted, _by_model = (
        SharedReport.objects.owned_by(share.owner_id).over_at(now).filter(pk=share.pk).delete()
    )
    return bool(n_deleted)


def forget_ended(*, now: datetime) -> None:
    """Deletes what is left of everybody's links that ended long ago."""
    SharedReport.objects.ended_by(now - ENDED_KEPT_FOR).delete()


@transaction.atomic
def note_opening(*, share: SharedReport, what: What, browser: str, now: datetime) -> None:
    """For the owner to see. All are counted, and the newest are kept."""
    SharedReport.objects.filter(pk=share.pk).update(n_openings=F("n_openings") + 1)
    Opening.objects.create(share=share, what=what, browser=browser, opened_at=now)
    if share.n_openings >= OPENINGS_KEPT:
        openings = Opening.objects.filter(share=share)
        kept = list(openings.newest_first().values_list("pk", flat=True)[:OPENINGS_KEPT])
        openings.exclude(pk__in=kept).delete()
