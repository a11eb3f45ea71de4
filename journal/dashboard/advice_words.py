"""What the words of every rule's advice are made of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, pgettext

from journal.core.flags import Text
from journal.insights.facts import Schedule
from journal.insights.rules_table import Source
from symptoms.models import SYMPTOMS


@dataclass(frozen=True)
class AdviceWords:
    """One piece of advice.

    reason    what in this journal led to it, continuing "From your journal:".
    rule      when such advice is given at all.
    link      the page that helps, and `link_text` its name.
    schedule  the routine it suggests, which one tap may set.
    """

    title: str
    text: str
    reason: str
    rule: str
    link_text: str
    link: str
    schedule: Schedule | None = None


_ARTICLES = gettext_lazy("The advice comes from articles on foot massage for neuropathy.")
_JOURNAL = gettext_lazy(
    "It comes from your own days, compared with your own days of the same weekday and spell; days without a "
    "rating are left out, not guessed. It is a pattern, not proof: other things that go with your sessions "
    "could explain it."
)
SOURCES: dict[Source, list[Text]] = {
    Source.CARE: [gettext_lazy("It is general foot care, not a diagnosis.")],
    Source.ARTICLES: [_ARTICLES],
    Source.STUDIES: [
        gettext_lazy(
            "Pain studies call a change of 2 points or 30 % important; for the other symptoms that "
            "yardstick is borrowed."
        ),
        _ARTICLES,
    ],
    Source.JOURNAL: [_JOURNAL],
    Source.JOURNAL_AND_ARTICLES: [_JOURNAL, _ARTICLES],
    Source.COUNTS: [gettext_lazy("It says something about your notes, not about your feet.")],
}
"""Where advice comes from, in plain words."""


def days_text(days: Iterable[date]) -> str:
    """Each day once, without its year: advice rests on the last eight weeks."""
    return listed(date_format(day, pgettext("day and month", "j M")) for day in dict.fromkeys(days))


def outcomes_text(outcomes: Iterable[str]) -> str:
    """Such as "overall symptoms, pain and burning"."""
    names = {symptom: str(label).lower() for symptom, label in SYMPTOMS.items()}
    return listed(names.get(outcome, _("overall symptoms")) for outcome in outcomes)


def listed(parts: Iterable[object]) -> str:
    """Such as "a, b and c"."""
    return get_text_list([str(part) for part in parts], _("and"))
