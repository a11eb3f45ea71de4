"""What the check-in shows: four rows of eleven buttons, and yesterday's answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from journal.core.periods import Period
from journal.core.scores import SCORE_MAX
from journal.users.models import User
from symptoms.forms import CheckInForm
from symptoms.models import SYMPTOMS, DailyRating


@dataclass(frozen=True)
class Choice:
    """One of the eleven buttons; the score is text, so that no locale writes it otherwise."""

    score: str
    is_chosen: bool
    is_yesterdays: bool


@dataclass(frozen=True)
class ScaleRow:
    """One symptom's row of buttons."""

    symptom: str
    label: Promise | str
    yesterday: int | None
    choices: list[Choice]
    errors: list[str]


@dataclass(frozen=True)
class CheckIn:
    """One day's check-in, ready to print. `rating` is what is stored for that day, if anything."""

    day: date
    rating: DailyRating | None
    yesterday: DailyRating | None
    form: CheckInForm
    rows: list[ScaleRow]

    @property
    def offers_same_as_yesterday(self) -> bool:
        return self.yesterday is not None and self.rating is None


def check_in_for(owner: User, day: date, form: CheckInForm | None = None) -> CheckIn:
    """The check-in of a day, asked in one query; with `form`, as the person just filled it in."""
    two_days = Period.ending(day, n_days=2)
    return check_in_from(DailyRating.objects.owned_by(owner).in_period(two_days), day, form)


def check_in_from(ratings: Iterable[DailyRating], day: date, form: CheckInForm | None = None) -> CheckIn:
    """The check-in of a day, from ratings that hold at least that day's and the day's before."""
    by_day = {rating.date: rating for rating in ratings}
    rating, yesterday = by_day.get(day), by_day.get(day - timedelta(days=1))
    form = form or CheckInForm.for_rating(rating)
    rows = [scale_row(form, symptom, yesterday) for symptom in SYMPTOMS]
    return CheckIn(day, rating, yesterday, form, rows)


def scale_row(form: CheckInForm, symptom: str, yesterday: DailyRating | None) -> ScaleRow:
    chosen = form[symptom].value()
    before = getattr(yesterday, symptom) if yesterday else None
    choices = [
        Choice(str(score), is_chosen=str(chosen) == str(score), is_yesterdays=score == before)
        for score in range(SCORE_MAX + 1)
    ]
    return ScaleRow(
        symptom, SYMPTOMS[symptom], before, choices, [str(error) for error in form[symptom].errors]
    )


def in_words(rating: DailyRating) -> str:
    """A rating as one line, such as "tingling 4, pain 3"."""
    said = [
        _("%(symptom)s %(score)s") % {"symptom": str(SYMPTOMS[symptom]).lower(), "score": score}
        for symptom, score in rating.scores.items()
        if score is not None
    ]
    return ", ".join(said)
