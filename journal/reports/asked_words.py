"""Two sections of the first page: what days show, and what the person would like to talk about."""

from __future__ import annotations

from django.utils.translation import gettext as _

from journal.care.told import Care
from journal.core.comparison import Fact
from journal.reports.shown import Shown
from journal.words.insights import finding_text

SHOWN_MAX = 2


def shown_text(shown: Shown | None) -> str:
    """Of the year up to the report's last day; empty while an experiment has it wait."""
    if shown is None:
        return ""
    if shown.effects:
        found = " ".join(finding_text(key, effect) for key, effect in shown.effects[:SHOWN_MAX])
        return _("%(found)s 95 %% intervals; a pattern, not proof.") % {"found": found}
    if shown.is_open:
        return _("No pattern was found that chance could not make as well.")
    return _("Not enough days yet to compare any.")


def asked_facts(care: Care | None) -> list[Fact]:
    if care is None:
        return []
    goal = [Fact(_("Goal"), care.goal)] if care.goal else []
    questions = enumerate(care.questions, start=1)
    return goal + [Fact(_("Question %(n)s") % {"n": n}, text) for n, text in questions]
