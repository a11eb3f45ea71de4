"""What a person said in a weekly check, in words."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from journal.core.comparison import Fact
from journal.core.flags import Text
from journal.core.numbers import score_text
from symptoms.models import PEG, TROUBLES, Trouble
from symptoms.weekly_details import WeeklyDetails
from symptoms.words import TROUBLE_WORDS, trouble_words

PEG_NAMES: dict[str, Text] = {
    "peg_pain": gettext_lazy("Pain on average"),
    "peg_enjoyment": gettext_lazy("Pain and enjoyment of life"),
    "peg_activity": gettext_lazy("Pain and general activity"),
}
TROUBLE_NAMES: dict[str, Text] = {
    "walking": gettext_lazy("Walking"),
    "sleep": gettext_lazy("Sleep"),
    "shoes": gettext_lazy("Shoes"),
    "activity": gettext_lazy("Being active"),
    "mood": gettext_lazy("Mood"),
}


def facts_of(details: WeeklyDetails) -> list[Fact]:
    """Everything that was said, in the order of the page; what was left out is left out here too."""
    facts = {
        **{PEG_NAMES[item]: _number(getattr(details, item)) for item in PEG},
        _("PEG"): "" if details.peg is None else peg_words(details),
        **{TROUBLE_NAMES[part]: trouble_words(getattr(details, part)) for part in TROUBLES},
        _("Falls"): _number(details.falls),
        _("Note"): details.note,
    }
    return [Fact(str(label), text) for label, text in facts.items() if text]


def in_words(details: WeeklyDetails) -> str:
    """A check as one line, such as "PEG 4.3 of 10, from 3 answers; some trouble: walking, sleep; 1 fall"."""
    peg = _("PEG %(mean)s") % {"mean": peg_words(details)} if details.n_peg else ""
    return "; ".join(part for part in (peg, troubles_in_words(details), falls_in_words(details)) if part)


def peg_words(details: WeeklyDetails) -> str:
    """The mean of the PEG, or how many of its answers there are."""
    if details.peg is None:
        return _("without a mean (%(n)s of 3 answers)") % {"n": details.n_peg}
    return _("%(mean)s of 10, from 3 answers") % {"mean": score_text(details.peg)}


def troubles_in_words(details: WeeklyDetails, words: Mapping[str, Text] = TROUBLE_WORDS) -> str:
    """Such as "much trouble: shoes; no trouble: walking, mood"; the worst first."""
    said = []
    for trouble in reversed(Trouble):
        parts = [str(TROUBLE_NAMES[part]).lower() for part in TROUBLES if getattr(details, part) == trouble]
        if parts:
            said.append(f"{words[trouble]}: {', '.join(parts)}")
    return "; ".join(said)


def falls_in_words(details: WeeklyDetails) -> str:
    if details.falls is None:
        return ""
    if not details.falls:
        return _("no falls")
    return ngettext("%(n)s fall", "%(n)s falls", details.falls) % {"n": details.falls}


def _number(said: int | None) -> str:
    return "" if said is None else str(said)
