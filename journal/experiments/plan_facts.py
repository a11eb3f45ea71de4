"""What was decided of an experiment before it began, as labelled lines."""

from __future__ import annotations

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.experiments.designs import scheme_of
from journal.experiments.words import lasts, outcome_words, plan_words
from journal.insights.trial_schemes import allowed
from sessions.models import Experiment


def plan_facts(experiment: Experiment, *, last: date | None) -> list[Fact]:
    """`last` is its last day; None while a pause leaves that open."""
    return [
        Fact(_("Plan A"), plan_words(experiment, "A")),
        Fact(_("Plan B"), plan_words(experiment, "B")),
        *_each_week(experiment),
        Fact(_("What it looks at"), outcome_words(experiment.outcome)),
        Fact(_("How long"), lasts(experiment)),
        Fact(_("From and to"), _days(experiment.starts_on, last)),
        Fact(_("The order"), order_rule(experiment)),
        *_ended(experiment),
    ]


def _each_week(experiment: Experiment) -> list[Fact]:
    n = experiment.sessions_of("A")
    minutes = ngettext("%(n)s minute", "%(n)s minutes", experiment.duration_minutes)
    said = minutes % {"n": experiment.duration_minutes}
    facts = [Fact(_("Each session"), said)]
    if experiment.is_paired:
        often = (
            _("a session or none each day") if experiment.item_of("A") is None else _("a session every day")
        )
        facts.append(Fact(_("How often"), often))
    if experiment.item_of("A") and not experiment.is_paired:
        facts.append(
            Fact(
                _("Under both plans"), ngettext("%(n)s session a week", "%(n)s sessions a week", n) % {"n": n}
            )
        )
    return facts


def _days(first: date, last: date | None) -> str:
    if last is None:
        return _("from %(first)s; the end is open while it is paused") % {
            "first": date_format(first, "DATE_FORMAT")
        }
    if last < first:
        return _("%(first)s; stopped before that day was over") % {"first": date_format(first, "DATE_FORMAT")}
    return _("%(first)s to %(last)s") % {
        "first": date_format(first, "DATE_FORMAT"),
        "last": date_format(last, "DATE_FORMAT"),
    }


def _ended(experiment: Experiment) -> list[Fact]:
    if experiment.stopped_on is None:
        return []
    return [Fact(_("Stopped on"), date_format(experiment.stopped_on, "DATE_FORMAT"))]


def order_rule(experiment: Experiment) -> str:
    """How the order is left to chance."""
    scheme = scheme_of(experiment)
    half = {"n": experiment.n_blocks // 2}
    if scheme.is_paired:
        return _("%(n)s pairs of days; a coin decides which plan comes first in each") % half
    said = half | {"most": scheme.run_max, "orders": len(allowed(scheme))}
    if experiment.block_days == 7:
        return (
            _(
                "%(n)s weeks of each plan, at most %(most)s of one in a row, one of %(orders)s orders left "
                "to chance"
            )
            % said
        )
    return (
        _(
            "%(n)s times two weeks of each plan, at most %(most)s of one in a row, one of %(orders)s orders "
            "left to chance"
        )
        % said
    )
