"""The folds of the full check-in: closed, with a few words on what they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django.forms import BoundField
from django.utils.text import capfirst
from django.utils.translation import ngettext

from symptoms import words
from symptoms.details import RatingDetails
from symptoms.extras_form import FIELDS, FullCheckInForm
from symptoms.models import Extra


@dataclass(frozen=True)
class Fold:
    """One part. `holds` says in a few words what is in it, if anything; `is_open` when something is wrong.

    A part that the person has hidden is shown while it, or the stored day, says something: an answer that
    was emptied would stay stored if it were no longer on the page. Without, only its name is there, to be
    asked again.
    """

    slug: str
    title: str
    holds: str
    fields: list[BoundField]
    is_open: bool
    is_hidden: bool
    is_stored: bool

    @property
    def is_shown(self) -> bool:
        return not self.is_hidden or bool(self.holds) or self.is_open or self.is_stored


def folds_of(
    form: FullCheckInForm, said: words.Said, *, stored: words.Said, hidden: Extra, switched: Extra
) -> list[Fold]:
    """The parts to show; `switched` are those that the person has hidden or brought back just now."""
    folds = [_fold(part, form, said, stored, is_hidden=part in hidden) for part in FIELDS]
    return [fold for fold in folds if fold.is_shown or fold.slug in switched.slugs]


def _fold(
    part: Extra, form: FullCheckInForm, said: words.Said, stored: words.Said, *, is_hidden: bool
) -> Fold:
    names = FIELDS[part]
    return Fold(
        part.slug,
        capfirst(str(part.label)),
        _HOLDS[part](said.details, said.own_words),
        [form[name] for name in names],
        is_open=form.is_bound and any(name in form.errors for name in names),
        is_hidden=is_hidden,
        is_stored=bool(_HOLDS[part](stored.details, stored.own_words)),
    )


def _falls(details: RatingDetails) -> str:
    near, falls = details.near_falls, details.falls
    said = []
    if near is not None:
        said.append(ngettext("%(n)s near-fall", "%(n)s near-falls", near) % {"n": near})
    if falls is not None:
        said.append(ngettext("%(n)s fall", "%(n)s falls", falls) % {"n": falls})
    return ", ".join(said)


_HOLDS: dict[Extra, Callable[[RatingDetails, Mapping[int, words.OwnName]], str]] = {
    Extra.WORSE_FOOT: lambda details, _: words.worse_foot_words(details),
    Extra.SORE_SPOTS: lambda details, _: words.spot_words(details.sore_spots),
    Extra.SLEEP: lambda details, _: words.trouble_words(details.sleep),
    Extra.WALKING: lambda details, _: words.trouble_words(details.walking),
    Extra.SHOES: lambda details, _: words.trouble_words(details.shoes),
    Extra.FALLS: lambda details, _: _falls(details),
    Extra.TRIGGERS: words.trigger_words,
    Extra.SENSATIONS: words.sensation_words,
    Extra.THERAPIES: words.therapy_words,
    Extra.MEDICATION: lambda details, _: words.shortened(details.medication_change),
}
