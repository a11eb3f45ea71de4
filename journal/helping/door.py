"""The one door through which a helper comes to somebody else's journal.

Nothing else reads `Helping` to decide what somebody may see: `tests/house/test_helping_door.py` sees to it.
What lies behind the door is asked for by `owned_by(person.owner)`, as everywhere.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import DatabaseError, transaction
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from journal.core import security
from journal.core.busy import waiting_at_most
from journal.core.missing import ToldMissingError
from journal.core.tokens import digest_of
from journal.helping.models import Helping, LoggedSession
from journal.helping.ticks import NOTHING, Tick
from journal.users.models import User
from sessions.models import MassageSession
from sessions.querysets import MassageSessionQuerySet

SEEN_EVERY = timedelta(minutes=1)
"""So often at most it is written down that the helper was here."""
WAIT_SECONDS = 2

logger = logging.getLogger(__name__)


@dataclass(frozen=True)
class Person:
    """Somebody whom the signed-in user helps now, and what the two have agreed on.

    `pk` is in the addresses of the person's pages. `name` is the person's and `label` the helper's, as the
    person gave them.
    """

    pk: int
    owner: User
    helper: User
    name: str
    label: str
    may: Tick

    def sees(self, tick: Tick) -> bool:
        return tick in self.may

    @property
    def sees_plan(self) -> bool:
        return self.sees(Tick.PLAN)

    @property
    def sees_sessions(self) -> bool:
        return self.sees(Tick.SESSIONS)

    @property
    def sees_ratings(self) -> bool:
        return self.sees(Tick.RATINGS)

    @property
    def sees_report(self) -> bool:
        return self.sees(Tick.REPORT)


def person_or_404(
    user: User, pk: int, now: datetime, *, may: Tick = NOTHING, is_writing: bool = False
) -> Person:
    """The person of these pages, if the user helps them now and may see what is asked for; else a 404.

    Within a transaction, `is_writing` holds the row, so that whoever ends the help meanwhile either comes
    first, and nothing is written, or waits until it is.
    """
    open_to_user = Helping.objects.open_to(user)
    rows = open_to_user.select_for_update(of=("self",)) if is_writing else open_to_user
    helping = rows.filter(pk=pk).first()
    if helping is None or may not in helping.may:
        if Helping.objects.filter(pk=pk).exists():
            security.refused(user, "the helper's door")
        raise _refusal(user, pk)
    if helping.last_seen_at is None or now - helping.last_seen_at >= SEEN_EVERY:
        _note_seen(helping, now)
    return _person(helping, user)


def _note_seen(helping: Helping, now: datetime) -> None:
    """Not worth a page: if it cannot be written, or not soon, it is left out."""
    this = Helping.objects.owned_by(helping.owner_id).filter(pk=helping.pk)
    try:
        # Its own within that of a form that is sent, which goes on if this fails.
        with waiting_at_most(WAIT_SECONDS), transaction.atomic():
            this.update(last_seen_at=now)
    except DatabaseError as error:
        logger.warning("When a helper was here could not be noted (%s)", type(error).__name__)


def people_of(user: User) -> list[Person]:
    """Everybody whom the user helps now, by name."""
    people = (_person(helping, user) for helping in Helping.objects.open_to(user))
    return sorted(people, key=lambda person: person.name.casefold())


def invitation_or_404(token: str, now: datetime) -> Helping:
    """The invitation that a link shows, as long as nobody has answered it.

    The 404 says the same of every other link, or it would tell strangers which there were.
    """
    helping = Helping.objects.answering_to(token, now).first()
    if helping is None:
        raise ToldMissingError(
            title=_("This invitation does not work"),
            text=_(
                "This invitation was used, has ended or is mistyped. Ask for a new one. If you accepted it "
                "before, you find the person under People I help."
            ),
            url_name="people",
            link_text=_("People I help"),
        )
    return helping


def accepted_by(user: User, token: str) -> int | None:
    """Of the invitation that the user has accepted by this link, and still helps by, what its pages go by."""
    accepted = Helping.objects.open_to(user).filter(token_hash=digest_of(token))
    return accepted.values_list("pk", flat=True).first()


def sessions_logged_by(person: Person) -> MassageSessionQuerySet:
    """The sessions in the person's journal that this helper logged, also before the help was last ended."""
    logged = _logged(person).values("client_id")
    return MassageSession.objects.owned_by(person.owner).filter(client_id__in=logged)


def has_logged(person: Person, client_id: UUID) -> bool:
    """Whether the session of that id, which may be deleted by now, is the helper's."""
    return _logged(person).filter(client_id=client_id).exists()


def _logged(person: Person) -> QuerySet[LoggedSession]:
    return LoggedSession.objects.filter(helping__owner=person.owner.pk, helping__helper=person.helper.pk)


def _refusal(user: User, pk: int) -> Http404:
    """The 404, which says more to whoever helps or helped this person, in the name that they know."""
    known = Helping.objects.filter(pk=pk, helper=user.pk).first()
    if known is None:
        return Http404()
    words = _("%(name)s no longer shows you this, or it has ended. Ask them if you are not sure.")
    return ToldMissingError(
        title=_("You cannot see this any more"),
        text=words % {"name": known.person_name},
        url_name="people",
        link_text=_("People I help"),
    )


def _person(helping: Helping, user: User) -> Person:
    return Person(helping.pk, helping.owner, user, helping.person_name, helping.label, helping.may)
