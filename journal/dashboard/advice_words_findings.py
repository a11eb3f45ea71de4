"""The words for the rules that look at what the journal's days show, one function a rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.core.numbers import score_text
from journal.dashboard.advice_words import AdviceWords, outcomes_text
from journal.insights.design import DAY
from journal.insights.rules_findings import (
    BetterTechnique,
    Found,
    Higher,
    LittleDifference,
    LowerDays,
    LowerWeeks,
)
from journal.words.insights import SUBJECTS, between, finding_text, pair_text, rated_days


def lower_weeks(evidence: LowerWeeks) -> AdviceWords:
    suggestion = _("If it stays comfortable, you could add one session a week.")
    per_week = _("In the last four weeks you had about %(n)s sessions a week.")
    return AdviceWords(
        title=_("Weeks with more sessions were rated lower"),
        text=f"{_told(evidence.found)} {suggestion}",
        reason=f"{_rests_on(evidence.found, evidence.reviewed_on)} "
        + per_week % {"n": score_text(evidence.per_week)},
        rule=_pattern_rule(),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
        schedule=evidence.schedule,
    )


def higher(evidence: Higher) -> AdviceWords:
    if evidence.lower:
        title = _("Your journal shows two things at once")
        advice = _("They point different ways, so the journal suggests none.")
    else:
        title = _("Ratings were higher after more sessions")
        advice = _("You could try fewer or gentler sessions, and look again in two weeks.")
    if evidence.schedule:
        advice += " " + _("The schedule here stays until you change it.")
    caution = _("Massaging on bad days can look like this too.")
    if evidence.reacts:
        caution = _("You tend to massage on worse days, and that can look like this too.")
    return AdviceWords(
        title=title,
        text=f"{_told([*evidence.found, *evidence.lower])} {advice} {caution}",
        reason=_rests_on([*evidence.found, *evidence.lower], evidence.reviewed_on),
        rule=_pattern_rule(),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
        schedule=evidence.schedule,
    )


def lower_days(evidence: LowerDays) -> AdviceWords:
    return AdviceWords(
        title=_("Days after a session were rated lower"),
        text=_told(evidence.found),
        reason=_rests_on(evidence.found, evidence.reviewed_on),
        rule=_pattern_rule(),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
    )


def better_technique(evidence: BetterTechnique) -> AdviceWords:
    return AdviceWords(
        title=_("One technique went with lower ratings than another"),
        text=pair_text(evidence.contrast, evidence.names, is_finding=True),
        reason=_reviewed(evidence.reviewed_on),
        rule=_(
            "You see this when two techniques differ clearly, and no session with the better one hurt in the "
            "last eight weeks."
        ),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
    )


def little_difference(evidence: LittleDifference) -> AdviceWords:
    outcomes = outcomes_text(one.outcome for one in evidence.found)
    ranges = (f"{SUBJECTS[one.outcome]} {between(one.effect.low, one.effect.high)}" for one in evidence.found)
    text = _(
        "How often you massage makes little difference to %(outcomes)s in your journal: for each extra "
        "session in the week before, %(ranges)s. As far as that goes, choose what feels good."
    )
    return AdviceWords(
        title=_("How often makes little difference to %(outcomes)s") % {"outcomes": outcomes},
        text=text % {"outcomes": outcomes, "ranges": "; ".join(ranges)},
        reason=_("%(days)s, in points of the 0 to 10 scale.") % {"days": _days_of(evidence.found)},
        rule=_(
            "You see this when weeks can be compared closely, to a quarter of a point for each session, and "
            "no pattern was found."
        ),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
    )


def _told(found: Iterable[Found]) -> str:
    return " ".join(finding_text((one.outcome, one.question), one.effect) for one in found)


def _rests_on(found: Sequence[Found], reviewed_on: date | None) -> str:
    return f"{_days_of(found)}. {_reviewed(reviewed_on)}"


def _days_of(found: Sequence[Found]) -> str:
    """On how many rated days each rests: a number alone where there is one only."""
    if len(found) == 1:
        return rated_days(found[0].effect.n_days)
    by_day, by_week = _("%(outcome)s, day by day: %(days)s"), _("%(outcome)s, week by week: %(days)s")
    return "; ".join(
        (by_day if one.question == DAY.name else by_week)
        % {"outcome": outcomes_text([one.outcome]), "days": rated_days(one.effect.n_days)}
        for one in found
    )


def _reviewed(reviewed_on: date | None) -> str:
    if reviewed_on is None:
        return ""
    text = _("Found at the review of %(day)s; the journal looks every four weeks.")
    return text % {"day": date_format(reviewed_on, "DATE_FORMAT")}


def _pattern_rule() -> str:
    return _("You see this when a pattern is so clear that chance would hardly bring it.")
