"""What got harder, as labels and phrases; no cause is named."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text, score_text
from journal.reports.function import FallCount, Function, TroubleCount
from journal.reports.phrases import short_day, shortened, signed
from symptoms.models import WorseFoot
from symptoms.weekly_words import TROUBLE_NAMES


def function_facts(function: Function) -> list[Fact]:
    """A line for each thing that was noted; nothing at all when nothing was."""
    facts = {
        _("PEG, 0–10 (Krebs 2009)"): _peg_text(function.peg),
        _("Trouble, weekly checks"): _troubles_text(function.by_week),
        _("Trouble, daily"): _troubles_text(function.by_day),
        _("Falls"): _all_falls_text(function),
    }
    return [Fact(label, text) for label, text in facts.items() if text]


def worse_foot_text(function: Function) -> str:
    """On how many days each foot was the worse one; empty when nobody said."""
    said = [
        f"{str(WorseFoot(foot).label).lower()} {number_text(n)}"
        for foot in WorseFoot.values
        if (n := function.worse_foot.get(foot, 0))
    ]
    return _("Worse foot, days: %(feet)s.") % {"feet": ", ".join(said)} if said else ""


def _peg_text(peg: list[tuple[date, float]]) -> str:
    if not peg:
        return ""
    (first_day, first), (last_day, last) = peg[0], peg[-1]
    if len(peg) == 1:
        return _("%(mean)s on %(day)s") % {"mean": score_text(first), "day": short_day(first_day)}
    means = [mean for _day, mean in peg]
    text = _(
        "%(first)s on %(first_day)s, %(last)s on %(last_day)s (%(change)s); %(lowest)s to %(highest)s in "
        "%(n)s checks"
    )
    return text % {
        "first": score_text(first),
        "first_day": short_day(first_day),
        "last": score_text(last),
        "last_day": short_day(last_day),
        "change": signed(last - first, 1),
        "lowest": score_text(min(means)),
        "highest": score_text(max(means)),
        "n": number_text(len(peg)),
    }


def _troubles_text(counts: Mapping[str, TroubleCount]) -> str:
    """How often each part gave trouble; of how many entries, once when it is the same for all."""
    totals = {count.n_said for count in counts.values()}
    if len(totals) != 1:
        return ", ".join(_of_text(_trouble_text(part, count), count.n_said) for part, count in counts.items())
    said = ", ".join(_trouble_text(part, count) for part, count in counts.items())
    n = totals.pop()
    text = ngettext("of %(all)s answer: %(said)s", "of %(all)s answers: %(said)s", n)
    return text % {"all": number_text(n), "said": said}


def _trouble_text(part: str, count: TroubleCount) -> str:
    words = {"part": str(TROUBLE_NAMES[part]).lower(), "n": number_text(count.n)}
    if not count.n_much:
        return _("%(part)s %(n)s") % words
    return _("%(part)s %(n)s (much %(much)s)") % (words | {"much": number_text(count.n_much)})


def _of_text(said: str, n_all: int) -> str:
    return _("%(said)s of %(all)s") % {"said": said, "all": number_text(n_all)}


def _all_falls_text(function: Function) -> str:
    """Of the days and of the weekly checks, which may speak of the same falls."""
    are_in_both = bool(function.falls.days and function.falls_by_week.days)
    by_week = (
        _("weekly checks, perhaps the same: %(falls)s") if are_in_both else _("weekly checks: %(falls)s")
    )
    texts = {
        "%(falls)s": _falls_text(function.falls),
        _("near-falls: %(falls)s"): _falls_text(function.near_falls),
        by_week: _falls_text(function.falls_by_week),
    }
    return "; ".join(text % {"falls": falls} for text, falls in texts.items() if falls)


def _falls_text(falls: FallCount) -> str:
    """How often, and on which days, the newest first; empty when nobody said."""
    if not falls.n_said:
        return ""
    if not falls.days:
        text = ngettext("none in %(n)s answer", "none in %(n)s answers", falls.n_said)
        return text % {"n": number_text(falls.n_said)}
    said = (f"{short_day(day)}: {n}" if n > 1 else short_day(day) for day, n in falls.days)
    words = {"n": number_text(sum(n for _day, n in falls.days)), "days": shortened(said, len(falls.days))}
    return _("%(n)s (%(days)s)") % words
