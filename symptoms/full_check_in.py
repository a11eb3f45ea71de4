"""The full check-in of a day: what the journal holds about it, and its page."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.core.exceptions import NON_FIELD_ERRORS

from journal.core.entries import version_of
from journal.core.periods import Period
from journal.users.models import User
from symptoms.details import NOTHING_SAID, details_of
from symptoms.extras_form import FullCheckInForm
from symptoms.folds import Fold, folds_of
from symptoms.forms import SAYS_NOTHING
from symptoms.layout import NOTHING, hidden_parts
from symptoms.models import SYMPTOMS, DailyRating, Extra
from symptoms.pages import CheckIn, scale_row
from symptoms.sent import as_sent
from symptoms.spot_map import SpotMap, spot_map
from symptoms.words import Said, own_word_names


@dataclass(frozen=True)
class StoredDay:
    """What the journal holds about a day and about the day before."""

    owner: User
    day: date
    rating: DailyRating | None
    yesterday: DailyRating | None
    said: Said


@dataclass(frozen=True)
class FullCheckIn(CheckIn):
    """One day's check-in with all that may be said besides, ready to print."""

    form: FullCheckInForm
    folds: list[Fold]
    spots: SpotMap

    @property
    def is_emptied(self) -> bool:
        """Whether the person took every number of a rated day away: then its rating may be meant to go."""
        return self.rating is not None and self.form.has_error(NON_FIELD_ERRORS, SAYS_NOTHING)


def stored_day(owner: User, day: date) -> StoredDay:
    """Two queries, and two more for a day that is rated."""
    ratings = DailyRating.objects.owned_by(owner).in_period(Period.ending(day, n_days=2))
    by_day = {rating.date: rating for rating in ratings}
    rating, yesterday = by_day.get(day), by_day.get(day - timedelta(days=1))
    details = details_of(rating) if rating else NOTHING_SAID
    return StoredDay(owner, day, rating, yesterday, Said(details, own_word_names(owner)))


def full_check_in(
    stored: StoredDay,
    sent: FullCheckInForm | None = None,
    *,
    complains: bool = True,
    switched: Extra = NOTHING,
) -> FullCheckIn:
    """The page of a day: as it is stored, or with what the person just sent.

    `complains` says whether it tells what is wrong with that; `switched` are parts that the person has
    hidden or brought back just now.
    """
    own_words = stored.said.own_words
    if sent is None:
        said, data = stored.said, as_sent(stored.said)
        data["seen_version"] = version_of(stored.rating)
        form = FullCheckInForm.showing(data, own_words)
    else:
        sent.is_valid()
        said = sent.said(stored.said.details)
        form = sent if complains else FullCheckInForm.showing(sent.data, own_words)
    return FullCheckIn(
        stored.day,
        stored.rating,
        stored.yesterday,
        form,
        [scale_row(form, symptom, stored.yesterday) for symptom in SYMPTOMS],
        folds_of(form, said, stored=stored.said, hidden=hidden_parts(stored.owner), switched=switched),
        spot_map(form),
    )
