"""The experiments on offer: what they ask, what they compare, and how long they may be."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from journal.core.flags import Text
from journal.insights.trial_schemes import Scheme
from sessions.models import Compares, Experiment

WEEKS, DAYS = "weeks", "days"
QUESTIONS = (WEEKS, DAYS)


@dataclass(frozen=True)
class Length:
    """A rule that an order may be drawn by, under the name that forms send."""

    slug: str
    scheme: Scheme
    words: Text


@dataclass(frozen=True)
class Design:
    """One question: what it may compare, and its lengths, the usual one first.

    A length with so few orders that not even the clearest result could be told from chance is none: 6 blocks
    have a smallest p of 0.10.
    """

    question: str
    title: Text
    compares: tuple[Compares, ...]
    lengths: tuple[Length, ...]

    def length(self, slug: str) -> Length:
        """Raises KeyError for one that is not offered."""
        return {length.slug: length for length in self.lengths}[slug]


_ITEMS = (Compares.TECHNIQUE, Compares.CARRIER_OIL, Compares.ESSENTIAL_OIL)
DESIGNS = {
    WEEKS: Design(
        WEEKS,
        _("How often? (week by week)"),
        (Compares.FREQUENCY, *_ITEMS),
        (
            Length("12x7", Scheme(12, 7, 3), _("12 weeks, a plan for each week")),
            Length("8x7", Scheme(8, 7, 3), _("8 weeks, a plan for each week")),
            Length("16x7", Scheme(16, 7, 2), _("16 weeks, a plan for each week")),
            Length("10x14", Scheme(10, 14, 3), _("20 weeks, a plan for every two weeks")),
        ),
    ),
    DAYS: Design(
        DAYS,
        _("Tomorrow? (day by day)"),
        (Compares.SESSION, *_ITEMS),
        (
            Length("21x2", Scheme(42, 1, None), _("6 weeks: 21 pairs of days")),
            Length("28x2", Scheme(56, 1, None), _("8 weeks: 28 pairs of days")),
        ),
    ),
}


def scheme_of(experiment: Experiment) -> Scheme:
    return Scheme(experiment.n_blocks, experiment.block_days, experiment.run_max)
