"""Both feet as eight parts to touch where they are sore, ready to print."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from django.forms import BoundField
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext

from journal.core.feet import Area
from journal.core.flags import Text
from journal.core.widgets import PlainSelect
from symptoms.extras_form import FullCheckInForm
from symptoms.fields import SPOT_SLUGS, SentSpots
from symptoms.forms import SCORES
from symptoms.models import Foot
from symptoms.words import spot_name


@dataclass(frozen=True)
class SpotBox:
    """One part of one foot: a box to tick, and how sore it is."""

    slug: str
    name: str
    foot: str
    area: Area
    is_ticked: bool
    score: str
    numbers: SafeString


@dataclass(frozen=True)
class SpotRow:
    """The same part of both feet."""

    area: str
    label: Text
    left: SpotBox
    right: SpotBox


@dataclass(frozen=True)
class SpotMap:
    """Both feet, to be touched where they are sore."""

    field: BoundField
    rows: list[SpotRow]
    boxes: list[SpotBox]


def spot_map(form: FullCheckInForm) -> SpotMap:
    sent: SentSpots = form["sore_spots"].value()
    boxes = [_box(slug, foot, area, sent) for slug, (foot, area) in SPOT_SLUGS.items()]
    by_foot = {foot: {box.area: box for box in boxes if box.foot == foot} for foot in Foot}
    rows = [
        SpotRow(area.slug, area.label, by_foot[Foot.LEFT][area], by_foot[Foot.RIGHT][area]) for area in Area
    ]
    return SpotMap(form["sore_spots"], rows, boxes)


def _box(slug: str, foot: str, area: Area, sent: SentSpots) -> SpotBox:
    score = sent.score(slug)
    known = score if score in SCORES else ""
    name = capfirst(str(spot_name(foot, area)))
    numbers = _numbers(slug, known, get_language() or "")
    return SpotBox(slug, name, foot, area, slug in sent.ticked, known, numbers)


@cache
def _numbers(slug: str, chosen: str, _language: str) -> SafeString:
    """The list of numbers of a spot; the same for everyone who chose the same."""
    choices = [("", gettext("no number")), *((one, one) for one in SCORES)]
    return PlainSelect(choices=choices).render(f"sore_{slug}", chosen, {"id": f"sore-{slug}"})
