"""The page of an experiment that is over, in labelled lines that follow CENT 2015; and what stands of
experiments elsewhere in the report."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from journal.core.comparison import Fact
from journal.core.numbers import number_text
from journal.experiments.figure import Figure, figure_of
from journal.experiments.result_words import facts_of, result_words
from journal.experiments.results import Broken
from journal.experiments.words import plan_words, title_of
from journal.insights.trial import TrialResult
from journal.reports import experiment_design, phrases, session_words
from journal.reports.drawing import Layout
from journal.reports.experiments import Experiments, Told
from journal.reports.parts import Group

P_MIN, P_WITH_FOUR_DECIMALS = 0.001, 0.01
"""Below the first a p is only called smaller."""
REACTIONS_NAMED_MAX = 3


@dataclass(frozen=True)
class Sheet:
    """One experiment as it is printed: what it showed first, then how it was made."""

    title: str
    headline: str
    text: str
    figure: Figure | None
    figure_note: str
    groups: list[Group]
    note: str


def sheets(experiments: Experiments, layout: Layout) -> list[Sheet]:
    return [_sheet(told, layout) for told in experiments.told]


def running_text(experiments: Experiments) -> str:
    """Of one that is not over there is nothing else to say."""
    if experiments.running_since is None:
        return ""
    day = {"day": phrases.short_day(experiments.running_since)}
    return _("An experiment has been running since %(day)s; its result comes at the end.") % day


def left_out_text(experiments: Experiments) -> str:
    n = len(experiments.left_out)
    if not n:
        return ""
    said = {"n": number_text(n), "titles": "; ".join(experiments.left_out)}
    return (
        ngettext(
            "%(n)s earlier experiment in these days has no page here: %(titles)s.",
            "%(n)s earlier experiments in these days have no page here: %(titles)s.",
            n,
        )
        % said
    )


def phases_text(experiments: Experiments) -> str:
    """What the brackets over the sessions are."""
    said = [phrases.days_text(phase) for phase in experiments.phases]
    if experiments.running_since:
        said.append(_("since %(day)s") % {"day": phrases.short_day(experiments.running_since)})
    days = phrases.shortened(said, len(said), joint="; ")
    return _("Bracket: experiment (%(days)s).") % {"days": days} if days else ""


def _sheet(told: Told, layout: Layout) -> Sheet:
    outcomes, words = told.outcomes, result_words(told.outcomes)
    # Letters that are not those of the seal say nothing of the plans.
    figure = None if isinstance(outcomes.found, Broken) else figure_of(outcomes, layout.figure)
    groups = [
        Group(_("Result"), _result(told)),
        Group(_("Design"), experiment_design.design_facts(told)),
        Group(_("How it went"), _conduct(told)),
        Group(_("Harms noted, up to the day it ended"), _harms(told)),
        Group(_("Method and limits"), experiment_design.method_facts(told)),
    ]
    return Sheet(
        title=_("Experiment: %(plans)s") % {"plans": title_of(outcomes.experiment)},
        headline=words.headline,
        text=words.text,
        figure=figure,
        figure_note=_figure_note(told) if figure else "",
        groups=[group for group in groups if group.facts],
        note=_(
            "Items follow CENT 2015 (Vohra S et al. BMJ 2015;350:h1738). No medical device and no diagnosis."
        ),
    )


def _figure_note(told: Told) -> str:
    experiment = told.outcomes.experiment
    plans = {"a": plan_words(experiment, "A"), "b": plan_words(experiment, "B")}
    bars = _("A bar for each block: its mean; higher is worse.")
    if experiment.is_paired:
        bars = _("A bar for each day: the rating of the day after it; higher is worse.")
    said = [bars, _("Plain bars, solid mean: A, %(a)s. Outlined bars, dashed mean: B, %(b)s.") % plans]
    if told.outcomes.n_broken_off:
        said.append(_("Pale: broken off, not counted."))
    said.append(_("Means as rated; the result is adjusted (see Analysis)."))
    return " ".join(said)


def _result(told: Told) -> list[Fact]:
    found = told.outcomes.found
    if not isinstance(found, TrialResult):
        return []
    difference = {
        "points": phrases.signed(found.estimate, 1),
        "low": phrases.signed(found.low, 1),
        "high": phrases.signed(found.high, 1),
        "p": p_number(found.p),
    }
    orders = {
        "days": phrases.n_days_text(found.n_days),
        "orders": number_text(found.n_orders),
    }
    return [
        Fact(
            _("A minus B"),
            _("%(points)s points, 95 %% interval %(low)s to %(high)s, %(p)s; below 0, A was lower")
            % difference,
        ),
        Fact(
            _("Rests on"),
            _("%(days)s with a rating, in complete blocks; %(orders)s orders compared") % orders,
        ),
    ]


def p_number(p: float) -> str:
    if p < P_MIN:
        return _("p < %(p)s") % {"p": number_text(P_MIN, 3)}
    # The sentence calls one below 0.01 so, and 0.0097 in three decimals would be 0.010.
    return _("p = %(p)s") % {"p": number_text(p, 3 if p >= P_WITH_FOUR_DECIMALS else 4)}


def _conduct(told: Told) -> list[Fact]:
    outcomes = told.outcomes
    rated, plan_a, plan_b, complete, *broken_off = facts_of(outcomes)
    kept = [Fact(_("Under plan A"), plan_a.text), Fact(_("Under plan B"), plan_b.text)]
    late = [_("%(n)s written later than their day") % {"n": number_text(told.n_late)}]
    if told.n_imported:
        late.append(_("%(n)s imported") % {"n": number_text(told.n_imported)})
    pauses = phrases.shortened(map(phrases.days_text, told.pauses), len(told.pauses), joint="; ")
    return [
        Fact(_("Dates"), f"{phrases.days_text(told.days)}; {_ended(told)}"),
        Fact(_("Pauses"), pauses or _("none")),
        Fact(rated.label, "; ".join([rated.text, *late])),
        *([] if isinstance(outcomes.found, Broken) else kept),
        complete,
        *(Fact(_("Broken off"), fact.text) for fact in broken_off),
    ]


def _ended(told: Told) -> str:
    stopped_on, n_all = told.outcomes.experiment.stopped_on, told.outcomes.experiment.n_blocks
    if stopped_on is None:
        return _("to its planned end")
    n = sum(fact.block.is_complete for fact in told.outcomes.blocks)
    said = {"day": phrases.short_day(stopped_on), "n": number_text(n), "all": number_text(n_all)}
    return _("stopped early on %(day)s, after %(n)s complete blocks of %(all)s") % said


def _harms(told: Told) -> list[Fact]:
    response, hurt = told.response, told.response.hurt
    reactions = [session_words.reaction_text(one) for one in response.reactions[:REACTIONS_NAMED_MAX]]
    n_more = len(response.reactions[REACTIONS_NAMED_MAX:])
    return [
        Fact(_("Sessions that hurt"), session_words.hurt_text(hurt) if hurt.n_said else _("none noted")),
        Fact(_("Foot checks"), session_words.stops_text(told.safety)),
        Fact(_("Skin reactions"), phrases.and_more("; ".join(reactions), n_more) or _("none noted")),
    ]
