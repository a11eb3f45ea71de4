"""What the check-in shows: four rows of eleven buttons, and yesterday's answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from django.utils.functional import Promise
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from symptoms.forms import SCORES, CheckInForm
from symptoms.models import SYMPTOMS, DailyRating

_YESTERDAY, _CHECKED = " score-yesterday", SafeString(" checked")


@dataclass(frozen=True)
class ScaleRow:
    """One symptom's row of buttons."""

    symptom: str
    label: Promise | str
    yesterday: int | None
    buttons: SafeString
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


def check_in_from(ratings: Iterable[DailyRating], day: date) -> CheckIn:
    """The check-in as Today asks it, from ratings that hold at least that day's and the day's before."""
    by_day = {rating.date: rating for rating in ratings}
    rating, yesterday = by_day.get(day), by_day.get(day - timedelta(days=1))
    form = CheckInForm.for_rating(rating)
    rows = [scale_row(form, symptom, yesterday) for symptom in SYMPTOMS]
    return CheckIn(day, rating, yesterday, form, rows)


def scale_row(form: CheckInForm, symptom: str, yesterday: DailyRating | None) -> ScaleRow:
    before = getattr(yesterday, symptom) if yesterday else None
    typed = str(form[symptom].value())
    # Anything else that was typed is nobody's button, and must not be kept below.
    chosen = typed if typed in SCORES else ""
    buttons = _buttons(symptom, chosen, str(before), get_language() or "")
    errors = [str(error) for error in form[symptom].errors]
    return ScaleRow(symptom, SYMPTOMS[symptom], before, buttons, errors)


@cache
def _buttons(symptom: str, chosen: str, before: str, _language: str) -> SafeString:
    """Eleven buttons and one that takes the answer back.

    Printed once for each answer: in a template they took half the time of the page. The scores are text, so
    that no locale writes them otherwise.
    """
    buttons = format_html_join(
        "",
        '<label class="score{}"><input type="radio" name="{}" value="{}"{}><span>{}</span></label>',
        (
            (
                _YESTERDAY if score == before else "",
                symptom,
                score,
                _CHECKED if score == chosen else "",
                score,
            )
            for score in SCORES
        ),
    )
    clear = '<label class="score-none"><input type="radio" name="{}" value=""><span>{}{}</span></label>'
    no_answer = format_html('<span class="visually-hidden">{}</span>', gettext(": no answer"))
    return buttons + format_html(clear, symptom, gettext("clear"), no_answer)
