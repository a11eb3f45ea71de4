"""The words for the rules that look at how strong symptoms are, one function a rule."""

from __future__ import annotations

from collections.abc import Iterable

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.numbers import number_text, score_text
from journal.dashboard.advice_words import AdviceWords, days_text, outcomes_text
from journal.insights.past_days import Spell
from journal.insights.rules_severity import AskFirst, Hindered, NoRelief, Rose, Severe, TwoSpells


def severe(evidence: Severe) -> AdviceWords:
    weeks = [one.outcome for one in evidence.weeks]
    names = outcomes_text(weeks or evidence.worst)
    told = []
    if weeks:
        means = _("averages of the week before and of the last seven days: %(means)s")
        told.append(means % {"means": _spells(evidence.weeks)})
    for symptom, days in evidence.worst.items():
        worst = _("%(symptom)s was 9 or more on %(days)s")
        told.append(worst % {"symptom": outcomes_text([symptom]), "days": days_text(days)})
    title = _("Severe for two weeks: %(symptoms)s") if weeks else _("Very severe: %(symptoms)s")
    return AdviceWords(
        title=title % {"symptoms": names},
        text=_(
            "This is a good reason to speak with a health professional. A trained therapist can also adapt "
            "the massage to you."
        ),
        reason=f"{'; '.join(told)}.",
        rule=_(
            "You see this when a symptom's average is 7 or more in two weeks running, with at least 4 rated "
            "days in each, or when something was 9 or more on 2 of the last 3 days."
        ),
        link_text=_("When to see a professional"),
        link=_chapter("professional"),
    )


def rose(evidence: Rose) -> AdviceWords:
    names = outcomes_text(one.outcome for one in evidence.symptoms)
    return AdviceWords(
        title=_("Clearly higher than two weeks ago: %(symptoms)s") % {"symptoms": names},
        text=_("If you did not expect that, ask a health professional."),
        reason=_("averages of the 14 days before and of the last 14 days: %(means)s.")
        % {"means": _spells(evidence.symptoms)},
        rule=_(
            "You see this when a symptom's average of 14 days is 2 points, or 30 %, above that of the 14 "
            "days before, with at least 8 rated days in each."
        ),
        link_text=_("When to see a professional"),
        link=_chapter("professional"),
    )


def got_in_the_way(evidence: Hindered) -> AdviceWords:
    n = len(evidence.days)
    text = ngettext(
        "Your feet got much in the way of walking or sleep on %(n)s day this week. A health professional may "
        "be able to help.",
        "Your feet got much in the way of walking or sleep on %(n)s days this week. A health professional "
        "may be able to help.",
        n,
    )
    return AdviceWords(
        title=_("Your feet get in the way"),
        text=text % {"n": number_text(n)},
        reason=_("much trouble with walking or sleep on %(days)s.") % {"days": days_text(evidence.days)},
        rule=_("You see this when you noted much trouble with walking or sleep on 3 of the last 7 days."),
        link_text=_("When to see a professional"),
        link=_chapter("professional"),
    )


def ask_first(evidence: AskFirst) -> AdviceWords:
    reason = _("you said that you have such a condition, or are not sure.")
    if evidence.asked_on:
        reason = _("you last asked on %(day)s.") % {"day": date_format(evidence.asked_on, "DATE_FORMAT")}
    return AdviceWords(
        title=_("Ask before you massage"),
        text=_(
            "With diabetes, or a condition of the heart or the circulation, check with a health professional "
            "that foot massage is right for you. Then note the day here."
        ),
        reason=reason,
        rule=_("You see this once a year, when you have such a condition or are not sure."),
        link_text=_("Note that I have asked"),
        link=reverse("my_health"),
    )


def no_relief(evidence: NoRelief) -> AdviceWords:
    title, change = _("Not much easier so far"), _("Your ratings are about where they were.")
    if evidence.is_higher:
        title, change = _("Not easier so far"), _("Your ratings are higher than in the first weeks.")
    hoped = _("If you hoped for more relief, a professional may see something that massage at home cannot.")
    reason = _("all symptoms together were %(before)s, then %(after)s, with %(n)s sessions in all.")
    return AdviceWords(
        title=title,
        text=f"{change} {hoped}",
        reason=reason
        % {
            "before": _dated_mean(evidence.before),
            "after": _dated_mean(evidence.after),
            "n": number_text(evidence.n_sessions),
        },
        rule=_(
            "You see this after eight weeks or more with at least 16 sessions, when the average of the last "
            "28 days is 4 or more and less than a point below that of the first 28, and no pattern of lower "
            "ratings was found. Of a long journal only the last year or so counts."
        ),
        link_text=_("When to see a professional"),
        link=_chapter("professional"),
    )


def _spells(both: Iterable[TwoSpells]) -> str:
    """Each symptom in two spells, such as "pain 7.3, then 8.1 (6 and 7 rated days)"."""
    text = _("%(symptom)s %(before)s, then %(after)s (%(n_before)s and %(n_after)s rated days)")
    return "; ".join(
        text
        % {
            "symptom": outcomes_text([one.outcome]),
            "before": score_text(one.before.mean),
            "after": score_text(one.after.mean),
            "n_before": number_text(one.before.n_rated),
            "n_after": number_text(one.after.n_rated),
        }
        for one in both
    )


def _mean(spell: Spell) -> str:
    """Such as "7.3 (6 rated days)"."""
    text = ngettext("%(mean)s (%(n)s rated day)", "%(mean)s (%(n)s rated days)", spell.n_rated)
    return text % {"mean": score_text(spell.mean), "n": number_text(spell.n_rated)}


def _dated_mean(spell: Spell) -> str:
    days = {"first": days_text([spell.first]), "last": days_text([spell.last])}
    return _("%(mean)s from %(first)s to %(last)s") % (days | {"mean": _mean(spell)})


def _chapter(slug: str) -> str:
    return reverse("guide_chapter", args=[slug])
