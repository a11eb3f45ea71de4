"""The words for the rules that look at how often, how long and how fully, one function a rule."""

from __future__ import annotations

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.numbers import number_text, score_text
from journal.dashboard.advice_words import AdviceWords
from journal.dashboard.insight_gates import gate_text
from journal.insights.design import DAY
from journal.insights.rules_habits import FewRatings, FewSessions, LongDaily, NotEnough, ShortDaily


def few_sessions(evidence: FewSessions) -> AdviceWords:
    return AdviceWords(
        title=_("How often do others massage?"),
        text=_("Two to three sessions a week are common."),
        reason=_("in the last four weeks you had about %(n)s sessions a week.")
        % {"n": score_text(evidence.per_week)},
        rule=_(
            "You see this after four weeks with fewer than 2 sessions a week on average, while your symptoms "
            "are not severe."
        ),
        **_about_frequency(),
        schedule=evidence.schedule,
    )


def short_daily_sessions(evidence: ShortDaily) -> AdviceWords:
    reason = ngettext(
        "in the last seven days all symptoms together were %(mean)s (%(rated)s rated days), with %(n)s "
        "session.",
        "in the last seven days all symptoms together were %(mean)s (%(rated)s rated days), with %(n)s "
        "sessions.",
        evidence.n_sessions,
    )
    text = _("For severe symptoms short daily sessions of 10 to 15 minutes are sometimes used.")
    step = _("One short session a week more can be a first step.") if evidence.schedule else ""
    caution = _("Stop if it is uncomfortable.")
    return AdviceWords(
        title=_("Short sessions, every day"),
        text=" ".join(filter(None, (text, step, caution))),
        reason=reason
        % {
            "mean": score_text(evidence.week.mean),
            "rated": number_text(evidence.week.n_rated),
            "n": number_text(evidence.n_sessions),
        },
        rule=_(
            "You see this beside the advice to speak with a professional, when the average of the week is 7 "
            "or more and you have fewer than 6 sessions a week."
        ),
        **_about_frequency(),
        schedule=evidence.schedule,
    )


def long_daily_sessions(evidence: LongDaily) -> AdviceWords:
    return AdviceWords(
        title=_("Shorter is enough every day"),
        text=_("When you massage daily, 10 to 15 minutes are enough, so that your feet do not tire."),
        reason=_("%(n)s sessions in the last seven days, and a usual one took %(minutes)s minutes.")
        % {"n": number_text(evidence.n_sessions), "minutes": number_text(evidence.minutes)},
        rule=_("You see this with 6 sessions or more in 7 days, when a usual one takes over 15 minutes."),
        **_about_frequency(),
        schedule=evidence.schedule,
    )


def few_ratings(evidence: FewRatings) -> AdviceWords:
    return AdviceWords(
        title=_("A few more ratings tell more"),
        text=_("With 4 rated days or more, the average of a week means something. Missed days do no harm."),
        reason=_("%(n)s of the last 7 days are rated.") % {"n": number_text(evidence.n_rated)},
        rule=_("You see this with fewer than 4 rated days in the last 7."),
        link_text=_("All days"),
        link=reverse("history"),
    )


def not_enough(evidence: NotEnough) -> AdviceWords:
    return AdviceWords(
        title=_("What your sessions do cannot be seen yet"),
        text=gate_text(evidence.gate, DAY.name),
        reason=_("what you rated and logged in the last year."),
        rule=_("You see this while there is not enough to compare days after a session with other days."),
        link_text=_("See it in Trends"),
        link=reverse("trends"),
    )


def _about_frequency() -> dict[str, str]:
    link = reverse("guide_chapter", args=["frequency"])
    return {"link_text": _("How often, how long"), "link": link}
