"""The words for the rules about experiments, one function a rule."""

from __future__ import annotations

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from journal.core.numbers import number_text, score_text
from journal.dashboard.advice_words import AdviceWords, outcomes_text
from journal.insights.rules_experiments import CouldTest, PauseFirst


def could_test(evidence: CouldTest) -> AdviceWords:
    if evidence.is_reacting:
        reason = _("your sessions depend on how you feel, so your days alone cannot show what sessions do.")
    else:
        reason = _(
            "early hints: %(n)s. Most early hints are chance, and Trends does not count them as findings."
        )
        reason %= {"n": number_text(evidence.n_hints)}
    return AdviceWords(
        title=_("You could find out with an experiment"),
        text=_(
            "Chance decides which of two plans each week or day has, so that the plans can be compared "
            "fairly. It takes 6 or 12 weeks, and you see your own chance of noticing a difference before "
            "you begin."
        ),
        reason=reason,
        rule=_(
            "You see this from four weeks of notes on, when there is an early hint or your sessions depend "
            "on how you feel, and no warning was needed in the last two weeks."
        ),
        link_text=_("About experiments"),
        link=reverse("experiments"),
    )


def pause_first(evidence: PauseFirst) -> AdviceWords:
    told = []
    if evidence.rose:
        rise = _(
            "your %(outcome)s average of seven days is %(after)s, and was %(before)s in the two weeks before"
        )
        told.append(
            rise
            % {
                "outcome": outcomes_text([evidence.rose.outcome]),
                "after": score_text(evidence.rose.after.mean),
                "before": score_text(evidence.rose.before.mean),
            }
        )
    told += [_("a foot check stopped a massage")] * evidence.has_stopped
    told += [_("recent sessions hurt")] * evidence.has_hurt
    told += [_("your skin reacted to an oil that it compares")] * evidence.has_reacted
    since = _("the experiment began on %(day)s") % {
        "day": date_format(evidence.experiment.starts_on, "MONTH_DAY_FORMAT")
    }
    return AdviceWords(
        title=_("Pause the experiment?"),
        text=_(
            "Your comfort comes first. You can pause or stop at any time; all you wrote stays, and what "
            "is complete still counts."
        ),
        reason=f"{'; '.join([*told, since])}.",
        rule=_(
            "You see this during an experiment when what it looks at is 2 points higher than in the two "
            "weeks before it, or when a foot check, sessions that hurt or a skin reaction to one of its oils "
            "call for care."
        ),
        link_text=_("Pause or stop"),
        link=reverse("experiment", args=[evidence.experiment.pk]),
    )
