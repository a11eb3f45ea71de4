"""How an experiment was designed and worked out, as a clinician asks for it."""

from __future__ import annotations

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text
from journal.experiments.page import SHORT_CODE
from journal.experiments.plan_facts import order_rule
from journal.experiments.words import outcome_words, plan_words
from journal.insights.day_table import SYMPTOMS
from journal.insights.trial import TrialResult
from journal.reports import phrases
from journal.reports.experiments import Told
from sessions.experiment_days import PAIR
from sessions.experiment_seal import is_untouched
from sessions.models import Experiment

LETTERS_TOGETHER = 4


def design_facts(told: Told) -> list[Fact]:
    experiment = told.outcomes.experiment
    outcome = {"outcome": outcome_words(experiment.outcome)}
    return [
        Fact(
            _("Question"),
            _("under which plan are ratings of %(outcome)s lower; the one outcome, fixed at the start")
            % outcome,
        ),
        Fact(_("Plans"), _plans(experiment)),
        Fact(_("Design"), _design(experiment)),
        Fact(_("Order drawn"), _order(experiment)),
        Fact(_("Run-in, washout"), _carry_over(experiment)),
        Fact(_("Randomisation"), _randomisation(told)),
        Fact(_("Blinding"), _("none: the person knew the plan")),
        Fact(_("Outcome measure"), _measure(experiment)),
    ]


def _plans(experiment: Experiment) -> str:
    said = [
        _("%(letter)s: %(plan)s") % {"letter": letter, "plan": plan_words(experiment, letter)}
        for letter in "AB"
    ]
    if experiment.item_of("A") and not experiment.is_paired:
        n = experiment.sessions_of("A")
        each = ngettext("under both %(n)s session a week", "under both %(n)s sessions a week", n)
        said.append(each % {"n": n})
    minutes = phrases.minutes_text(experiment.duration_minutes)
    return "; ".join([*said, _("%(minutes)s a session") % {"minutes": minutes}])


def _design(experiment: Experiment) -> str:
    rule = order_rule(experiment)
    if experiment.is_paired:
        n_orders = 2 ** (experiment.n_blocks // PAIR)
        said = {"rule": rule, "orders": number_text(n_orders)}
        return _("randomised, one person (N-of-1); %(rule)s, so %(orders)s possible orders") % said
    said = {
        "n": number_text(experiment.n_blocks),
        "days": phrases.n_days_text(experiment.block_days),
        "rule": rule,
    }
    return _("randomised, one person (N-of-1); %(n)s blocks of %(days)s: %(rule)s") % said


def _order(experiment: Experiment) -> str:
    """Its letters in groups that an eye can count."""
    size = PAIR if experiment.is_paired else LETTERS_TOGETHER
    letters = experiment.order
    return " ".join(letters[start : start + size] for start in range(0, len(letters), size))


def _carry_over(experiment: Experiment) -> str:
    if experiment.is_paired:
        return _("none; every rating counts by the plan of the day before it")
    return _("none; what lasts from one block into the next is modelled by a ramp of seven days")


def _randomisation(told: Told) -> str:
    experiment = told.outcomes.experiment
    said = {
        "day": phrases.short_day(told.sealed_on),
        "code": experiment.commitment[:SHORT_CODE],
        "check": _("it matches") if is_untouched(experiment) else _("it does not match"),
    }
    return (
        _(
            "drawn by the program, each part hidden until it began; order, rule and question sealed on "
            "%(day)s by a hash (SHA-256 %(code)s…), checked at the end: %(check)s"
        )
        % said
    )


def _measure(experiment: Experiment) -> str:
    if experiment.outcome in SYMPTOMS:
        said = _("rated by the person once a day from 0 (none) to 10 (worst imaginable)")
    else:
        said = _(
            "mean of tingling, numbness, burning and pain, each rated by the person once a day from 0 (none) "
            "to 10 (worst imaginable)"
        )
    return _("%(measure)s; the day after counts") % {"measure": said} if experiment.is_paired else said


def method_facts(told: Told) -> list[Fact]:
    """Only of an experiment that has a result."""
    if not isinstance(told.outcomes.found, TrialResult):
        return []
    return [
        Fact(_("Analysis"), _analysis(told.outcomes.experiment)),
        Fact(_("Limits"), _limits(told.outcomes.experiment)),
    ]


def _analysis(experiment: Experiment) -> str:
    effect = _("plan A's planned share of the day and the six before")
    beside = _("weekday, trend and memory")
    if experiment.is_paired:
        effect = _("the plan drawn for the day before")
        beside = _("the plan of the day itself, trend and memory")
    said = _(
        "Randomisation test over the allowed orders. Statistic: the effect of %(effect)s on a day's rating, "
        "by generalised least squares adjusted for %(beside)s from day to day. Interval by test "
        "inversion. By the plan drawn, not by what was done; days without a rating are not filled in."
    )
    return said % {"effect": effect, "beside": beside}


def _limits(experiment: Experiment) -> str:
    lasting = _("What builds up for longer than a week is underestimated.")
    if experiment.is_paired:
        lasting = _("What lasts for longer than a day is underestimated.")
    said = _("Not blinded: expectation may change a rating. It speaks of this person and these days only.")
    return f"{said} {lasting}"
