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


@dataclass(frozen=True)
class AdviceWords:
    """One piece of advice.

    reason  what in this journal led to it, continuing "Why you see this:".
    rule    when such advice is given at all; source where it comes from.
    link    the page that helps, and `link_text` its name.
    """

    title: str
    text: str
    reason: str
    rule: str
    source: Text
    link_text: str
    link: str


CARE = gettext_lazy("It is general foot care, not a diagnosis.")
ARTICLES = gettext_lazy("The advice comes from articles on foot massage for neuropathy.")


def days_text(days: Iterable[date]) -> str:
    """Each day once, without its year: advice rests on the last eight weeks."""
    return listed(date_format(day, pgettext("day and month", "j M")) for day in dict.fromkeys(days))


def listed(parts: Iterable[object]) -> str:
    """Such as "a, b and c"."""
    return get_text_list([str(part) for part in parts], _("and"))
