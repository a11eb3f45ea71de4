"""Form fields of the full check-in: counts, chips with words of one's own, sore spots on both feet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import MaxValueValidator, MinValueValidator
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from journal.core.choice_fields import NOT_OFFERED
from journal.core.flags import Flags
from journal.core.forms import TextField
from journal.core.names import validate_name
from journal.core.widgets import Boxes
from symptoms.details import Spot
from symptoms.forms import SCORES
from symptoms.models import COUNT_MAX, OWN_WORD_LENGTH_MAX
from symptoms.words import SPOTS, OwnName, spot_name

_NOT_A_COUNT = _("Write a whole number from 0 to 99, such as 1.")
SPOT_SLUGS = {f"{foot}-{area.slug}": (foot, area) for foot, area in SPOTS}
"""Every part that may be sore by the name that forms and addresses give it, such as `left-toes`."""


def slug_of(spot: Spot) -> str:
    return f"{spot.foot}-{spot.area.slug}"


class CountField(forms.IntegerField):
    """How often something happened, 0 to 99; empty stays empty. What was typed stays, whatever it is."""

    def __init__(self, label: Any, help_text: Any = "") -> None:
        super().__init__(
            label=label,
            help_text=help_text,
            required=False,
            error_messages={"invalid": _NOT_A_COUNT},
            # No input of the type "number": that one shows nothing when it is sent back with a word.
            widget=forms.TextInput(attrs={"inputmode": "numeric", "class": "count", "autocomplete": "off"}),
        )
        self.validators += [
            MinValueValidator(0, message=_NOT_A_COUNT),
            MaxValueValidator(COUNT_MAX, message=_NOT_A_COUNT),
        ]


def own_word_field(label: Any = _("Something else")) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off"})
    return TextField(
        label=label,
        required=False,
        max_length=OWN_WORD_LENGTH_MAX,
        validators=[validate_name],
        widget=widget,
    )


class ChipsField(forms.MultipleChoiceField):
    """Any of a few fixed things, sent by their slugs, and any of the owner's own words, sent by their ids.

    The form says with `offer` which own words there are.
    """

    def __init__(self, label: Any, kind: type[Flags], own_kind: str) -> None:
        self.kind, self.own_kind = kind, own_kind
        super().__init__(
            label=label, required=False, error_messages={"invalid_choice": NOT_OFFERED}, widget=Boxes
        )

    def offer(self, own_words: Mapping[int, OwnName], chosen: Iterable[str]) -> None:
        """Takes every own word for an answer, and shows those that are in use or were chosen."""
        fixed = [(member.slug, member.label) for member in self.kind]
        own = [(str(pk), word) for pk, word in own_words.items() if word.kind == self.own_kind]
        self.choices = fixed + [(pk, word.name) for pk, word in own]
        kept = set(chosen)
        shown = [(pk, word.name) for pk, word in own if not word.is_put_away or pk in kept]
        self.widget.choices = fixed + shown

    def flags(self, chosen: Iterable[str]) -> Any:
        """The fixed things of an answer."""
        return self.kind.from_slugs(slug for slug in chosen if not slug.isdecimal())


@dataclass(frozen=True)
class SentSpots:
    """Sore spots as a form sends them: what was ticked, and what was chosen for each of the eight."""

    ticked: frozenset[str]
    scores: Mapping[str, list[str]]

    def score(self, slug: str) -> str:
        return next(iter(self.scores.get(slug, [])), "")


class SoreSpotsInput(forms.Widget):
    """Eight boxes named `sore_spots`, and beside each a list of numbers named `sore_left-toes` and so on."""

    def value_from_datadict(self, data: Any, _files: Any, name: str) -> SentSpots:
        scores = {slug: [one for one in data.getlist(f"sore_{slug}") if one] for slug in SPOT_SLUGS}
        return SentSpots(frozenset(data.getlist(name)), scores)


class SoreSpotsField(forms.Field):
    """Which parts of both feet are sore, and how much: gives a set of `Spot`.

    The tick decides: a number beside a box that is not ticked was taken back with it.
    """

    widget = SoreSpotsInput

    def __init__(self, label: Any) -> None:
        super().__init__(label=label, required=False)

    def clean(self, value: SentSpots) -> frozenset[Spot]:
        if not value.ticked <= SPOT_SLUGS.keys():
            raise ValidationError(NOT_OFFERED)
        problems = [problem for slug in SPOT_SLUGS if (problem := _problem(value, slug))]
        if problems:
            raise ValidationError(problems)
        return frozenset(_spot(slug, value.score(slug)) for slug in value.ticked)


def _problem(sent: SentSpots, slug: str) -> str:
    """What is wrong with a ticked spot, if anything."""
    chosen = set(sent.scores.get(slug, []))
    if slug not in sent.ticked or not chosen:
        return ""
    words = {"spot": capfirst(str(spot_name(*SPOT_SLUGS[slug])))}
    if not chosen <= set(SCORES):
        return str(_("%(spot)s: choose a number from 0 to 10, or none.") % words)
    return str(_("%(spot)s: this came with two numbers. Choose one.") % words) if len(chosen) > 1 else ""


def _spot(slug: str, score: str) -> Spot:
    foot, area = SPOT_SLUGS[slug]
    return Spot(foot, area, int(score) if score else None)
