"""What the person said of their sessions and saw on their feet, as labels and phrases; no cause is named."""

from __future__ import annotations

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text, score_text
from journal.insights.rules_sessions import HURT_FROM
from journal.insights.summaries import TooLittle
from journal.reports.phrases import and_more, short_day, shortened
from journal.reports.response import BeforeAfter, Hurt, ReactionDay, Response, Uses
from journal.reports.safety import Safety, Stop
from sessions.catalogue import findings_in_words
from sessions.models import Relief

STOPS_SHOWN_MAX, STOPS_IN_A_LINE_MAX = 6, 2


def response_title(response: Response) -> str:
    return _("What the person said of the sessions (%(n)s)") % {"n": number_text(response.n_sessions)}


def response_facts(response: Response) -> list[Fact]:
    """A line for each thing that was said; nothing at all in a period without a session."""
    if not response.n_sessions:
        return []
    before_after, hurt = response.before_after, response.hurt
    reactions = shortened(map(reaction_text, response.reactions), len(response.reactions), joint="; ")
    return [
        *([] if isinstance(before_after, TooLittle) else [_before_after(before_after)]),
        *([Fact(_("Felt afterwards"), _relief_text(response))] if response.relief else []),
        *([Fact(_("Hurt"), hurt_text(hurt))] if hurt.n_said else []),
        Fact(_("Skin reactions"), reactions or _("none noted")),
    ]


def used_facts(response: Response) -> list[Fact]:
    """What was used in the sessions."""
    return [*_uses(_("Techniques"), response.techniques), *_uses(_("Oils"), response.oils)]


def _before_after(found: BeforeAfter) -> Fact:
    words = {"before": score_text(found.before), "after": score_text(found.after)}
    means = _("on average %(before)s right before and %(after)s right after") % words
    return Fact(_("Symptoms, 0–10"), f"{means} ({_both_text(found.n)})")


def _both_text(n: int) -> str:
    text = ngettext("%(n)s session says both", "%(n)s sessions say both", n)
    return text % {"n": number_text(n)}


def _relief_text(response: Response) -> str:
    counted = [(Relief(value).label, response.relief.get(value, 0)) for value in reversed(Relief.values)]
    said = ", ".join(f"{str(label).lower()} {number_text(n)}" for label, n in counted if n)
    return f"{said} ({_n_that_say(sum(response.relief.values()))})"


def _n_that_say(n: int) -> str:
    return ngettext("%(n)s session says so", "%(n)s sessions say so", n) % {"n": number_text(n)}


def hurt_text(hurt: Hurt) -> str:
    numbers = {"n": number_text(hurt.n), "all": number_text(hurt.n_said)}
    text = ngettext(
        "%(n)s of %(all)s session that says so", "%(n)s of %(all)s sessions that say so", hurt.n_said
    )
    if not hurt.strong:
        return text % numbers
    days = shortened((f"{short_day(day)} ({score})" for day, score in hurt.strong), len(hurt.strong))
    strong = _("%(score)s or more of 10 on %(days)s") % {"score": HURT_FROM, "days": days}
    return f"{text % numbers}; {strong}"


def reaction_text(reaction: ReactionDay) -> str:
    day = short_day(reaction.day)
    return f"{day} ({', '.join(reaction.oils)})" if reaction.oils else day


def _uses(label: str, uses: Uses) -> list[Fact]:
    named = ", ".join(f"{name} {number_text(n)}" for name, n in uses.most)
    return [Fact(label, and_more(named, uses.n_others))] if named else []


def safety_text(safety: Safety) -> str:
    """How many checks were made and stopped a massage; empty when none was made, which says nothing."""
    n_checks, n_stops = safety.n_checks, len(safety.stops)
    if not n_checks:
        return ""
    if not n_stops:
        text = ngettext(
            "None recorded: %(all)s foot check, all clear.",
            "None recorded: %(all)s foot checks, all clear.",
            n_checks,
        )
        return text % {"all": number_text(n_checks)}
    text = ngettext(
        "%(n)s of %(all)s foot check found something; the journal then advises no massage on that foot.",
        "%(n)s of %(all)s foot checks found something; the journal then advises no massage on that foot.",
        n_checks,
    )
    said = text % {"n": number_text(n_stops), "all": number_text(n_checks)}
    if n_stops > STOPS_SHOWN_MAX:
        said = f"{said} {_('The newest %(n)s:') % {'n': number_text(STOPS_SHOWN_MAX)}}"
    return said


def stops_text(safety: Safety) -> str:
    """All of that in one line, without what the person wrote beside it."""
    n_checks, n_stops = {"n": number_text(safety.n_checks)}, {"n": number_text(len(safety.stops))}
    if not safety.n_checks:
        return _("none made")
    if not safety.stops:
        return ngettext("%(n)s, all clear", "%(n)s, all clear", safety.n_checks) % n_checks
    found = "; ".join(
        _("%(day)s %(seen)s") % {"day": short_day(stop.day), "seen": findings_in_words(stop.left, stop.right)}
        for stop in safety.stops[:STOPS_IN_A_LINE_MAX]
    )
    stopped = ngettext("%(n)s stopped a massage", "%(n)s stopped a massage", len(safety.stops)) % n_stops
    return f"{stopped}: {and_more(found, len(safety.stops[STOPS_IN_A_LINE_MAX:]))}"


def safety_facts(safety: Safety) -> list[Fact]:
    """The newest stops by their day."""
    return [Fact(short_day(stop.day), _stop_text(stop)) for stop in safety.stops[:STOPS_SHOWN_MAX]]


def _stop_text(stop: Stop) -> str:
    seen = capfirst(findings_in_words(stop.left, stop.right))
    return _("%(seen)s. Note: %(note)s") % {"seen": seen, "note": stop.note} if stop.note else f"{seen}."
